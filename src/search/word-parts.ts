import { elided, stopWords } from '#src/search/stop-words.ts';
import type { Token } from '#src/search/tokens.ts';
import type { Vocabulary } from '#src/search/vocabulary.ts';

/** Of a word written as one; the other half must be so much longer that it is no chance. */
const shortestHalf = { usual: 3, beside: 5, least: 2 };

const shortestAfterArticle = 4;

/** `polostrategico` as two words of the site. */
export function splitWord(key: string, vocabulary: Vocabulary): string[] | undefined {
  for (let at = shortestHalf.least; at <= key.length - shortestHalf.least; at += 1) {
    const halves = [key.slice(0, at), key.slice(at)];
    const [shorter = 0, longer = 0] = halves.map(({ length }) => length).sort((a, b) => a - b);
    const isLong = shorter >= shortestHalf.usual || longer >= shortestHalf.beside;
    if (
      isLong &&
      longer > shorter - 1 &&
      halves.every((half) => vocabulary.hasWord(half) && !stopWords.has(half))
    )
      return halves;
  }
  return undefined;
}

/** What is left of `dellimposta` when the article that lost its apostrophe is taken off, if the site holds that. */
export function withoutLostArticle(key: string, vocabulary: Vocabulary): string | undefined {
  return [...elided]
    .filter((article) => key.startsWith(article))
    .map((article) => key.slice(article.length))
    .find(
      (rest) => rest.length >= shortestAfterArticle && /^[aeiouh]/.test(rest) && vocabulary.hasWord(rest),
    );
}

/** `biblio teca` and `e book` as the one word that the site holds, where it does not hold both halves. */
export function joinHalves(tokens: readonly Token[], text: string, vocabulary: Vocabulary): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const key = (last?.key ?? '') + token.key;
    const areWords = last?.kind === 'word' && token.kind === 'word';
    const isApart = last !== undefined && /^[ -]$/.test(text.slice(last.end, token.start));
    const isKnown = (half: Token | undefined) =>
      half !== undefined && half.key.length > 1 && vocabulary.formsOf(half.key).length > 0;
    if (last && areWords && isApart && vocabulary.hasWord(key) && !(isKnown(last) && isKnown(token)))
      joined.splice(-1, 1, { ...last, key, end: token.end });
    else joined.push(token);
  }
  return joined;
}
