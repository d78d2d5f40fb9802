import { tokensOf } from '#src/search/tokens.ts';
import type { Vocabulary } from '#src/search/vocabulary.ts';

/** A number to dial, of which only the digits count, however they are grouped. */
export interface Dialled {
  text: string;
  start: number;
  end: number;
  /** Keys of its digits as pages may group them; these follow each other. */
  forms: string[][];
}

const pattern = /(?<![\p{L}\p{N}.,])\+?\d(?:[ \u00a0./-]{0,2}\d)+(?![\p{L}\p{N}]|[.,]\d)/gu;
/** Shorter ones are amounts. */
const leastDigits = { usual: 8, withZero: 6 };
const groupLength = { least: 2, most: 13 };
const mostGroups = 6;

function groupings(digits: string, vocabulary: Vocabulary, groups: number): string[][] {
  if (digits === '') return [[]];
  if (groups === 0) return [];
  const longest = Math.min(groupLength.most, digits.length);
  return Array.from({ length: Math.max(0, longest - groupLength.least + 1) }, (_, index) =>
    digits.slice(0, index + groupLength.least),
  )
    .filter((group) => vocabulary.hasFigure(group))
    .flatMap((group) =>
      groupings(digits.slice(group.length), vocabulary, groups - 1).map((rest) => [group, ...rest]),
    );
}

/** Mobile numbers, and those that are free or cost the same from everywhere, by the Italian numbering plan. */
const ofOneRow = /^(?:3\d{8,9}|8(?:0[03]|4[0178]|9[23459])\d{6}|199\d{6})$/;
/** Groups of three digits are an amount, unless they make such a number. */
const thousands = /^\d{1,3}(?:\D\d{3})+$/;

/** Years that stand side by side are no number to dial, nor are digits in a row that do not begin as one. */
function mayBeDialled(typed: string, digits: string): boolean {
  if (/^[+0]/.test(typed) || (ofOneRow.test(digits) && !/0{5}$/.test(digits))) return true;
  if (thousands.test(typed)) return false;
  const groups = typed.split(/\D+/);
  return groups.length > 1 && !groups.some((group) => /^(?:19|20)\d\d$/.test(group));
}

/**
 * The long numbers of a query of whose digits the site holds some grouping: `0577 292404` where a page has
 * `0577292404`. Whether a page says the groups in a row, the page tells.
 */
export function dialledIn(text: string, vocabulary: Vocabulary): Dialled[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: typed, index }) => {
    const digits = typed.replace(/\D/g, '');
    const least = digits.startsWith('0') ? leastDigits.withZero : leastDigits.usual;
    const isAmount =
      tokensOf(typed, 'query').length === 1 && vocabulary.hasFigure(digits) && !digits.startsWith('0');
    if (digits.length < least || isAmount || !mayBeDialled(typed, digits)) return [];
    const forms = groupings(digits, vocabulary, mostGroups);
    return forms.length === 0 ? [] : [{ text: typed, start: index, end: index + typed.length, forms }];
  });
}
