import { writtenAmountsIn } from '#src/search/amounts.ts';
import { isGlued, toReadableText } from '#src/search/copy.ts';
import { fullestWindow, placesOf, windowLength, type AskedPlaces } from '#src/search/places.ts';
import { tokensOf } from '#src/search/tokens.ts';

/** A stretch of an excerpt; `marked` where it answers the query. Plain text, never HTML. */
export interface ExcerptPiece {
  text: string;
  marked: boolean;
}

/** Words before what was found, and how far back the beginning of its sentence may be to take its place. */
const wordsBefore = 5;
const sentenceBefore = 10;

const signAfter = (word: string) =>
  toReadableText(word)
    .replace(/["”»)]+$/, '')
    .slice(-1);
const endsSentence = (word: string) => '.;!?'.includes(signAfter(word) || ' ');

/** Never between `dell’` and `infrastruttura`. */
function startOfWord(words: readonly string[], start: number): number {
  return isGlued(words[start - 1] ?? '') ? startOfWord(words, start - 1) : start;
}

function join(pieces: readonly ExcerptPiece[]): ExcerptPiece[] {
  const joined: ExcerptPiece[] = [];
  for (const { text, marked } of pieces) {
    const last = joined.at(-1);
    if (last?.marked === marked) last.text += text;
    else joined.push({ text, marked });
  }
  return joined;
}

/** A word that matched: `(PSN),` is marked without its signs. */
function markWord(word: string): ExcerptPiece[] {
  const text = toReadableText(word);
  const [token] = tokensOf(text);
  if (!token) return [{ text, marked: true }];
  return [
    { text: text.slice(0, token.start), marked: false },
    { text: text.slice(token.start, token.end), marked: true },
    { text: text.slice(token.end), marked: false },
  ].filter((piece) => piece.text !== '');
}

/** Where the sentence begins that a word stands in, if that is near; else a few words before it. */
function startBefore(words: readonly string[], first: number, at: number): number {
  let start = at;
  while (start > first && !endsSentence(words[start - 1] ?? '')) start -= 1;
  return at - start <= sentenceBefore ? start : startOfWord(words, Math.max(first, at - wordsBefore));
}

/** Where the last whole sentence ends that leaves out nothing of what was found. */
function endAfter(words: readonly string[], last: number, end: number): number {
  let shorter = end;
  while (shorter > last && !endsSentence(words[shorter - 1] ?? '')) shorter -= 1;
  return shorter > last ? shorter : end;
}

/**
 * About thirty words of a part of an indexed page, around most of what was asked for, in whole sentences where they fit.
 * @param words of the whole page as the index holds it
 * @param part first word of the part's text, after its heading, and the word that it ends before
 */
export function toExcerpt(
  words: readonly string[],
  part: { text: number; end: number },
  asked: readonly AskedPlaces[],
): ExcerptPiece[] {
  const places = placesOf(asked);
  const fullest = fullestWindow(asked, part.text, part.end)?.start ?? part.text;
  const start = startBefore(words, part.text, fullest);
  const most = Math.min(part.end, start + windowLength);
  const last = Math.max(start, ...places.filter((at) => at < most));
  const end = most === part.end ? most : endAfter(words, last, most);
  const isCut = (at: number) => !endsSentence(words[at - 1] ?? '');
  const pieces = words
    .slice(start, end)
    .flatMap((word, index): ExcerptPiece[] => [
      ...(places.includes(start + index) ? markWord(word) : [{ text: toReadableText(word), marked: false }]),
      ...(isGlued(word) || start + index + 1 === end ? [] : [{ text: ' ', marked: false }]),
    ]);
  return join([
    ...(start > part.text && isCut(start) ? [{ text: '… ', marked: false }] : []),
    ...pieces,
    ...(end < part.end && isCut(end) ? [{ text: ' …', marked: false }] : []),
  ]);
}

interface Stretch {
  text: number;
  end: number;
}

/** The sentences of a part without amounts but these, those that follow each other together. */
function stretchesWith(amounts: ReadonlySet<number>, words: readonly string[], part: Stretch): Stretch[] {
  const stretches: Stretch[] = [];
  for (let start = part.text; start < part.end;) {
    let end = start + 1;
    while (end < part.end && !/[.:;!?]/.test(signAfter(words[end - 1] ?? ''))) end += 1;
    const said = writtenAmountsIn(toReadableText(words.slice(start, end).join(' ')));
    const isKept = said.every(
      ({ value, text, mayBeCode }) => mayBeCode || amounts.has(value) || /^(?:\d|(?:19|20)\d\d)$/.test(text),
    );
    const last = stretches.at(-1);
    if (isKept && last?.end === start) last.end = end;
    else if (isKept) stretches.push({ text: start, end });
    start = end;
  }
  return stretches;
}

/**
 * The same from sentences that say no amounts but these: whose another is, an excerpt may not tell. Empty if no such
 * sentence says anything of what was asked for.
 */
export function toExcerptWith(
  amounts: ReadonlySet<number>,
  words: readonly string[],
  part: Stretch,
  asked: readonly AskedPlaces[],
): ExcerptPiece[] {
  const [best] = stretchesWith(amounts, words, part)
    .flatMap((stretch) => {
      const window = fullestWindow(asked, stretch.text, stretch.end);
      return window ? [{ stretch, window }] : [];
    })
    .toSorted((a, b) => b.window.mass - a.window.mass || b.window.times - a.window.times);
  return best ? toExcerpt(words, best.stretch, asked) : [];
}
