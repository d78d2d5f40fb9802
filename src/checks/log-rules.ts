import type { ContentFile } from '#src/checks/content-file.ts';
import type { Finding, NamedFinding } from '#src/checks/finding.ts';
import { nearest } from '#src/checks/nearest.ts';
import type { Declared } from '#src/checks/rule.ts';
import { writtenCorrections } from '#src/checks/written-corrections.ts';
import { writtenObservations, writtenSeries } from '#src/checks/written-observations.ts';
import { pathKey, type Field } from '#src/checks/yaml-source.ts';
import type { Day } from '#src/lib/day.ts';
import { statedFields, type Release } from '#src/lib/published.ts';
import type { CorrectedField } from '#src/lib/corrected-field.ts';
import type { Published } from '#src/schemas/published.ts';

/** A bulletin as it is now, and as it was when it was recorded last. */
export type Comparison = { file: ContentFile; release: Release; logged: Published[string] };

/** A rule of the log: what it refuses in one bulletin. */
export type LogRule = Declared & { find: (comparison: Comparison) => Finding[] };

type Said = number | string | null;

function write(said: Said | undefined): string {
  return said === undefined ? '' : String(said);
}

/** True if one list begins with the whole other. */
function beginsWith(all: Said[], start: Said[]): boolean {
  return start.length <= all.length && start.every((one, index) => one === all[index]);
}

/** One field of an observation that is in the log and in the bulletin, with both histories of what it said. */
type Recorded = {
  id: string;
  of: CorrectedField;
  at: Field | undefined;
  offset: number;
  before: Said[];
  now: Said[];
};

function recorded({ file, release, logged }: Comparison): Recorded[] {
  return writtenObservations(file.yaml).flatMap(({ id, value, offset, path }): Recorded[] => {
    const before = logged.values[id];
    const now = release.values[id];
    if (!before || !now) return [];
    // A value that was missing or is missing now has no precision and no status to compare.
    const isThere = before.at(-1) !== null && now.at(-1) !== null;
    const stated = statedFields.map(({ field, usual }): Recorded => ({
      id,
      of: field,
      at: file.yaml?.fields.get(pathKey([...path, field])),
      offset,
      before: logged.stated?.[id]?.[field] ?? [usual],
      now: release.stated[id]?.[field] ?? [usual],
    }));
    return [{ id, of: 'value', at: value, offset, before, now }, ...(logged.stated && isThere ? stated : [])];
  });
}

/** What a correction of a field has to hold, as it is written. */
function asCorrection({ id, of, before, now }: Recorded): string {
  const field = of === 'value' ? '' : ` field: ${of},`;
  return `{ date: "…", observation: ${id},${field} old: ${write(before[0])}, new: ${write(now[0])}, reason: … }`;
}

const nameOf = ({ of }: Recorded) => (of === 'value' ? 'il valore' : of);

/** The day of the last change, where it is written. */
function modifiedOf({ yaml }: ContentFile): { offset: number; found: string } {
  const field = yaml?.fields.get('modified');
  return { offset: field?.offset ?? 0, found: field?.source ?? '' };
}

const rules: Omit<LogRule, 'subject'>[] = [
  {
    id: 'observation-removed',
    sentence: 'Una cifra pubblicata che non c’è più: altri l’avranno citata.',
    example: {
      bulletin: {
        'observations:': '‸observations:',
        '  - id: quota\n    indicator: quota-digitale\n    value: 12.5\n    source: annuario\n': '',
      },
    },
    find: ({ file, release, logged }) => {
      const names = Object.keys(release.values);
      const fresh = names.filter((id) => logged.values[id] === undefined);
      const list = file.yaml?.fields.get('observations') ?? file.yaml?.fields.get('series');
      // A value of a series is missed where the others of its series are.
      const series = (id: string) => {
        const of = writtenSeries(file.yaml).find((one) => id.startsWith(`${one.id}-`));
        return of && file.yaml?.fields.get(pathKey([...of.path, 'values']));
      };
      return Object.keys(logged.values)
        .filter((id) => release.values[id] === undefined)
        .map((id) => {
          const renamed = nearest(id, fresh);
          return {
            offset: (series(id) ?? list)?.keyOffset ?? 0,
            found: id,
            message: `La cifra «${id}» è stata pubblicata e non c’è più`,
            remedy:
              renamed === undefined
                ? `rimettila fra le observations, con il valore ${write(logged.values[id]?.at(-1))}`
                : `se ora si chiama «${renamed}», ridalle il nome «${id}»`,
          };
        });
    },
  },
  {
    id: 'value-changed',
    sentence: 'Un valore, una precisione o uno stato pubblicato che cambia senza una correzione.',
    example: { bulletin: { 'value: 1250': 'value: ‸1260' } },
    find: (comparison) =>
      recorded(comparison).flatMap((field) => {
        const { id, at, offset, before, now } = field;
        if (before.length > 1 || now.length > 1 || before[0] === now[0]) return [];
        const message = `«${id}» è stata pubblicata con ${nameOf(field)} ${write(before[0])}: cambia solo con una correzione`;
        const remedy = `rimetti ${nameOf(field)} di prima, oppure aggiungi a corrections ${asCorrection(field)}`;
        const found = at?.source ?? '';
        return [{ offset: at?.offset ?? offset, found, message, remedy }];
      }),
  },
  {
    id: 'correction-removed',
    sentence: 'Una correzione registrata che non c’è più: una correzione non si toglie.',
    example: { log: { '1250': '1240,1250' }, bulletin: { 'value: 1250': 'value: ‸1250' } },
    find: (comparison) =>
      recorded(comparison).flatMap(({ id, at, offset, before, now }) => {
        if (before.length <= now.length) return [];
        const index = beginsWith(before, now) ? now.length : 1;
        const message = `La correzione di «${id}» da ${write(before[index - 1])} a ${write(before[index])} non c’è più`;
        const remedy = `rimettila fra le corrections, con old: ${write(before[index - 1])} e new: ${write(before[index])}`;
        return [{ offset: at?.offset ?? offset, found: id, message, remedy }];
      }),
  },
  {
    id: 'correction-false',
    sentence:
      'Una correzione che non parte da ciò che è stato pubblicato, o non è più come è stata registrata.',
    example: {
      bulletin: {
        'keyFigures:':
          'corrections:\n  - { date: "2026-04-02", observation: aperte, old: ‸1240, new: 1250, reason: Un refuso. }\nkeyFigures:',
      },
    },
    find: (comparison) =>
      recorded(comparison).flatMap((field) => {
        const { id, of, before, now } = field;
        const wrong = before.findIndex((said, index) => said !== now[index]);
        if (now.length < 2 || now.length < before.length || wrong === -1) return [];
        const own = writtenCorrections(comparison.file.yaml).filter(
          (one) => one.observation === id && one.of === of,
        );
        const one = own[Math.max(0, wrong - 1)];
        const end = wrong === 0 ? one?.before : one?.after;
        const message = `«${id}» è stata pubblicata con ${nameOf(field)} ${write(before[wrong])}`;
        const remedy = `scrivi ${wrong === 0 ? 'old' : 'new'}: ${write(before[wrong])}`;
        return [{ offset: end?.offset ?? 0, found: end?.source ?? '', message, remedy }];
      }),
  },
  {
    id: 'modified-alone',
    sentence: 'Una data di modifica che cambia da sola: nulla di ciò che si legge è cambiato.',
    example: { bulletin: { 'modified: "2026-04-02"': 'modified: ‸"2026-05-01"' } },
    find: ({ file, release, logged }) => {
      if (release.digest !== logged.digest || release.modified === logged.modified) return [];
      const message = 'La data di modifica è cambiata, ma il testo e le cifre no';
      return [{ ...modifiedOf(file), message, remedy: `scrivi modified: "${logged.modified}"` }];
    },
  },
  {
    id: 'modified-back',
    sentence: 'Una data di modifica che torna indietro.',
    example: {
      log: { '"modified": "2026-04-02"': '"modified": "2026-05-01"' },
      bulletin: { 'modified: "2026-04-02"': 'modified: ‸"2026-04-02"', Servono: 'Occorrono' },
    },
    find: ({ file, release, logged }) => {
      if (release.digest === logged.digest || release.modified >= logged.modified) return [];
      const message = `La data di modifica è tornata indietro: era ${logged.modified}`;
      return [{ ...modifiedOf(file), message, remedy: 'scrivi in modified il giorno di oggi' }];
    },
  },
];

/** What the log refuses in a bulletin that it knows. */
export const logRules: LogRule[] = rules.map((rule) => ({ subject: 'log', ...rule }));

/** What `npm run record` has to write: reported only where nothing else is wrong. */
export function findUnrecorded({ file, release, logged }: Comparison): NamedFinding<'log-behind'>[] {
  const news = Object.entries(release.values).filter(
    ([id, values]) =>
      values.length !== logged.values[id]?.length ||
      (release.stated[id] !== undefined &&
        JSON.stringify(release.stated[id]) !== JSON.stringify(logged.stated?.[id])),
  );
  if (news.length === 0 && release.digest === logged.digest && logged.stated) return [];
  const moved = release.modified > logged.modified || release.digest === logged.digest;
  return [
    {
      rule: 'log-behind',
      offset: file.yaml?.fields.get('modified')?.offset ?? 0,
      found: news.map(([id]) => id).join(', '),
      message: 'Il bollettino è cambiato da quando è stato registrato',
      remedy: `${moved ? '' : 'scrivi in modified il giorno di oggi, poi '}esegui npm run record`,
    },
  ];
}

/**
 * A changed text whose day is still the one recorded, on a later day: `npm run record` refuses it. A text may change
 * several times on one day.
 */
export function findUnmovedDays(
  { file, release, logged }: Comparison,
  today: Day,
): NamedFinding<'modified-not-moved'>[] {
  const isUnmoved = release.digest !== logged.digest && release.modified === logged.modified;
  if (!isUnmoved || logged.modified >= today) return [];
  return [
    {
      rule: 'modified-not-moved',
      ...modifiedOf(file),
      message: `Il testo o una cifra che mostra è cambiata dopo il ${logged.modified}`,
      remedy: `scrivi modified: "${today}"`,
    },
  ];
}
