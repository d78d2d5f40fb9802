import { mdxToMdast } from 'satteri';
import type { ContentFile } from '#src/checks/content-file.ts';
import { matchesIn } from '#src/checks/mdx-body.ts';
import { toString } from '#src/checks/node-text.ts';

/** A character that is written as a code. */
export type CodedCharacter = { written: string; character: string; offset: number };

const reference = /(?<!\\)&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
const escape = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([^\r\n]))/g;

/** Escapes of YAML that stand for characters that cannot be seen. */
const named: Record<string, string> = {
  0: '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

const known = new Map<string, string>();

/** What a character reference stands for, as the reader of the texts has it; itself if there is none of this name. */
function characterOf(written: string): string {
  const character = known.get(written) ?? toString(mdxToMdast(`x${written}`)).slice(1);
  known.set(written, character);
  return character;
}

/** The character references of a text: `&egrave;`, `&#8203;`. */
export function findReferences({ body }: ContentFile): CodedCharacter[] {
  return matchesIn(body, reference).map(({ offset, source: written }) => ({
    written,
    character: characterOf(written),
    offset,
  }));
}

/** A reference of those that people know without the `;` at its end, or with its `&` written as a reference too. */
const open =
  /(?<!\\)&(?:amp;)?(?:[aeiou](?:grave|acute)|nbsp|amp|[lg]t|quot|[lr]aquo|[lr][sd]quo|euro|#\d{2,6})(?![;\p{L}\d])|&amp;(?:[a-z]{2,8}|#\d{2,6});/giu;

/** What was to be a character reference and is shown as it is written. */
export function findOpenReferences({ body }: ContentFile): Omit<CodedCharacter, 'character'>[] {
  return matchesIn(body, open).map(({ offset, source: written }) => ({ written, offset }));
}

function fromPoint(hex: string): string {
  const point = Number.parseInt(hex, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '';
}

/** The escapes of a value between double quotes, which begins with its quote. */
function escapesIn(source: string): { written: string; character: string; index: number }[] {
  if (!source.startsWith('"')) return [];
  return [...source.matchAll(escape)].map(({ 0: written, 1: two, 2: four, 3: eight, 4: one = '', index }) => {
    const hex = two ?? four ?? eight;
    return { written, character: hex === undefined ? (named[one] ?? one) : fromPoint(hex), index };
  });
}

/** The escapes of the values between double quotes: `\u202E`. */
export function findEscapes({ yaml }: ContentFile): CodedCharacter[] {
  return [...(yaml?.fields.values() ?? [])].flatMap(({ source, offset, style }) =>
    style === 'quoted'
      ? escapesIn(source).map(({ index, ...coded }) => ({ ...coded, offset: offset + index }))
      : [],
  );
}

/** A value as it is written, with the characters for which escapes stand; lengths stay. */
export function decodeEscapes(source: string): string {
  return escapesIn(source).reduce(
    (text, { written, character, index }) =>
      text.slice(0, index) + character.padEnd(written.length, ' ') + text.slice(index + written.length),
    source,
  );
}
