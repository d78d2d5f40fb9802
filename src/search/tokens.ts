import { cleanText, foldWord, joiningBlanks, straightenApostrophes } from '#src/search/normalise.ts';
import { elided, stopWords } from '#src/search/stop-words.ts';

/**
 * A word or a figure, with its place in the text it was found in.
 * `key` is what is compared: a folded word (`citta`), or a figure without thousands separators (`4083`, `1,9`).
 */
export interface Token {
  kind: 'word' | 'figure';
  key: string;
  start: number;
  end: number;
}

/** Where a text comes from: in what a visitor types, `4 083` with a plain blank is one figure too. */
export type TextOrigin = 'page' | 'query';

/** `4.083` is not the beginning of `4.083.5`, but `28` stands alone in `28,6f5e`. */
const figureEnd = '(?!(?![ºª])[\\p{L}\\p{N}_]|[.,]\\d+(?![\\p{L}\\d_]))';
/** `S.P.I.D.`, `d.P.R.`, `D.Lgs.`, `e-book`: one word, its last dot being that of any sentence. */
const dotted =
  '(?<![\\p{L}\\p{N}_.])(?<dotted>\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{N}_])|\\p{L}\\.(?:\\p{L}\\.)*[b-df-hj-np-tv-zB-DF-HJ-NP-TV-Z]{2,4}(?![\\p{L}\\p{N}_])|\\p{L}-\\p{L}{3,}(?![\\p{L}\\p{N}_]))';
const patternOf = (blanks: string) =>
  new RegExp(
    `${dotted}|(?<![\\p{L}\\p{N}_])(?<grouped>\\d{1,3}(?<separator>[.'${blanks}])\\d{3}(?:\\k<separator>\\d{3})*(?:,\\d+)?)${figureEnd}` +
      `|(?<![\\p{L}\\p{N}_])(?<plain>\\d+(?:[.,]\\d+)*)${figureEnd}` +
      '|[\\p{L}\\p{M}\\p{N}_]+',
    'gu',
  );
const patterns: Record<TextOrigin, RegExp> = {
  page: patternOf(joiningBlanks),
  query: patternOf(`${joiningBlanks} `),
};

function figureKey(raw: string): string {
  const [whole = '', decimals] = raw.split(',');
  const digits = whole.replace(/\D/g, '');
  return decimals === undefined ? digits : `${digits},${decimals}`;
}

/**
 * The words and figures of a text that `cleanText` has cleaned, in order, stop words included.
 * `4.083`, `4083` and `4 083` (U+00A0) have the key `4083`; `1,9` keeps its comma and is not 19; `1.2` keeps
 * its point, as in a measure's number. Letters joined to digits are a word: `M1C1`, `25mila`; so are
 * letters joined by dots, `S.P.I.D.`, and one before a hyphen, `e-mail`.
 */
export function tokensOf(text: string, origin: TextOrigin = 'page'): Token[] {
  return [...straightenApostrophes(text).matchAll(patterns[origin])].flatMap((match): Token[] => {
    const place = { start: match.index, end: match.index + match[0].length };
    const { dotted: abbreviation, grouped: withSeparators, plain: figure } = match.groups ?? {};
    if (abbreviation !== undefined)
      return [{ kind: 'word', key: foldWord(abbreviation.replace(/[.-]/g, '')), ...place }];
    if (withSeparators !== undefined) return [{ kind: 'figure', key: figureKey(withSeparators), ...place }];
    if (figure !== undefined) return [{ kind: 'figure', key: figure, ...place }];
    const key = foldWord(match[0]);
    return key === '' || key === 'º' || key === 'ª' ? [] : [{ kind: 'word', key, ...place }];
  });
}

/** The text of a query as `tokensOf` reads it: clean, with one kind of apostrophe and plain blanks. */
export function cleanQuery(query: string): string {
  return straightenApostrophes(cleanText(query)).replace(/[\t\r\n]/g, ' ');
}

/** True for an article or the like before an apostrophe and a word, as in `dell'infrastruttura`. */
export function isElided({ key, end }: Token, text: string): boolean {
  return elided.has(key) && /^'\p{L}/u.test(text.slice(end));
}

/**
 * What a visitor asks for: the words and figures of the query, each once. Elided articles go
 * (`dell'infrastruttura` asks for `infrastruttura`); stop words go unless nothing else would remain.
 * Places are those in `cleanText(query)`. With origin `page`, figures with a plain blank between them are two.
 */
export function queryTokens(query: string, origin: TextOrigin = 'query'): Token[] {
  const text = cleanQuery(query);
  const tokens = tokensOf(text, origin);
  const content = tokens.filter((token) => !stopWords.has(token.key) && !isElided(token, text));
  const seen = new Set<string>();
  return (content.length > 0 ? content : tokens).filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** True when a query is too little to search for: no figure and no word of two letters. */
export function isTooShort(query: string): boolean {
  return tokensOf(cleanText(query), 'query').every(({ kind, key }) => kind === 'word' && [...key].length < 2);
}
