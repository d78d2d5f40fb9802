import { amountsIn } from '#src/search/amounts.ts';
import { datesIn } from '#src/search/dates.ts';
import { beginning, isEverywhere, toKnown, wordAlternative } from '#src/search/alternatives.ts';
import type { AskedQuery, Slot, Span } from '#src/search/asked-query.ts';
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

type Range = Pick<Slot, 'start' | 'end'>;

const without = <Place extends Range>(places: readonly Place[], taken: readonly Range[]) =>
  places.filter(({ start, end }) => !taken.some((range) => start < range.end && end > range.start));

function toSlot(kind: Slot['kind'], text: string, key: string, { start, end }: Range): Slot {
  return { kind, text, key, start, end, isOptional: false, alternatives: [], synonyms: [], row: [] };
}

/** What stands in quotation marks. */
function phrasesIn(text: string, vocabulary: Vocabulary): Slot[] {
  return [...text.matchAll(quoted)].flatMap((match) => {
    const words = match[1] ?? match[2] ?? '';
    const row = tokensOf(words).map(({ key }) => key);
    const place = { start: match.index, end: match.index + match[0].length };
    const slot = toSlot('phrase', match[0], words, place);
    return row.length === 0 ? [] : [{ ...slot, alternatives: toKnown([row], vocabulary), row }];
  });
}

/** Words and figures joined into a code, as in `M1C1-26`. */
function codesIn(text: string, tokens: readonly Token[], vocabulary: Vocabulary): Slot[] {
  const runs: [Token, ...Token[]][] = [];
  for (const token of tokens) {
    const last = runs.at(-1)?.at(-1);
    if (last && /^[-/._]$/.test(text.slice(last.end, token.start))) runs.at(-1)?.push(token);
    else runs.push([token]);
  }
  return runs.flatMap((run) => {
    const place = { start: run[0].start, end: run.at(-1)?.end ?? 0 };
    const code = text.slice(place.start, place.end);
    const row = run.map(({ key }) => key);
    const isCode = row.length > 1 && /\p{L}/u.test(code) && /\d/.test(code);
    const slot = toSlot('phrase', code, row.join(' '), place);
    return isCode ? [{ ...slot, alternatives: toKnown([row], vocabulary), row }] : [];
  });
}

/**
 * The words to ask for: without those that hold a sentence together, and without those that stand everywhere if
 * enough others tell pages apart; each once.
 * @param besides how much else the query asks for
 */
function chooseWords(tokens: readonly Token[], besides: number, vocabulary: Vocabulary): Token[] {
  const content = tokens.filter(({ kind, key }) => kind === 'figure' || !stopWords.has(key));
  const telling = content.filter(({ key }) => !isEverywhere(key, vocabulary));
  const isTold = telling.length + besides >= enoughWords;
  const chosen = isTold ? telling : content.length + besides > 0 ? content : tokens;
  return [...new Map(chosen.toReversed().map((token) => [token.key, token])).values()];
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

/** Takes the last word for what it may become; what may be another figure is no amount. */
function completeLast(asked: AskedQuery, text: string, vocabulary: Vocabulary): void {
  const last = asked.slots.at(-1);
  if (last?.end !== text.length || last.kind === 'phrase') return;
  // A figure that is on the site is an answer as it stands, whatever longer one it may become.
  if (last.kind === 'figure' && last.alternatives.length > 0) return;
  if (addCompletions(last, text, vocabulary))
    asked.amounts = asked.amounts.filter(({ start }) => start !== last.start);
}

const isUnsaid = ({ alternatives }: Slot) => alternatives.length === 0;

/** Where the site does not hold the word itself, one that means the same is what it has of it. */
const inPlace = (synonym: Alternative): Alternative => ({ ...synonym, worth: nearForm });

/** Adds to each word, and to words that stand together, what means the same. */
function addEquivalents(asked: AskedQuery, vocabulary: Vocabulary): void {
  const { bySlot, spans } = equivalentsOf(asked.slots, vocabulary);
  for (const [index, slot] of asked.slots.entries()) {
    slot.alternatives.push(...(bySlot[index]?.alternatives ?? []));
    const synonyms = bySlot[index]?.synonyms ?? [];
    slot.synonyms = isUnsaid(slot) ? synonyms.map(inPlace) : synonyms;
  }
  asked.spans = spans.map((span): Span => {
    const isKnown = !asked.slots.slice(span.from, span.to + 1).some(isUnsaid);
    return isKnown ? span : { ...span, synonyms: span.synonyms.map(inPlace) };
  });
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
  const [shown, text] = [cleanText(query), cleanQuery(query)];
  const textOf = ({ start, end }: Range) => shown.slice(start, end);

  const phrases = phrasesIn(text, vocabulary);

  const dates = without(datesIn(text), phrases);
  const amounts = without(amountsIn(text, origin), [...phrases, ...dates]);
  const figures = [...dates, ...amounts].map((figure) => ({
    ...toSlot('figure', textOf(figure), figure.text, figure),
    alternatives: toKnown(figure.forms, vocabulary),
  }));

  const typed = without(tokensOf(text, origin), [...phrases, ...figures]);
  const whole = typed.filter((token) => !isElided(token, text));
  const tokens = joinHalves(whole, text, vocabulary);
  const codes = codesIn(text, tokens, vocabulary);

  const fixed = [...phrases, ...figures, ...codes];
  const chosen = chooseWords(without(tokens, codes), fixed.length, vocabulary);
  const isLong = chosen.length + fixed.length >= manyWords;
  const words = chosen.map((token) => ({
    ...toSlot(token.kind, textOf(token), token.key, token),
    isOptional: token.kind === 'word' && isFiller(token.key),
    alternatives:
      token.kind === 'word'
        ? wordAlternative(token.key, vocabulary, isLong)
        : toKnown([[token.key]], vocabulary),
  }));

  const slots = [...fixed, ...words].toSorted((a, b) => a.start - b.start);
  if (slots.every(({ isOptional }) => isOptional)) for (const slot of slots) slot.isOptional = false;
  const asked: AskedQuery = { slots, spans: [], dates, amounts, mended: [], offered: [] };
  if (isTyping) completeLast(asked, text, vocabulary);
  mendUnknown(asked, vocabulary);
  addEquivalents(asked, vocabulary);
  return asked;
}
