import type { AskedQuery, Slot } from '#src/search/asked-query.ts';
import { cleanText, foldWord } from '#src/search/normalise.ts';
import { elided, stopWords } from '#src/search/stop-words.ts';

/** The likeliest words for those that are nowhere, and the next ones. */
export const mendings = [0, 1] as const;

/** A part of a query, by its place in the clean text, and the words to put there. */
export type Change = Pick<Slot, 'start' | 'end' | 'text'> & { to: string };

/** The words to put in place of those that are nowhere. */
export function changesOf({ offered }: AskedQuery, choice: (typeof mendings)[number]): Change[] {
  return offered.flatMap(({ slot: { start, end, text }, words }) => {
    const to = words[choice];
    return to === undefined ? [] : [{ start, end, text, to }];
  });
}

/** A query as it was typed with some of its parts in other words. */
export function rewrite(typed: string, changes: readonly Change[]): string {
  return changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end, to }) => rest.slice(0, start) + to + rest.slice(end), cleanText(typed))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Without what held a word that is no longer there: its article, the signs around it, a `di` at the end. */
function tidy(text: string): string {
  const whole = text
    .replace(/(?<![\p{L}\p{N}])(\p{L}+)['’](?=\s|$)/gu, (found, article: string) =>
      elided.has(foldWord(article)) ? '' : found,
    )
    .replace(/\(\s*\)/g, '')
    .replace(/^[\s,;:.!?)/-]+|[\s,;:.!?(/-]+$/g, '')
    .replace(/\s+/g, ' ');
  const last = /\s(\S+)$/.exec(whole)?.[1];
  return last !== undefined && stopWords.has(foldWord(last)) ? tidy(whole.slice(0, -last.length)) : whole;
}

/** Longer queries have more words to leave out than is worth trying. */
const mostWords = 5;

/** Of words that the site says, but never together, all but one. */
function withoutOneWord({ slots }: AskedQuery): string[] {
  const needed = slots.filter(({ isOptional }) => !isOptional);
  if (needed.length < 2 || needed.length > mostWords) return [];
  return needed.map((left) =>
    needed
      .filter((slot) => slot !== left)
      .map(({ text }) => text)
      .join(' '),
  );
}

/**
 * Other queries that may find something, the likeliest first: with the nearest words of the site, without the words
 * that are nowhere, with the words of a phrase in any order, without one of words that never stand together.
 * @param missing what is nowhere
 */
export function otherQueries(typed: string, asked: AskedQuery, missing: readonly Slot[]): string[] {
  const words = missing.filter(({ kind }) => kind === 'word');
  const others = mendings.flatMap((choice) => {
    const changes = changesOf(asked, choice);
    return changes.length > 0 && changes.length === words.length ? [rewrite(typed, changes)] : [];
  });
  const removals = words.map((slot) => ({ ...slot, to: '' }));
  const isPart = words.length > 0 && words.length < asked.slots.length;
  const without = isPart ? [tidy(rewrite(typed, removals))] : [];
  const quoted = asked.slots.filter(({ kind, text }) => kind === 'phrase' && /^["“”„‟«»‘’'‚]/u.test(text));
  const within = ({ start, end }: Slot) => cleanText(typed).slice(start + 1, end - 1);
  const openings = quoted.map((slot) => ({ ...slot, to: within(slot) }));
  const unquoted = quoted.length > 0 ? [rewrite(typed, openings)] : [];
  const apart = missing.length === 0 && quoted.length === 0 ? withoutOneWord(asked) : [];
  return [...new Set([...others, ...without, ...unquoted, ...apart])].filter((text) => text !== '');
}
