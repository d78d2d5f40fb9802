import { toReadableText } from '#src/search/copy.ts';
import { tokensOf } from '#src/search/tokens.ts';

/** Two words in a row may be chance, and the closeness of what was asked for tells of them. */
const leastWords = 3;

function longestRun(asked: readonly string[], said: readonly string[]): number {
  let longest = 0;
  for (const start of said.keys())
    for (const from of asked.keys()) {
      let length = 0;
      while (from + length < asked.length && said[start + length] === asked[from + length]) length += 1;
      longest = Math.max(longest, length);
    }
  return longest;
}

/**
 * How much of a query a page says word by word, those that only hold it together too: 0 to 1. It tells the page on
 * `stato di famiglia` from one on the family.
 * @param row the keys of the query's words
 * @param content of the page, as the index holds it
 */
export function literalShareOf(row: readonly string[], content: string): number {
  if (row.length < leastWords) return 0;
  const longest = longestRun(
    row,
    tokensOf(toReadableText(content)).map(({ key }) => key),
  );
  return longest < leastWords ? 0 : longest / row.length;
}
