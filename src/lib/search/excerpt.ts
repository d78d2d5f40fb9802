import { isGlued, toReadableText } from '#src/lib/search/copy.ts';

/** A stretch of an excerpt; `marked` where it answers the query. Plain text, never HTML. */
export interface ExcerptPiece {
  text: string;
  marked: boolean;
}

const length = 30;
const wordsBefore = 5;

function countTitleWords(content: string, title: string): number {
  return title !== '' && content.startsWith(title) ? title.split(/\s+/).length : 0;
}

function bestStart(locations: readonly number[]): number {
  const countFrom = (start: number) => locations.filter((at) => at >= start && at < start + length).length;
  return locations.reduce((best, at) => (countFrom(at) > countFrom(best) ? at : best), locations[0] ?? 0);
}

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

/**
 * About thirty words of an indexed page around most of the words that matched.
 * @param content the page as the index holds it
 * @param title its title in the same form; the excerpt does not repeat it
 * @param locations places of the matching words, counted in words from 0
 */
export function toExcerpt(content: string, title: string, locations: readonly number[]): ExcerptPiece[] {
  const words = content.trim().split(/\s+/);
  const titleEnd = countTitleWords(content, title);
  const inText = locations.filter((at) => at >= titleEnd);
  const start = startOfWord(words, Math.max(titleEnd, bestStart(inText) - wordsBefore));
  const end = Math.min(words.length, start + length);
  const pieces = words
    .slice(start, end)
    .flatMap((word, index): ExcerptPiece[] => [
      { text: toReadableText(word), marked: locations.includes(start + index) },
      ...(isGlued(word) || start + index + 1 === end ? [] : [{ text: ' ', marked: false }]),
    ]);
  return join([
    ...(start > titleEnd ? [{ text: '… ', marked: false }] : []),
    ...pieces,
    ...(end < words.length ? [{ text: ' …', marked: false }] : []),
  ]);
}
