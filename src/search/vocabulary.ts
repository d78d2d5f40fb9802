import {
  packEquivalents,
  toMember,
  unpackEquivalents,
  type EquivalentGroup,
} from '#src/search/equivalents.ts';
import { noItems, type ItemValues } from '#src/search/item-values.ts';
import { formsOf } from '#src/search/word-forms.ts';
import type { Token } from '#src/search/tokens.ts';

/** What the site says, as it travels: words and figures sorted and front-coded, one a line. */
export interface PackedVocabulary {
  version: 3;
  /** Of the index that it was made with. */
  index: string;
  pages: number;
  words: string;
  /** For each word a digit to base 36: the pages that hold it, as a power of two, and 18 more if it is in a name. */
  counts: string;
  figures: string;
  equivalents: string;
  items: ItemValues;
}

/** A form of a word that the site holds, with what it is worth for the word asked for. */
export interface Form {
  key: string;
  worth: number;
}

/** Knows which words and figures the site holds. */
export interface Vocabulary {
  index: string;
  /** How many pages the index holds. */
  pages: number;
  words: readonly string[];
  figures: readonly string[];
  equivalents: readonly EquivalentGroup[];
  /** What figures are limited to. */
  items: ItemValues;
  hasWord(key: string): boolean;
  hasFigure(key: string): boolean;
  /** About how many pages hold a word: 1, 2, 4, 8…; 0 for a word that is nowhere. */
  countOf(key: string): number;
  /** True for a word of a page's title or of its other name. */
  isInName(key: string): boolean;
  /** True for a word made of such groups of three letters as the words of the site are; a slip often makes others. */
  looksLikeWord(key: string): boolean;
  /** The word, if the site holds it, and the other forms of it that the site holds, best first. */
  formsOf(key: string): Form[];
  /** The words and figures of the site that begin so, those on most pages first. */
  completionsOf(beginning: string): string[];
}

/** Each is asked for, while somebody types: more would cost more than they tell. */
const mostCompletions = 12;

/** Added to the digit of a word that is in a name; no site has 2 ** 18 pages. */
const named = 18;

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < 35 && length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function pack(keys: readonly string[]): string {
  return keys
    .map((key, index) => {
      const shared = commonLength(keys[index - 1] ?? '', key);
      return shared.toString(36) + key.slice(shared);
    })
    .join('\n');
}

function unpack(lines: string): string[] {
  let previous = '';
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (previous = previous.slice(0, Number.parseInt(line.slice(0, 1), 36)) + line.slice(1)));
}

/** The tokens of a page, and what its text explains. */
export interface PageWords {
  tokens: readonly Pick<Token, 'kind' | 'key'>[];
  /** Those of its title and its other name. */
  names: readonly Pick<Token, 'kind' | 'key'>[];
  acronyms: readonly string[][];
}

/** Packs what all pages say and the synonyms of the editors, if it says one of a group; pages in any order give the same bytes. */
export function packVocabulary(
  pages: readonly PageWords[],
  synonyms: readonly string[][],
  index: string,
  items: ItemValues = noItems,
): PackedVocabulary {
  const counts = { word: new Map<string, number>(), figure: new Map<string, number>() };
  for (const { tokens } of pages)
    for (const [kind, key] of new Map(
      tokens.map(({ kind, key }) => [kind + key, [kind, key] as const]),
    ).values())
      counts[kind].set(key, (counts[kind].get(key) ?? 0) + 1);
  const sortedKeys = (kind: 'word' | 'figure') => [...counts[kind].keys()].sort((a, b) => (a < b ? -1 : 1));
  const words = sortedKeys('word');
  const names = new Set(pages.flatMap((page) => page.names.map(({ key }) => key)));
  const digitOf = (word: string) =>
    Math.floor(Math.log2(counts.word.get(word) ?? 1)) + (names.has(word) ? named : 0);
  const isSaid = (phrase: string) =>
    toMember(phrase).every((key) =>
      [key, ...formsOf(key).keys()].some((form) => counts.word.has(form) || counts.figure.has(form)),
    );
  const said = synonyms.filter((phrases) => phrases.some(isSaid));
  const acronyms = pages.flatMap((page) => page.acronyms).sort((a, b) => (a.join() < b.join() ? -1 : 1));
  return {
    version: 3,
    index,
    pages: pages.length,
    words: pack(words),
    counts: words.map((word) => digitOf(word).toString(36)).join(''),
    figures: pack(sortedKeys('figure')),
    equivalents: packEquivalents(acronyms, said),
    items,
  };
}

function isPacked(value: unknown): value is PackedVocabulary {
  if (typeof value !== 'object' || value === null) return false;
  const { version, index, pages, words, counts, figures, equivalents, items } = value as Record<
    string,
    unknown
  >;
  return (
    version === 3 &&
    typeof items === 'object' &&
    items !== null &&
    typeof pages === 'number' &&
    [index, words, counts, figures, equivalents].every((text) => typeof text === 'string')
  );
}

/** Fewer words do not tell which groups of letters the language has. */
const leastWords = 500;

const groupsOf = (word: string) =>
  Array.from({ length: word.length }, (_, at) => ` ${word} `.slice(at, at + 3));

function firstAtOrAfter(sorted: readonly string[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function allThatBegin(sorted: readonly string[], beginning: string): string[] {
  const first = firstAtOrAfter(sorted, beginning);
  let end = first;
  while (sorted[end]?.startsWith(beginning)) end += 1;
  return sorted.slice(first, end);
}

/** Reads what `packVocabulary` made, after JSON. Throws a TypeError on anything else. */
export function unpackVocabulary(packed: unknown): Vocabulary {
  if (!isPacked(packed)) throw new TypeError('Not a search vocabulary');
  const words = unpack(packed.words);
  const figures = unpack(packed.figures);
  const placeOf = (sorted: readonly string[], key: string) => {
    const place = firstAtOrAfter(sorted, key);
    return sorted[place] === key ? place : -1;
  };
  let groups: Set<string> | undefined;
  const hasWord = (key: string) => placeOf(words, key) >= 0;
  /** Undefined for a word that is nowhere. */
  const digitOf = (key: string) => {
    const digit = packed.counts[placeOf(words, key)];
    return digit === undefined ? undefined : Number.parseInt(digit, 36);
  };
  const countOf = (key: string) => {
    const digit = digitOf(key);
    return digit === undefined ? 0 : 2 ** (digit % named);
  };
  return {
    index: packed.index,
    pages: packed.pages,
    words,
    figures,
    equivalents: unpackEquivalents(packed.equivalents),
    items: packed.items,
    hasWord,
    hasFigure: (key) => placeOf(figures, key) >= 0,
    countOf,
    isInName: (key) => (digitOf(key) ?? 0) >= named,
    looksLikeWord: (key) => {
      groups ??= new Set(words.flatMap(groupsOf));
      return words.length < leastWords || groupsOf(key).every((group) => groups?.has(group));
    },
    formsOf: (key) =>
      [{ key, worth: 1 }, ...[...formsOf(key)].map(([form, worth]) => ({ key: form, worth }))]
        .filter((form) => hasWord(form.key))
        .sort((a, b) => b.worth - a.worth),
    completionsOf: (beginning) =>
      [words, figures]
        .flatMap((sorted) => allThatBegin(sorted, beginning))
        .sort((a, b) => countOf(b) - countOf(a) || a.length - b.length)
        .slice(0, mostCompletions),
  };
}

/** True if a vocabulary was made with the index that `pagefind-entry.json` names; old cached parts do not fit. */
export function isSameIndex({ index }: Vocabulary, entry: unknown): boolean {
  if (typeof entry !== 'object' || entry === null) return false;
  const { languages } = entry as { languages?: Record<string, { hash?: unknown }> };
  return Object.values(languages ?? {}).some(({ hash }) => hash === index);
}
