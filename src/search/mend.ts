import { slipCost, undouble } from '#src/search/typing-error.ts';
import type { Vocabulary } from '#src/search/vocabulary.ts';
import { formsOf } from '#src/search/word-forms.ts';

/** A word of the site that may be meant by one that is nowhere. */
export interface Mending {
  word: string;
  /** What its slips cost. */
  cost: number;
  /** Sure enough to be searched for at once; otherwise only to be offered. */
  isSure: boolean;
}

const mostOffered = 3;

/**
 * Alone, a short word with a slip of one letter is as often another word that the site does not use. A longer one, or
 * one among others, whose letters no word of the site has in such a row is a slip; letters without a vowel are those of
 * an acronym, and no other word.
 */
function sureLimit(typed: string, isAlone: boolean, looksLikeWord: boolean): number {
  const { length } = typed;
  if (!/[aeiouy]/.test(typed)) return length > 3 ? 0.8 : 0;
  if (!looksLikeWord && (length > 6 || !isAlone)) return length <= 4 ? 1 : length <= 8 ? 1.2 : 2;
  if (length <= 4) return isAlone ? 0 : 0.8;
  if (length <= 6) return isAlone ? 0.6 : length === 5 ? 0.7 : 1;
  if (length === 7) return isAlone ? 0.8 : 1;
  if (length === 8) return 1.2;
  return isAlone ? 1.6 : 2;
}

/** What pages are about is what is asked for, also by one short word. */
const sureLimitOfName = ({ length }: string) => (length > 4 ? 1 : 0.8);

/** A letter twice makes another short word, `pollo` of `polo`; one that is missing is a slip, as in `walet`. */
const isDoubledTwin = (typed: string, word: string) =>
  typed.length <= 5 && typed.length > word.length && undouble(typed) === undouble(word);

/** Another vowel at the end makes another form, not a slip. */
function isOtherEnding(typed: string, word: string): boolean {
  return /[aeiou]$/.test(typed) && /[aeiou]$/.test(word) && word.slice(0, -1) === typed.slice(0, -1);
}

/** Before a word they make another of its own meaning: `ripubblicare`, `disattivare`, `scaricare`. */
const prefix = /^(?:anti|contro|co|de|dis|im|in|ir|non|pre|re|ri|s)(?=\p{L}{5})/u;

/** True for a word with a prefix before one of the forms of another, which is none of its slips. */
function isDerived(typed: string, word: string): boolean {
  const rest = typed.replace(prefix, '');
  return rest !== typed && (rest === word || formsOf(rest).has(word));
}

/**
 * The words of the site's pages that a typed one may be meant for, the likeliest first: the cheapest slips, then the word on
 * more pages. How many slips make a word another depends on its length; short words are all near each other.
 * @param isAlone the query asks for nothing else, so that nothing else tells what is meant
 */
export function mendWord(typed: string, vocabulary: Vocabulary, isAlone: boolean): Mending[] {
  const isWord = vocabulary.equivalents.some(({ members }) =>
    members.some((member) => member.includes(typed)),
  );
  if (typed.length < 4 || /\d/.test(typed) || isWord) return [];
  const looksLikeWord = vocabulary.looksLikeWord(typed);
  const sure = sureLimit(typed, isAlone, looksLikeWord);
  const sureOfName = Math.max(sure, sureLimitOfName(typed));
  const offered = Math.max(sureOfName, typed.length < 6 ? 1 : 1.6);
  const limitOf = (word: string) =>
    vocabulary.isInName(word) && !(looksLikeWord && isDoubledTwin(typed, word)) ? sureOfName : sure;
  return vocabulary.words
    .filter((word) => word.length > 2 && !/\d/.test(word) && !isOtherEnding(typed, word))
    .map((word) => ({ word, cost: slipCost(typed, word, offered), count: vocabulary.countOf(word) }))
    .filter(({ word, cost }) => cost <= offered && !isDerived(typed, word))
    .sort((a, b) => a.cost - b.cost || b.count - a.count)
    .slice(0, mostOffered)
    .map(({ word, cost }) => ({ word, cost, isSure: cost <= limitOf(word) }));
}
