import { amountsIn, type Amount } from '#src/lib/search/amounts.ts';
import { datesIn, type AskedDate } from '#src/lib/search/dates.ts';
import type { Alternative } from '#src/lib/search/evidence.ts';
import { mendWord } from '#src/lib/search/mend.ts';
import { equivalentsOf, nearForm } from '#src/lib/search/other-words.ts';
import { cleanText } from '#src/lib/search/normalise.ts';
import { fillers, stopWords } from '#src/lib/search/stop-words.ts';
import { cleanQuery, isElided, tokensOf, type TextOrigin, type Token } from '#src/lib/search/tokens.ts';
import type { Vocabulary } from '#src/lib/search/vocabulary.ts';

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

const quoted = /["“”„‟«»]([^"“”„‟«»]+)["“”„‟«»]|(?<![\p{L}\p{N}])[‘'‚]([^‘’'‚]+)[’'](?![\p{L}\p{N}])/gu;
/** A beginning of a word that is typed in full is taken for the word only from this length on. */
const shortestBeginning = 5;
const shortestHalf = 4;
/** Letters doubled or swapped. */
const smallSlip = 0.7;

interface Range {
  start: number;
  end: number;
}

const isInside = ({ start, end }: Range, ranges: readonly Range[]) =>
  ranges.some((range) => start < range.end && end > range.start);

function exactly(keys: readonly string[]): Alternative {
  return { places: keys.map((key) => [{ key, worth: 1 }]), worth: 1, isExact: true };
}

function slotOf(kind: Slot['kind'], text: string, key: string, { start, end }: Range): Slot {
  return { kind, text, key, start, end, isOptional: false, alternatives: [], synonyms: [] };
}

function toKnown(keys: readonly (readonly string[])[], vocabulary: Vocabulary): Alternative[] {
  const isKnown = (key: string) => vocabulary.hasWord(key) || vocabulary.hasFigure(key);
  return keys.filter((form) => form.length > 0 && form.every(isKnown)).map(exactly);
}

function phrasesIn(text: string, vocabulary: Vocabulary): Slot[] {
  return [...text.matchAll(quoted)].flatMap((match) => {
    const words = match[1] ?? match[2] ?? '';
    const keys = tokensOf(words).map(({ key }) => key);
    if (keys.length === 0) return [];
    const place = { start: match.index, end: match.index + match[0].length };
    return [{ ...slotOf('phrase', match[0], words, place), alternatives: toKnown([keys], vocabulary) }];
  });
}

/** Words and figures joined into a code, as in `M1C1-26`. */
function codesIn(text: string, tokens: readonly Token[], vocabulary: Vocabulary): Slot[] {
  const runs: Token[][] = [];
  for (const token of tokens) {
    const last = runs.at(-1)?.at(-1);
    if (last && /^[-/._]$/.test(text.slice(last.end, token.start))) runs.at(-1)?.push(token);
    else runs.push([token]);
  }
  return runs
    .map((run) => ({ keys: run.map(({ key }) => key), start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 }))
    .filter(
      ({ keys, start, end }) =>
        keys.length > 1 && /\p{L}/u.test(text.slice(start, end)) && /\d/.test(text.slice(start, end)),
    )
    .map(({ keys, ...place }) => ({
      ...slotOf('phrase', text.slice(place.start, place.end), keys.join(' '), place),
      alternatives: toKnown([keys], vocabulary),
    }));
}

function wordAlternative(key: string, vocabulary: Vocabulary): Alternative[] {
  const forms = vocabulary.formsOf(key);
  return forms.length > 0 ? [{ places: [forms], worth: 1, isExact: false }] : [];
}

/** `polostrategico` as two words of the site. */
function splitWord(key: string, vocabulary: Vocabulary): string[] | undefined {
  for (let at = shortestHalf; at <= key.length - shortestHalf; at += 1) {
    const halves = [key.slice(0, at), key.slice(at)];
    if (halves.every((half) => vocabulary.hasWord(half) && vocabulary.countOf(half) > 1)) return halves;
  }
  return undefined;
}

/** Any of the words that begin as one was typed. */
function beginning(completions: readonly string[]): Alternative {
  return { places: [completions.map((key) => ({ key, worth: 0.8 }))], worth: 1, isExact: false };
}

const endsInVowel = (key: string) => /[aeiou]$/.test(key);

/** What the typed word is taken for when the site does not hold it. */
function mendSlot(slot: Slot, isAlone: boolean, vocabulary: Vocabulary, asked: AskedQuery): void {
  const { key, text, start, end } = slot;
  const mendings = mendWord(key, vocabulary, isAlone);
  const [best] = mendings;
  if (slot.alternatives.length > 0 && (!best || best.cost > smallSlip)) return;
  const halves = splitWord(key, vocabulary);
  if (halves) {
    slot.alternatives = [
      { places: halves.map((half) => vocabulary.formsOf(half)), worth: 1, isExact: false },
    ];
    asked.mended.push({ from: text, to: halves.join(' '), start, end });
    return;
  }
  const completions = key.length >= shortestBeginning ? vocabulary.completionsOf(key) : [];
  if (completions.length > 0 && !endsInVowel(key)) {
    slot.alternatives = [beginning(completions)];
    return;
  }
  if (best?.isSure) {
    slot.key = best.word;
    slot.alternatives = wordAlternative(best.word, vocabulary);
    asked.mended.push({ from: text, to: best.word, start, end });
  } else {
    const words = [...mendings.map(({ word }) => word), ...completions];
    if (words.length > 0) asked.offered.push({ slot, words });
  }
}

/**
 * Reads a query against what the site says. A slot without alternatives is nowhere on the site.
 * @param isTyping the last word may be unfinished
 * @param origin `query` takes `4 083` for one figure, `page` for two
 */
export function readQuery(
  query: string,
  vocabulary: Vocabulary,
  isTyping: boolean,
  origin: TextOrigin,
): AskedQuery {
  const shown = cleanText(query);
  const text = cleanQuery(query);
  const phrases = phrasesIn(text, vocabulary);
  const isFree = (range: Range) => !isInside(range, phrases);
  const dates = datesIn(text).filter(isFree);
  const amounts = amountsIn(text, origin).filter((amount) => isFree(amount) && !isInside(amount, dates));
  const figures = [...dates, ...amounts].map((figure) => ({
    ...slotOf('figure', shown.slice(figure.start, figure.end), figure.text, figure),
    alternatives: toKnown(figure.forms, vocabulary),
  }));
  const free = tokensOf(text, origin).filter(
    (token) => isFree(token) && !isInside(token, figures) && !isElided(token, text),
  );
  const codes = codesIn(text, free, vocabulary);
  const single = free.filter((token) => !isInside(token, codes));
  const fixed = [...phrases, ...codes, ...figures];
  const content = single.filter(({ kind, key }) => kind === 'figure' || !stopWords.has(key));
  const kept = content.length + fixed.length > 0 ? content : single;
  const seen = new Set<string>();
  const words = kept
    .filter(({ key }) => !seen.has(key) && seen.add(key))
    .map((token): Slot => {
      const { kind, key } = token;
      const slot = slotOf(kind, shown.slice(token.start, token.end), key, token);
      if (kind === 'figure') return { ...slot, alternatives: toKnown([[key]], vocabulary) };
      return { ...slot, isOptional: fillers.has(key), alternatives: wordAlternative(key, vocabulary) };
    });
  const slots = [...fixed, ...words].toSorted((a, b) => a.start - b.start);
  const isContentless = slots.every(({ isOptional }) => isOptional);
  if (isContentless) for (const slot of slots) slot.isOptional = false;
  const asked: AskedQuery = { slots, spans: [], dates, amounts, mended: [], offered: [] };
  const last = slots.at(-1);
  const isUnfinished = isTyping && last !== undefined && last.end === text.length && last.kind !== 'phrase';
  if (isUnfinished && addCompletions(last, text, vocabulary))
    asked.amounts = amounts.filter(({ start }) => start !== last.start);
  mendUnknown(asked, vocabulary);
  const { bySlot, spans } = equivalentsOf(slots, vocabulary);
  for (const [index, { alternatives, synonyms }] of bySlot.entries()) {
    slots[index]?.alternatives.push(...alternatives);
    slots[index]?.synonyms.push(...synonyms);
  }
  return { ...asked, spans };
}

/** False for a word of which the site holds only others of its family: that may be chance. */
function hasNearForm({ alternatives }: Slot): boolean {
  return alternatives.some(({ places }) => places[0]?.some(({ worth }) => worth >= nearForm) ?? false);
}

function mendUnknown(asked: AskedQuery, vocabulary: Vocabulary): void {
  const { slots } = asked;
  const { bySlot, spans } = equivalentsOf(slots, vocabulary);
  const isAlone = slots.filter(({ isOptional }) => !isOptional).length === 1;
  for (const [index, slot] of slots.entries()) {
    if (slot.kind !== 'word' || slot.isOptional || hasNearForm(slot)) continue;
    const known = bySlot[index];
    if (known && known.alternatives.length + known.synonyms.length > 0) continue;
    if (!spans.some(({ from, to }) => index >= from && index <= to))
      mendSlot(slot, isAlone, vocabulary, asked);
  }
}

/** Adds what an unfinished word may become; true if it may become something. */
function addCompletions(slot: Slot, text: string, vocabulary: Vocabulary): boolean {
  const key = tokensOf(text.slice(slot.start)).at(-1)?.key ?? '';
  const completions = [key, key.replace('.', '')].flatMap((typed) => vocabulary.completionsOf(typed));
  if (completions.length === 0) return false;
  slot.isOptional = false;
  slot.alternatives.push(beginning(completions));
  return true;
}
