import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import type { NamedFinding } from '#src/checks/finding.ts';
import { findLineFault } from '#src/checks/yaml-lines.ts';
import {
  curvedQuoteMessage,
  missingDashMessage,
  unclosedBracketMessage,
  unclosedQuoteMessage,
  yamlMessage,
} from '#src/checks/yaml-message.ts';

export type FieldPath = readonly (string | number)[];

/** A value of a YAML text with its place and the way it is written. */
export type Field = {
  path: FieldPath;
  value: unknown;
  /** Offset of the value; of its key when the value is blank. */
  offset: number;
  /** Offset of the key, or of the value if it stands in a list. */
  keyOffset: number;
  /** The value as written, quotes included. */
  source: string;
  style: 'plain' | 'quoted' | 'block' | 'map' | 'list';
};

/** What the reader of YAML finds. */
export type YamlFinding = NamedFinding<'yaml-syntax' | 'yaml-key-twice' | 'yaml-machinery'>;

/** A YAML text read with places. */
export type YamlSource = {
  /** The plain value; `undefined` if the syntax does not allow one. */
  value: unknown;
  /** Every value, by its path joined with line breaks. */
  fields: Map<string, Field>;
  findings: YamlFinding[];
};

const quoted = new Set(['QUOTE_SINGLE', 'QUOTE_DOUBLE']);
const block = new Set(['BLOCK_FOLDED', 'BLOCK_LITERAL']);

function styleOf(node: Node): Field['style'] {
  if (isMap(node)) return 'map';
  if (isSeq(node)) return 'list';
  const type = isScalar(node) ? (node.type ?? '') : '';
  return quoted.has(type) ? 'quoted' : block.has(type) ? 'block' : 'plain';
}

/** The path as the key of `fields`. */
export function pathKey(path: FieldPath): string {
  return path.join('\n');
}

function collectFields(document: Document, text: string, start: number): Map<string, Field> {
  const fields = new Map<string, Field>();
  const add = (node: unknown, path: FieldPath, keyOffset: number | undefined) => {
    const range = isNode(node) ? node.range : undefined;
    const blank = !range || range[0] === range[1];
    const offset = blank ? (keyOffset ?? start) : start + range[0];
    fields.set(pathKey(path), {
      path,
      value: isScalar(node) ? node.value : undefined,
      offset,
      keyOffset: keyOffset ?? offset,
      source: blank ? '' : text.slice(range[0], range[1]),
      style: isNode(node) ? styleOf(node) : 'plain',
    });
    if (isMap(node)) {
      for (const pair of node.items) {
        if (!isPair(pair) || !isScalar(pair.key)) continue;
        add(pair.value, [...path, String(pair.key.value)], start + (pair.key.range?.[0] ?? 0));
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => add(item, [...path, index], undefined));
    }
  };
  add(document.contents, [], undefined);
  return fields;
}

/** Anchors, aliases and tags make a value that is not what is read on its line; editors need none. */
function findMachinery(document: Document, text: string, start: number): YamlFinding[] {
  const findings: YamlFinding[] = [];
  visit(document, {
    Node: (_, node) => {
      const anchored = !isAlias(node) && node.anchor !== undefined;
      const tagged = (isScalar(node) || isCollection(node)) && node.tag !== undefined;
      if (!isAlias(node) && !anchored && !tagged) return;
      const at = node.range?.[0] ?? 0;
      const mark = /(?:[&!]\S*\s*)*$/.exec(text.slice(0, at))?.index ?? at;
      findings.push({
        rule: 'yaml-machinery',
        offset: start + mark,
        found: text.slice(mark, node.range?.[1]),
        message: 'Ancore (&), richiami (*) e tipi espliciti (!) di YAML non sono ammessi',
        remedy: 'scrivi il valore per esteso',
      });
    },
  });
  return findings;
}

type Unclosed = { offset: number; message: string; remedy: string };

/** True if the line goes on to a curved quote after the mark that opens a value. */
function isCurved(text: string, from: number): boolean {
  return /[“”„‟‘’][ \t]*(?:#.*)?$/.test(text.slice(from + 1).split(/[\r\n]/)[0] ?? '');
}

/**
 * What was opened and never closed before the error: the reader stumbles over it only further down, often on
 * another line. `undefined` if that is not what went wrong.
 */
function findUnclosed(document: Document, text: string, error: YAMLError): Unclosed | undefined {
  const [position] = error.pos;
  const lacksQuote = error.code === 'MISSING_CHAR' && error.message.includes('quote');
  const lacksBracket = /^Flow (map|sequence)/.test(error.message);
  let found: Unclosed | undefined;
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node) || !node.range) return;
      const [from, to, end] = node.range;
      if (from >= position || position > end + 2) return;
      const runsOn = /[\r\n]/.test(text.slice(from, to));
      if (styleOf(node) === 'quoted' && (runsOn || lacksQuote))
        found ??= { offset: from, ...(isCurved(text, from) ? curvedQuoteMessage : unclosedQuoteMessage) };
      if (isCollection(node) && node.flow === true && lacksBracket)
        found = { offset: from, ...unclosedBracketMessage };
    },
  });
  return found;
}

/** The line `---` or `...` that ended the document which an error says to be one too many. */
function endOfDocument(text: string, position: number): number {
  const ends = [...text.slice(0, position).matchAll(/^(?:---|\.\.\.)/gm)];
  return ends.at(-1)?.index ?? position;
}

/** True for an `id` that stands a second time among the fields of one thing: another one begins there. */
function lacksDash({ code, pos }: YAMLError, text: string): boolean {
  return code === 'DUPLICATE_KEY' && /^["']?id["']?:/.test(text.slice(pos[0]));
}

/** Repeated keys without those that follow a missing dash: the fields of the second thing, down to the next dash. */
function withoutEchoes(repeated: YAMLError[], text: string): YAMLError[] {
  const dashless = repeated.filter((error) => lacksDash(error, text)).map(({ pos }) => pos[0]);
  return repeated.filter((error) => {
    if (lacksDash(error, text)) return true;
    const before = dashless.findLast((offset) => offset < error.pos[0]);
    return (
      before === undefined || /^(?:\s*-\s|\S)/m.test(text.slice(before, error.pos[0]).replace(/^.*/, ''))
    );
  });
}

/** The first syntax error, whose followers are often only its echo, and all repeated keys. */
function findSyntaxErrors(document: Document, text: string, start: number): YamlFinding[] {
  const errors = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
  const repeated = withoutEchoes(
    errors.filter((error) => error.code === 'DUPLICATE_KEY'),
    text,
  );
  const first = errors.find((error) => error.code !== 'DUPLICATE_KEY');
  const lineAt = (offset: number) => text.slice(offset).split(/[\r\n]/)[0] ?? '';
  return [...(first ? [first] : []), ...repeated].map((error): YamlFinding => {
    if (lacksDash(error, text))
      return { rule: 'yaml-key-twice', offset: start + error.pos[0], found: 'id', ...missingDashMessage };
    const rule = error === first ? 'yaml-syntax' : 'yaml-key-twice';
    const runsOn = errors.some(
      ({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === error.pos[0],
    );
    const { offset, message, remedy } = (error === first
      ? (findUnclosed(document, text, error) ??
        findLineFault(text, error.pos[0], runsOn && error.code === 'BLOCK_AS_IMPLICIT_KEY'))
      : undefined) ?? {
      offset: error.code === 'MULTIPLE_DOCS' ? endOfDocument(text, error.pos[0]) : error.pos[0],
      ...yamlMessage(error),
    };
    return { rule, offset: start + offset, found: lineAt(offset), message, remedy };
  });
}

/** More levels than any file has: the reader's memory ends some thousands deeper, where depends on the machine. */
const tooDeep = /(?:[[{]\s*){50,}|^[ \t]*(?:- +){50,}/m;

function intricate(text: string, start: number): YamlSource {
  const offset = start + (tooDeep.exec(text)?.index ?? 0);
  const message = 'Il testo YAML è troppo intricato per essere letto';
  const remedy = 'togli i livelli annidati che non servono';
  const finding: YamlFinding = { rule: 'yaml-syntax', offset, message, remedy };
  return { value: undefined, fields: new Map(), findings: [finding] };
}

/**
 * Reads a YAML text that begins at `start` in its file. Syntax errors become findings; after one other than a
 * repeated key the value is `undefined`, because what the reader makes of the rest is a guess.
 */
export function readYaml(text: string, start: number): YamlSource {
  if (tooDeep.test(text)) return intricate(text, start);
  let document: Document;
  try {
    document = parseDocument(text, {
      schema: 'core',
      version: '1.2',
      uniqueKeys: true,
      stringKeys: true,
      prettyErrors: false,
    });
  } catch {
    return intricate(text, start);
  }
  const findings = findSyntaxErrors(document, text, start);
  const machinery = findMachinery(document, text, start);
  const readable =
    machinery.length === 0 &&
    document.errors.every((error) => error.code === 'DUPLICATE_KEY' && !lacksDash(error, text));
  return {
    value: readable ? document.toJS() : undefined,
    fields: readable ? collectFields(document, text, start) : new Map<string, Field>(),
    findings: [...findings, ...machinery],
  };
}

/** The fields whose path has the form of the pattern: `observations.*.value`; `*` is any key or place. */
export function selectFields(source: YamlSource | null, pattern: string): Field[] {
  if (!source) return [];
  const steps = pattern.split('.');
  return (fieldsByDepth(source).get(steps.length) ?? []).filter(({ path }) =>
    steps.every((step, index) => step === '*' || step === String(path[index])),
  );
}

const depths = new WeakMap<YamlSource, Map<number, Field[]>>();

/** Every rule looks for fields of its own: those of another depth need not be looked at each time. */
function fieldsByDepth(source: YamlSource): Map<number, Field[]> {
  const known = depths.get(source) ?? Map.groupBy(source.fields.values(), ({ path }) => path.length);
  depths.set(source, known);
  return known;
}

/** The text of the field beside another one: `siblingText(source, valueField, 'indicator')`. */
export function siblingText(source: YamlSource | null, field: Field, key: string): string | undefined {
  const value = source?.fields.get(pathKey([...field.path.slice(0, -1), key]))?.value;
  return typeof value === 'string' ? value : undefined;
}
