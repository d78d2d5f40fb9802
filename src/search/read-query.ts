import { amountsIn } from '#src/search/amounts.ts';
import { datesIn } from '#src/search/dates.ts';
import { beginning, isEverywhere, toKnown, wordAlternative } from '#src/search/alternatives.ts';
import type { AskedQuery, Slot } from '#src/search/asked-query.ts';
import type { Alternative } from '#src/search/evidence.ts';
import { mendUnknown } from '#src/search/mend-slots.ts';
import { equivalentsOf } from '#src/search/other-words.ts';
import { cleanText } from '#src/search/normalise.ts';
import { isFiller, stopWords } from '#src/search/stop-words.ts';
import { cleanQuery, isElided, tokensOf, type TextOrigin, type Token } from '#src/search/tokens.ts';
import type { Vocabulary } from '#src/search/vocabulary.ts';
import { nearForm } from '#src/search/word-forms.ts';
import { joinHalves } from '#src/search/word-parts.ts';

const quoted = /["“”„‟«»]([^"“”„‟«»]+)["“”„‟«»]|(?<![\p{L}\p{N}])[‘'‚]([^‘’'‚]+)[’'](?![\p{L}\p{N}])/gu;
/** Of so many words each is asked for as it is, if the site has it so. */
const manyWords = 4;
/** So many words that tell pages apart need none that stands everywhere. */
const enoughWords = 2;

interface Range {
  start: number;
  end: number;
}

const isInside = ({ start, end }: Range, ranges: readonly Range[]) =>
  ranges.some((range) => start < range.end && end > range.start);

function slotOf(kind: Slot['kind'], text: string, key: string, { start, end }: Range): Slot {
  return { kind, text, key, start, end, isOptional: false, alternatives: [], synonyms: [], row: [] };
}

function phrasesIn(text: string, vocabulary: Vocabulary): Slot[] {
  return [...text.matchAll(quoted)].flatMap((match) => {
    const words = match[1] ?? match[2] ?? '';
    const keys = tokensOf(words).map(({ key }) => key);
    if (keys.length === 0) return [];
    const place = { start: match.index, end: match.index + match[0].length };
    return [
      {
        ...slotOf('phrase', match[0], words, place),
        alternatives: toKnown([keys], vocabulary),
        row: keys,
      },
    ];
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
      row: keys,
    }));
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
  const isOutside = (range: Range) => !isInside(range, phrases);
  const dates = datesIn(text).filter(isOutside);
  const amounts = amountsIn(text, origin).filter((amount) => isOutside(amount) && !isInside(amount, dates));
  const figures = [...dates, ...amounts].map((figure) => ({
    ...slotOf('figure', shown.slice(figure.start, figure.end), figure.text, figure),
    alternatives: toKnown(figure.forms, vocabulary),
  }));
  const typed = tokensOf(text, origin).filter(
    (token) => isOutside(token) && !isInside(token, figures) && !isElided(token, text),
  );
  const free = joinHalves(typed, text, vocabulary);
  const codes = codesIn(text, free, vocabulary);
  const single = free.filter((token) => !isInside(token, codes));
  const fixed = [...phrases, ...codes, ...figures];
  const content = single.filter(({ kind, key }) => kind === 'figure' || !stopWords.has(key));
  const telling = content.filter(({ key }) => !isEverywhere(key, vocabulary));
  const isTold = telling.length + fixed.length >= enoughWords;
  const kept = isTold ? telling : content.length + fixed.length > 0 ? content : single;
  const isLong = kept.length + fixed.length >= manyWords;
  const seen = new Set<string>();
  const words = kept
    .filter(({ key }) => !seen.has(key) && seen.add(key))
    .map((token): Slot => {
      const { kind, key } = token;
      const slot = slotOf(kind, shown.slice(token.start, token.end), key, token);
      if (kind === 'figure') return { ...slot, alternatives: toKnown([[key]], vocabulary) };
      return {
        ...slot,
        isOptional: isFiller(key),
        alternatives: wordAlternative(key, vocabulary, isLong),
      };
    });
  const slots = [...fixed, ...words].toSorted((a, b) => a.start - b.start);
  const isContentless = slots.every(({ isOptional }) => isOptional);
  if (isContentless) for (const slot of slots) slot.isOptional = false;
  const asked: AskedQuery = {
    slots,
    spans: [],
    dates,
    amounts,
    mended: [],
    offered: [],
  };
  const last = slots.at(-1);
  const isUnfinished = isTyping && last !== undefined && last.end === text.length && last.kind !== 'phrase';
  // A figure that is on the site is an answer as it stands, whatever longer one it may become.
  const isKnownFigure = last?.kind === 'figure' && last.alternatives.length > 0;
  if (isUnfinished && !isKnownFigure && addCompletions(last, text, vocabulary))
    asked.amounts = amounts.filter(({ start }) => start !== last.start);
  mendUnknown(asked, vocabulary);
  const { bySlot, spans } = equivalentsOf(slots, vocabulary);
  for (const [index, { alternatives, synonyms }] of bySlot.entries()) {
    slots[index]?.alternatives.push(...alternatives);
    slots[index]?.synonyms.push(...synonyms);
  }
  const isUnsaid = ({ alternatives }: Slot) => alternatives.length === 0;
  for (const slot of slots) if (isUnsaid(slot)) slot.synonyms = slot.synonyms.map(inPlace);
  for (const span of spans)
    if (slots.slice(span.from, span.to + 1).some(isUnsaid)) span.synonyms = span.synonyms.map(inPlace);
  return { ...asked, spans };
}

/** Where the site does not hold the word itself, one that means the same is what it has of it. */
const inPlace = (synonym: Alternative): Alternative => ({ ...synonym, worth: nearForm });

/** Adds what an unfinished word may become; true if it may become something. */
function addCompletions(slot: Slot, text: string, vocabulary: Vocabulary): boolean {
  const key = tokensOf(text.slice(slot.start)).at(-1)?.key ?? '';
  const completions = [key, key.replace('.', '')].flatMap((typed) => vocabulary.completionsOf(typed));
  if (completions.length === 0) return false;
  slot.isOptional = false;
  slot.alternatives.push(beginning(completions));
  return true;
}
