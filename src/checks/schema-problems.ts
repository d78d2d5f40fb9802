import type { z } from 'astro/zod';
import type { Catalogue } from '#src/checks/catalogue.ts';
import { isNamedOtherwise, kindMeant, tellOtherField } from '#src/checks/chart-fields.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import type { NamedFinding } from '#src/checks/finding.ts';
import { lookAlikeIn } from '#src/checks/look-alikes.ts';
import { nearest, suggest } from '#src/checks/nearest.ts';
import { rulesOf, rulesOn } from '#src/checks/rule.ts';
import { descriptionAt, keysAt, keysOfAnyAt } from '#src/checks/schema-field.ts';
import { remedyForValue } from '#src/checks/value-remedies.ts';
import { writtenSeries } from '#src/checks/written-observations.ts';
import { pathKey, selectFields, type FieldPath, type YamlSource } from '#src/checks/yaml-source.ts';
import { zodMessage } from '#src/checks/zod-message.ts';
import { kinds } from '#src/schemas/kinds.ts';

type Finding = NamedFinding<'number-comma' | 'key-unknown' | 'key-missing' | 'value-wrong'>;
type Issue = z.core.$ZodIssue;
type Reading = { yaml: YamlSource; schema: z.ZodType; catalogue: Catalogue };

function fieldPath(issue: Issue): FieldPath {
  return issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}

function fieldName(path: FieldPath): string {
  const last = path.at(-1);
  if (last === undefined) return 'il testo';
  if (typeof last !== 'number') return `«${last}»`;
  return path.length === 1 ? `la voce ${last + 1}` : `la voce ${last + 1} di «${String(path.at(-2))}»`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A key that the schema does not know, one finding for each. */
function findUnknownKeys(
  issue: Issue & { code: 'unrecognized_keys' },
  { yaml, schema, catalogue }: Reading,
): Finding[] {
  const path = fieldPath(issue);
  const known = keysAt(schema, yaml.value, path);
  return issue.keys.map((key): Finding => {
    const field = yaml.fields.get(pathKey([...path, key]));
    const offset = field?.keyOffset ?? 0;
    if (/^\d+$/.test(key) && field?.source === '') {
      const message = 'La virgola fra graffe separa due campi: il numero è spezzato';
      return {
        rule: 'number-comma',
        offset,
        found: key,
        message,
        remedy: 'usa il punto come separatore decimale',
      };
    }
    const told = tellOtherField(yaml, path, key, catalogue) ?? {
      message: `Il campo «${key}» non esiste`,
      remedy: suggest(key, known, 'togli il campo'),
    };
    return { rule: 'key-unknown', offset, found: key, ...told };
  });
}

function findMissingKey(issue: Issue, { yaml, schema }: Reading): Finding {
  const path = fieldPath(issue);
  const map = yaml.fields.get(pathKey(path.slice(0, -1)));
  // The key that chooses among shapes is described by each of them: its values say more.
  const choices = choicesOf(issue).join(', ');
  return {
    rule: 'key-missing',
    offset: map?.offset ?? 0,
    message: `Manca il campo ${fieldName(path)}`,
    expected: choices === '' ? descriptionAt(schema, yaml.value, path) : choices,
    remedy: `aggiungi una riga «${String(path.at(-1))}: …»`,
  };
}

/**
 * The key that chooses among shapes is missing: the reader does not look at the others then. Those that no shape has
 * are told, and the missing one only if none of them is likely meant to be it.
 */
function findMissingChoice(issue: Issue, reading: Reading): Finding[] {
  const { yaml, schema } = reading;
  const path = fieldPath(issue);
  const map = path.slice(0, -1);
  const name = String(path.at(-1));
  const known = keysOfAnyAt(schema, yaml.value, map);
  const unknown = selectFields(yaml, [...map, '*'].join('.')).filter(
    (field) => !known.includes(String(field.path.at(-1))),
  );
  const isMisnamed = unknown.some(
    ({ path: at, value }) =>
      nearest(String(at.at(-1)), [name]) !== undefined || choicesOf(issue).includes(value),
  );
  return [
    ...(isMisnamed ? [] : [findMissingKey(issue, reading)]),
    ...unknown.map(({ path: at, keyOffset }): Finding => {
      const key = String(at.at(-1));
      const remedy = suggest(key, isMisnamed ? [name] : [...new Set(known)], 'togli il campo');
      return {
        rule: 'key-unknown',
        offset: keyOffset,
        found: key,
        message: `Il campo «${key}» non esiste`,
        remedy,
      };
    }),
  ];
}

function findWrongValue(issue: Issue, { yaml, schema }: Reading): Finding {
  const path = fieldPath(issue);
  const field = yaml.fields.get(pathKey(path));
  const blank = field?.source === '' && issue.code !== 'custom';
  const inner = issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined;
  const message = inner ?? (blank ? 'è vuoto' : issue.message);
  const found = field?.source ?? '';
  const choices = choicesOf(issue).map(String);
  const remedy =
    issue.code === 'invalid_value'
      ? suggest(bare(found), issue.values.map(String), '')
      : choices.length > 0
        ? (kindMeant(bare(found)) ?? suggest(bare(found), choices, ''))
        : blank
          ? 'scrivi un valore o togli il campo'
          : ((field && remedyForValue(issue, field, yaml, schema)) ?? 'correggi il valore');
  return {
    rule: 'value-wrong',
    offset: (issue.code === 'invalid_key' ? field?.keyOffset : field?.offset) ?? 0,
    found: issue.code === 'invalid_key' ? String(path.at(-1)) : found,
    message: capital(`${fieldName(path)} ${message}`),
    // The key that chooses among shapes is described by each of them: its values say more, and are told once.
    expected:
      choices.length === 0
        ? descriptionAt(schema, yaml.value, path)
        : remedy.startsWith('scegli')
          ? ''
          : choices.join(', '),
    remedy,
  };
}

function bare(source: string): string {
  return source.replace(/["']/g, '');
}

/** The values that choose an option of a union; zod adds them to the issue where it knows them. */
function choicesOf(issue: Issue): unknown[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
}

/** A misspelt key is one fault: the key it stands for is not reported as missing too. */
function isMisspelt(path: FieldPath, issues: Issue[]): boolean {
  return issues.some(
    (issue) =>
      issue.code === 'unrecognized_keys' &&
      pathKey(fieldPath(issue)) === pathKey(path.slice(0, -1)) &&
      issue.keys.some((key) => nearest(key, [String(path.at(-1))]) !== undefined),
  );
}

/** Keys of a series that are no days: told one by one, at their place, by the rule for days. */
function isToldByDay({ code, path }: Issue, yaml: YamlSource): boolean {
  const [list, index, key] = path;
  if (code !== 'custom' || list !== 'series' || key !== 'values' || path.length > 3) return false;
  return (writtenSeries(yaml)[Number(index)]?.observations.length ?? 0) > 0;
}

/** A figure whose id has a letter that only looks right: told at the letter's id by the rule on references. */
function isToldByLookAlike(issue: Issue, yaml: YamlSource): boolean {
  const source = yaml.fields.get(pathKey(fieldPath(issue)))?.source ?? '';
  const ids = [...source.matchAll(/<Num id=\\?"([^"\\<>]*)/g)].map(({ 1: id = '' }) => id);
  return ids.some((id) => lookAlikeIn(id) !== undefined);
}

function findSchemaProblems({ yaml, kind }: ContentFile, catalogue: Catalogue): Finding[] {
  if (!yaml || yaml.value === undefined || yaml.value === null) return [];
  const reading = { yaml, schema: kinds[kind].schema, catalogue };
  const result = reading.schema.safeParse(yaml.value, { error: zodMessage });
  const { issues } = result.error ?? { issues: [] };
  return issues.flatMap((issue): Finding[] => {
    if (isToldByDay(issue, yaml) || isToldByLookAlike(issue, yaml)) return [];
    if (issue.code === 'unrecognized_keys') return findUnknownKeys(issue, reading);
    const path = fieldPath(issue);
    if (path.length === 0 || yaml.fields.has(pathKey(path))) return [findWrongValue(issue, reading)];
    if (isMisspelt(path, issues) || isNamedOtherwise(yaml, path)) return [];
    return choicesOf(issue).length > 0 ? findMissingChoice(issue, reading) : [findMissingKey(issue, reading)];
  });
}

/** What the schema of the file's kind has to say about its fields. */
export const schemaRules = rulesOn(
  'fields',
  'fields',
  rulesOf(findSchemaProblems, {
    'number-comma': {
      sentence: 'Un numero con la virgola fra parentesi graffe: lì la virgola separa due campi.',
      example: { earlier: { 'value: 1200,': 'value: 1200,‸5,' } },
    },
    'key-unknown': {
      sentence:
        'Un campo che non esiste, o che quel tipo di grafico non ha: un nome scritto male sarebbe un campo perso.',
      example: { bulletin: { 'title: "Biblioteche: le': '‸titel: "Biblioteche: le' } },
    },
    'key-missing': {
      sentence: 'Un campo che deve esserci e non c’è.',
      tellsAll: true,
      example: {
        bulletin: {
          '- id: aperte\n    indicator: biblioteche-aperte\n    value: 1250\n':
            '- ‸id: aperte\n    indicator: biblioteche-aperte\n',
        },
      },
    },
    'value-wrong': {
      sentence:
        'Un valore che il campo non ammette: di un altro tipo, troppo lungo, fuori dall’elenco, vuoto.',
      example: { bulletin: { 'precision: over': 'precision: ‸oltre' } },
    },
  }),
);
