import { monthNames } from '#src/lib/day.ts';
import { acronymWorth, toMember } from '#src/search/equivalents.ts';
import { isFiller, stopWords } from '#src/search/stop-words.ts';
import { cleanQuery, tokensOf } from '#src/search/tokens.ts';
import type { Vocabulary } from '#src/search/vocabulary.ts';
import { formsOf, nearForm } from '#src/search/word-forms.ts';

/** An item that a text names, and where: places among the words of the text. */
export interface Mention {
  item: number;
  at: number[];
  /** Words of its name that the text does without. */
  lacking: number;
}

/** What a text says of items. */
export interface NamedItems {
  keys: string[];
  mentions: Mention[];
  /** Words of the names of items that name none by themselves, as the second of two. */
  touched: number[];
}

/** Reads which items a text names; of an unfinished text the last word may become another. */
export type ItemReader = (text: string, isUnfinished?: boolean) => NamedItems;

/** One way to name an item: the words that must be there, and those that may. */
interface Way {
  item: number;
  required: string[];
  others: string[];
}

const shortestBeginning = 3;
const months = new Set<string>(monthNames);

const nearForms = new Map<string, ReadonlySet<string>>();

function nearFormsOf(key: string): ReadonlySet<string> {
  const known = nearForms.get(key);
  if (known) return known;
  const near = [...formsOf(key)].flatMap(([form, worth]) => (worth >= nearForm ? [form] : []));
  const forms = new Set([key, ...near]);
  nearForms.set(key, forms);
  return forms;
}

/** True for two words, or two numbers of one word. */
export function isSameWord(a: string, b: string): boolean {
  return a === b || nearFormsOf(a).has(b) || nearFormsOf(b).has(a);
}

const isSameName = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((word, index) => isSameWord(word, b[index] ?? ''));

/** What the vocabulary says for a name: what its acronym stands for, then what means the same as any of these. */
function equivalentNames(name: readonly string[], { equivalents }: Vocabulary): string[][] {
  const othersOf = (isAcronym: boolean) => (known: readonly string[]) =>
    equivalents
      .filter(
        ({ worth, members }) =>
          (worth === acronymWorth) === isAcronym && members.some((one) => isSameName(one, known)),
      )
      .flatMap(({ members }) => members.filter((one) => !isSameName(one, known)));
  const expanded = othersOf(true)(name);
  return [...expanded, ...[name, ...expanded].flatMap(othersOf(false))];
}

/** A name in two languages, `Nord/North`, is two names. */
const namesOf = (name: string) => name.split('/').map(toMember);

function waysOf(vocabulary: Vocabulary): { ways: Way[]; telling: Set<string> } {
  const { items, general } = vocabulary.items;
  const isTelling = (word: string) => !general.some((other) => isSameWord(other, word));
  const toWay = (item: number, words: string[]): Way => {
    const required = words.filter(isTelling);
    return required.length === 0
      ? { item, required: words, others: [] }
      : { item, required, others: words.filter((word) => !required.includes(word)) };
  };
  const own = items.map(({ name }) => namesOf(name));
  const full = own.flatMap((names, item) => names.map((words) => toWay(item, words)));
  const isName = (word: string) =>
    full.some(({ required: [only, ...more] }) => only === word && more.length === 0);
  const isOnlyHere = (word: string, item: number) =>
    own.every((names, other) => {
      const isOther = other !== item && items[other]?.dimension === items[item]?.dimension;
      return !isOther || !names.flat().includes(word);
    });
  const short = full.flatMap(({ item, required: [first = '', ...more], others }) =>
    more.length > 0 && !/\d/.test(first) && !months.has(first) && isOnlyHere(first, item) && !isName(first)
      ? [{ item, required: [first], others: [...more, ...others] }]
      : [],
  );
  const equal = own.flatMap((names, item) =>
    names.flatMap((words) => equivalentNames(words, vocabulary)).map((words) => toWay(item, words)),
  );
  const telling = full
    .flatMap(({ required }) => required)
    .filter((word) => !/^(?:19|20)\d\d$/.test(word) && !months.has(word) && !isFiller(word));
  return { ways: [...full, ...short, ...equal], telling: new Set(telling) };
}

/**
 * Reads the items of the programme in texts, by their names in any number, by the first word of a name that no other
 * has, and by what the vocabulary takes for the same.
 */
export function createItemReader(vocabulary: Vocabulary): ItemReader {
  const { ways, telling } = waysOf(vocabulary);
  return (text, isUnfinished = false) => {
    const keys = tokensOf(cleanQuery(text), 'query')
      .map(({ key }) => key)
      .filter((key) => !stopWords.has(key));
    const says = (place: number, word: string) => {
      const key = keys[place] ?? '';
      const isLast = isUnfinished && place === keys.length - 1 && key.length >= shortestBeginning;
      return isSameWord(key, word) || (isLast && word.startsWith(key));
    };
    const placesOf = (words: readonly string[]) =>
      words.map((word) => [...keys.keys()].filter((place) => says(place, word)));
    const found = ways.flatMap(({ item, required, others }): Mention[] => {
      const places = placesOf(required);
      if (places.some((one) => one.length === 0)) return [];
      const more = placesOf(others);
      const lacking = more.filter((one) => one.length === 0).length;
      const isGeneral = (word: string) => !telling.has(word);
      const told = more.filter((_, index) => !isGeneral(others[index] ?? ''));
      return [{ item, at: [...new Set([...places, ...told].flat())], lacking }];
    });
    const best = Map.groupBy(found, ({ item }) => item);
    const mentions = [...best.values()].flatMap((same) =>
      same.toSorted((a, b) => b.at.length - a.at.length || a.lacking - b.lacking).slice(0, 1),
    );
    const named = new Set(mentions.flatMap(({ at }) => at));
    const touched = [...keys.keys()].filter(
      (place) => !named.has(place) && [...telling].some((word) => says(place, word)),
    );
    return { keys, mentions, touched };
  };
}
