import { toDecimal } from '#src/lib/italian-number.ts';
import { foldWord, joiningBlanks } from '#src/search/normalise.ts';
import type { TextOrigin } from '#src/search/tokens.ts';

/** A word, a figure or a sign of a text; what is no part of an amount is a sign too. */
export interface Lexeme {
  kind: 'figure' | 'word' | 'sign';
  /** Of a word, folded and without its closing dot; of a figure `1.9`, with a point for the decimals. */
  key: string;
  start: number;
  end: number;
  /** For a figure: `1.2`, whose point may be that of a code. */
  isPointed: boolean;
}

const lexemePattern = (blanks: string) =>
  new RegExp(
    `(?<figure>(?:(?<![\\p{L}\\p{N})€%] ?)[-−])?(?:\\d{1,3}(?<separator>[.'${blanks}])\\d{3}(?:\\k<separator>\\d{3})*(?:,\\d+)?(?![.,]?\\d)` +
      '|\\d+(?:[.,]\\d+)*))|(?<word>(?:ml[nd]|mrd)\\.|[mk](?=€)|[\\p{L}\\p{M}_]+)|(?<sign>\\S)',
    'giu',
  );
const patterns: Record<TextOrigin, RegExp> = {
  page: lexemePattern(joiningBlanks),
  query: lexemePattern(`${joiningBlanks} `),
};

/** `4.083` → `4083`, `1,9` → `1.9`, `1.2` → `1.2`; `undefined` for `1.2.3`. */
function readFigure(figure: string, separator: string | undefined): string | undefined {
  const isPointed = separator === undefined && figure.includes('.');
  const decimal = isPointed ? figure.replace('−', '-') : toDecimal(figure);
  return /^-?\d+(?:\.\d+)?$/.test(decimal) ? decimal : undefined;
}

/** A letter in front of a figure, without a blank: `M1C1-139`, `n.5`. */
const joinedBefore = /[\p{L}_][^\s,;:()'€]*$/u;

/** What a text is made of, blanks left out. With origin `query`, `4 083` with a plain blank is one figure. */
export function lexemesOf(text: string, origin: TextOrigin): Lexeme[] {
  return [...text.matchAll(patterns[origin])].map((match): Lexeme => {
    const { figure, separator, word } = match.groups ?? {};
    const place = { start: match.index, end: match.index + match[0].length, isPointed: false };
    if (word !== undefined) return { kind: 'word', key: foldWord(word).replace(/\.$/, ''), ...place };
    if (figure === undefined) return { kind: 'sign', key: match[0], ...place };
    const decimal = readFigure(figure, separator);
    const isJoined = joinedBefore.test(text.slice(Math.max(0, place.start - 40), place.start));
    if (decimal === undefined || isJoined || /[°º]/.test(text[place.end] ?? ''))
      return { kind: 'sign', key: match[0], ...place };
    return {
      kind: 'figure',
      key: decimal,
      ...place,
      isPointed: /^\d+\.\d+$/.test(figure) && separator === undefined,
    };
  });
}
