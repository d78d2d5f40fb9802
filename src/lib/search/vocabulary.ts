import { figureTerm } from '#src/lib/search/copy.ts';
import type { Token } from '#src/lib/search/tokens.ts';

/** The words and figures of the whole site, as they travel: sorted, words front-coded, one a line. */
export interface PackedVocabulary {
  version: 1;
  words: string;
  figures: string;
}

/** What to ask the engine for a token, and whether some page must hold it if the index is sound. */
export interface Term {
  text: string;
  certain: boolean;
  /** The key that a result must show; differs from the token's for `1.9`, known as `1,9`. */
  key: string;
}

/** Knows which words and figures the site holds. */
export interface Vocabulary {
  /** The term for a token; `undefined` if neither it nor an inflection nor a longer word is on the site. */
  toTerm(token: Pick<Token, 'kind' | 'key'>): Term | undefined;
}

const verbEnding = /(?:[aei]re|[aiu]t[aeio]|[ae]ndo)$/;
const shortestPrefix = 2;

/** Keys that the forms of one word share: `scuola` and `scuole`, `banca` and `banche`, `migrare` and `migrato`. */
function formKeys(word: string): string[] {
  const noun = word.replace(/[aeio]$/, '').replace(/[hi]$/, '');
  const verb = word.replace(verbEnding, '');
  return [
    ...(noun.length >= 3 && noun !== word ? [noun] : []),
    ...(verb.length >= 4 && verb !== word ? [`${verb}-`] : []),
  ];
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < 35 && length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function sortedUnique(keys: Iterable<string>): string[] {
  return [...new Set(keys)].sort((a, b) => (a < b ? -1 : 1));
}

/** Packs the tokens of all pages; the same tokens in any order give the same bytes. */
export function packVocabulary(tokens: Iterable<Pick<Token, 'kind' | 'key'>>): PackedVocabulary {
  const all = [...tokens];
  const words = sortedUnique(all.filter(({ kind }) => kind === 'word').map(({ key }) => key));
  const figures = sortedUnique(all.filter(({ kind }) => kind === 'figure').map(({ key }) => key));
  const lines = words.map((word, index) => {
    const shared = commonLength(words[index - 1] ?? '', word);
    return shared.toString(36) + word.slice(shared);
  });
  return { version: 1, words: lines.join('\n'), figures: figures.join('\n') };
}

function isPacked(value: unknown): value is PackedVocabulary {
  if (typeof value !== 'object' || value === null) return false;
  const { version, words, figures } = value as Record<string, unknown>;
  return version === 1 && typeof words === 'string' && typeof figures === 'string';
}

function unpackWords(lines: string): string[] {
  let previous = '';
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (previous = previous.slice(0, Number.parseInt(line.slice(0, 1), 36)) + line.slice(1)));
}

function firstAtOrAfter(sorted: readonly string[], key: string): string | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return sorted[low];
}

/** Reads what `packVocabulary` made, after JSON. Throws a TypeError on anything else. */
export function unpackVocabulary(packed: unknown): Vocabulary {
  if (!isPacked(packed)) throw new TypeError('Not a search vocabulary');
  const sorted = unpackWords(packed.words);
  const words = new Set(sorted);
  const figures = new Set(packed.figures.split('\n'));
  const byForm = new Map(sorted.flatMap((word) => formKeys(word).map((form) => [form, word] as const)));

  function toFigureTerm(key: string): Term | undefined {
    const known = [key, key.replace(/^(\d+)\.(\d+)$/, '$1,$2')].find((figure) => figures.has(figure));
    return known === undefined ? undefined : { text: figureTerm(known), certain: true, key: known };
  }

  function toWordTerm(key: string): Term | undefined {
    const known = [key, ...formKeys(key).map((form) => byForm.get(form) ?? '')].find((word) =>
      words.has(word),
    );
    if (known !== undefined) return { text: known, certain: true, key: known };
    const isPrefix = key.length >= shortestPrefix && (firstAtOrAfter(sorted, key)?.startsWith(key) ?? false);
    return isPrefix ? { text: key, certain: false, key } : undefined;
  }

  return { toTerm: ({ kind, key }) => (kind === 'figure' ? toFigureTerm(key) : toWordTerm(key)) };
}
