import { toDecimal } from '#src/lib/italian-number.ts';
import { numeralOf, readNumeral } from '#src/lib/numerals.ts';

const cardinals = Array.from({ length: 20 }, (_, index) => numeralOf(index + 1));
const cardinal = `(?:${['un', 'una', "un'", 'cento', ...cardinals].join('|')})`;

const fractions = ['terz', 'quart', 'quint', 'sest', 'settim', 'ottav', 'non', 'decim'];

/** Digits as people write them, whole: `12`, `1.250,5`. Not the end of a longer number or of `20-30`. */
export const number = '(?<![\\d.,]|\\d[-\u2013])(?:\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,\\d+)?';

/** `un terzo`, `due terzi`, `la metà`, `tre su dieci`, `il doppio`, `tre volte`, `35 %`. */
export const amount = [
  `(?<percent>${number}) ?(?:%|per cento)`,
  `(?<counted>${cardinal}|${number}) su (?<of>${cardinal}|${number})`,
  `(?<numerator>${cardinal}) (?<denominator>(?:${fractions.join('|')})[oi])`,
  `(?<half>la metà|(?<!(?<![\\p{L}])a )metà)`,
  `(?:il )?(?<multiple>doppio|triplo|quadruplo)`,
  `(?<factor>${cardinal}|${number}) volte(?= (?:il|lo|la|quell[oaie]|tant[oaie]|più|maggior[ei])(?![\\p{L}])| l'|$)`,
].join('|');
const multiples: Record<string, number> = { doppio: 2, triplo: 3, quadruplo: 4 };

/** Groups of a pattern that matched. */
export type Groups = Record<string, string | undefined>;

/** The number that digits or an Italian cardinal stand for: `1.250,5` is 1250.5, `tre` is 3; NaN for anything else. */
export function readNumber(text: string): number {
  if (/^\d/.test(text)) return Number(toDecimal(text));
  return readNumeral(text.replace(/^un(?:a|')?$/, 'uno')) ?? Number.NaN;
}

/** What a fraction's name divides by: `terzo` and `terzi` give 3. */
function readDenominator(text: string): number {
  return fractions.indexOf(text.replace(/[oi]$/, '')) + 3;
}

/** Half of the last digit that is written: `12` may stand for 11.5 to 12.5. */
export function halfDigit(text: string): number {
  return 0.5 * 10 ** -(text.split(',')[1]?.length ?? 0);
}

/** The amount as times of one, with half of its last digit; 0 for what is no count of digits. */
export function readAmount(groups: Groups): { times: number; half: number } {
  const { percent, counted, of, numerator, denominator: name, multiple, factor } = groups;
  if (percent !== undefined) return { times: readNumber(percent) / 100, half: halfDigit(percent) / 100 };
  if (counted !== undefined) return { times: readNumber(counted) / readNumber(of ?? ''), half: 0 };
  if (numerator !== undefined) return { times: readNumber(numerator) / readDenominator(name ?? ''), half: 0 };
  if (multiple !== undefined) return { times: multiples[multiple] ?? Number.NaN, half: 0 };
  if (factor !== undefined) return { times: readNumber(factor), half: halfDigit(factor) };
  return { times: 0.5, half: 0 };
}
