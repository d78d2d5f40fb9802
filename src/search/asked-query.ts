import type { Amount } from '#src/search/amounts.ts';
import type { AskedDate } from '#src/search/dates.ts';
import type { Alternative } from '#src/search/evidence.ts';

/** One thing that a query asks for: a word, a phrase in quotation marks, an amount, a date. */
export interface Slot {
  kind: 'word' | 'phrase' | 'figure';
  /** As it was typed. */
  text: string;
  /** Of a word, its folded key. */
  key: string;
  start: number;
  end: number;
  /** A word that a page need not hold. */
  isOptional: boolean;
  /** Ways to say it; none if it is nowhere on the site. */
  alternatives: Alternative[];
  /** More ways, by words that mean the same, for when these find little. */
  synonyms: Alternative[];
  /** Of what must stand word by word, the keys in a row; none of anything else. */
  row: string[];
}

/** Ways to say several slots together: `PSN` for `polo strategico nazionale`. */
export interface Span {
  from: number;
  to: number;
  alternatives: Alternative[];
  synonyms: Alternative[];
}

/** A query as the search understands it. */
export interface AskedQuery {
  slots: Slot[];
  spans: Span[];
  dates: AskedDate[];
  amounts: Amount[];
  mended: { from: string; to: string; start: number; end: number }[];
  /** Words that may be meant by those that are nowhere, for each of these, the likeliest first. */
  offered: { slot: Slot; words: string[] }[];
}
