import { cleanText, foldWord, joiningBlanks, straightenApostrophes } from '#src/lib/search/normalise.ts';

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

const stopWords = new Set(
  (
    'a ad agli ai al alla alle allo anche c che chi ci coi col come con cos cosa cui d da dagli dai dal dalla dalle ' +
    'dallo dei degli del dell della delle dello di do dove e ed era erano essere fra gli ha hanno ho i il in io l la ' +
    'le lo ma mi n ne negli nei nel nell nella nelle nello no non o od per piu qual quale quali quando quant quante ' +
    'quanti quanto quanta quella quelle quelli quello questa queste questi questo s se si sono su sua sue sugli sui ' +
    'sul sull sulla sulle sullo suo suoi ti tra un una uno v vi'
  ).split(' '),
);

/** What is left before an apostrophe when a vowel falls: `dell'infrastruttura`, `c'è`, `quest'anno`. */
const elided = new Set(
  (
    'all anch bell c ch coll com cos cui d dall dell dov l m mezz n neanch nell nessun no quand quant quell quest s ' +
    'senz sull t tutt un v vent'
  ).split(' '),
);

/** `4.083` is not the beginning of `4.083.5`, but `28` stands alone in `28,6f5e`. */
const figureEnd = '(?!(?![ºª])[\\p{L}\\p{N}_]|[.,]\\d+(?![\\p{L}\\d_]))';
const patternOf = (blanks: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}_])(?<grouped>\\d{1,3}(?<separator>[.'${blanks}])\\d{3}(?:\\k<separator>\\d{3})*(?:,\\d+)?)${figureEnd}` +
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
 * its point, as in a measure's number. Letters joined to digits are a word: `M1C1`, `25mila`.
 */
export function tokensOf(text: string, origin: TextOrigin = 'page'): Token[] {
  return [...straightenApostrophes(text).matchAll(patterns[origin])].flatMap((match): Token[] => {
    const place = { start: match.index, end: match.index + match[0].length };
    const { grouped: withSeparators, plain: figure } = match.groups ?? {};
    if (withSeparators !== undefined) return [{ kind: 'figure', key: figureKey(withSeparators), ...place }];
    if (figure !== undefined) return [{ kind: 'figure', key: figure, ...place }];
    const key = foldWord(match[0]);
    return key === '' || key === 'º' || key === 'ª' ? [] : [{ kind: 'word', key, ...place }];
  });
}

/**
 * What a visitor asks for: the words and figures of the query, each once. Elided articles go
 * (`dell'infrastruttura` asks for `infrastruttura`); stop words go unless nothing else would remain.
 * Places are those in `cleanText(query)`. With origin `page`, figures with a plain blank between them are two.
 */
export function queryTokens(query: string, origin: TextOrigin = 'query'): Token[] {
  const text = straightenApostrophes(cleanText(query)).replace(/[\t\r\n]/g, ' ');
  const tokens = tokensOf(text, origin);
  const isElided = (token: Token) => elided.has(token.key) && /^'\p{L}/u.test(text.slice(token.end));
  const content = tokens.filter((token) => !stopWords.has(token.key) && !isElided(token));
  const seen = new Set<string>();
  return (content.length > 0 ? content : tokens).filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** True when a query is too little to search for: no figure and no word of two letters. */
export function isTooShort(query: string): boolean {
  return tokensOf(cleanText(query), 'query').every(({ kind, key }) => kind === 'word' && [...key].length < 2);
}
