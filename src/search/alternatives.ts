import type { Alternative } from '#src/search/evidence.ts';
import type { Vocabulary } from '#src/search/vocabulary.ts';
import { nearForm } from '#src/search/word-forms.ts';

/** Each form takes a part of the index: of a word on so many pages the others of its family are not asked for. */
const enoughPages = 8;
const mostOfFamily = 5;
/** Of a word on so many pages no other form is asked for where each part counts. */
export const commonWord = 256;
/** A word on so many pages, and on most of the site, tells them apart no better than an article does. */
const leastEverywhere = 1024;

/** True for what only a large archive has, where its part of the index is large too. */
export function isEverywhere(key: string, vocabulary: Vocabulary): boolean {
  const mostPages = 2 ** Math.floor(Math.log2(vocabulary.pages));
  return vocabulary.countOf(key) >= Math.max(leastEverywhere, mostPages);
}

/** Words or figures that follow each other, each as it is. */
export function exactly(keys: readonly string[]): Alternative {
  return { places: keys.map((key) => [{ key, worth: 1 }]), worth: 1, isExact: true };
}

/** Those ways to say something of which the site holds every word and figure. */
export function toKnown(keys: readonly (readonly string[])[], vocabulary: Vocabulary): Alternative[] {
  const isKnown = (key: string) => vocabulary.hasWord(key) || vocabulary.hasFigure(key);
  return keys.filter((form) => form.length > 0 && form.every(isKnown)).map(exactly);
}

/**
 * A word in the forms that the site holds; none if it holds none.
 * @param isOneOfMany the others of its family are asked for only if the site has no nearer form
 */
export function wordAlternative(key: string, vocabulary: Vocabulary, isOneOfMany = false): Alternative[] {
  if (isOneOfMany && vocabulary.countOf(key) >= commonWord) return [exactly([key])];
  const all = vocabulary.formsOf(key);
  const near = all.filter(({ worth }) => worth >= nearForm);
  const family = all
    .filter(({ worth }) => worth < nearForm)
    .toSorted((a, b) => vocabulary.countOf(b.key) - vocabulary.countOf(a.key))
    .slice(0, mostOfFamily);
  const isFrequent =
    near.reduce((sum, form) => sum + vocabulary.countOf(form.key), 0) >= (isOneOfMany ? 1 : enoughPages);
  const forms = isFrequent ? near : [...near, ...family];
  return forms.length > 0 ? [{ places: [forms], worth: 1, isExact: false }] : [];
}

/** Any of the words that begin as one was typed. */
export function beginning(completions: readonly string[]): Alternative {
  return { places: [completions.map((key) => ({ key, worth: 0.8 }))], worth: 1, isExact: false };
}
