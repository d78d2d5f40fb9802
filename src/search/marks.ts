import type { SearchResult } from '#src/search/answer.ts';
import { cleanText } from '#src/search/normalise.ts';
import { queryTokens, tokensOf } from '#src/search/tokens.ts';

/** Parameter of an address whose page marks words: `/glossario/?evidenzia=scuole+4.083#asl`. */
export const marksParameter = 'evidenzia';

const mostWords = 12;
const mostCharacters = 200;

/** The words and figures of a text as they are written there, each once, without stop words; not too many. */
function wordsOf(text: string): string[] {
  const cut = cleanText(text).slice(0, mostCharacters);
  return queryTokens(cut, 'page')
    .slice(0, mostWords)
    .map(({ start, end }) => cut.slice(start, end));
}

/**
 * An address, with or without fragment, that asks its page to mark words.
 * @param words as the page writes them; a text of several words counts as those words
 */
export function withMarks(address: string, words: readonly string[]): string {
  const marks = wordsOf(words.join(' ')).join(' ');
  if (marks === '') return address;
  const [page = '', ...fragment] = address.split('#');
  const parameter = new URLSearchParams([[marksParameter, marks]]).toString();
  return [page + (page.includes('?') ? '&' : '?') + parameter, ...fragment].join('#');
}

/** The words that the address of a page asks to mark, each once; none without the parameter. */
export function wordsToMark(url: URL): string[] {
  return wordsOf(url.searchParams.get(marksParameter) ?? '');
}

/**
 * Where a result leads, from the root of the site: its section, with the words marked that its excerpt marks; of a
 * figure also its number.
 */
export function toLandingAddress(
  result: Pick<SearchResult, 'address' | 'section' | 'excerpt' | 'figure'>,
): string {
  const { address, section, excerpt, figure } = result;
  const numbers = figure ? tokensOf(figure.text).filter(({ kind }) => kind === 'figure') : [];
  const words = [
    ...numbers.map(({ start, end }) => figure?.text.slice(start, end) ?? ''),
    ...excerpt.filter(({ marked }) => marked).map(({ text }) => text),
  ];
  const target = section && !address.includes('#') ? `${address}#${encodeURIComponent(section.id)}` : address;
  return withMarks(target, words);
}
