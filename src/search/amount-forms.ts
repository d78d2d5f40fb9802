import { withComma } from '#src/lib/italian-number.ts';
import { numeralOf } from '#src/lib/numerals.ts';

/** A number with the zeros that a page prints where every value has as many: `82` gives `82,0`. */
function withDecimals(number: number, decimals: number): string[] {
  const [whole = '', fraction = ''] = withComma(number).split(',');
  return fraction.length < decimals ? [`${whole},${fraction.padEnd(decimals, '0')}`] : [];
}

const scales = [
  { exponent: 6, one: 'milione', words: ['milioni', 'mln'] },
  { exponent: 9, one: 'miliardo', words: ['miliardi', 'mld'] },
];

function scaledTexts(value: number, { exponent, one, words }: (typeof scales)[number]): string[] {
  const count = Number(`${value}e-${exponent}`);
  // Nobody writes `0,00004 milioni` or `1,9000001 miliardi`.
  if (count < 0.1 || withComma(count).length > String(Math.trunc(count)).length + 4) return [];
  if (count === 1) return [`1 ${one}`, ...words.map((word) => `1 ${word}`), `un ${one}`];
  const numbers = [withComma(count), ...withDecimals(count, 1)];
  const texts = numbers.flatMap((number) => words.map((word) => `${number} ${word}`));
  const inWords =
    Math.trunc(count) === 1 ? `un ${one}` : `${numeralWord(Math.trunc(count))} ${words[0] ?? ''}`;
  if (Number.isInteger(count)) return [...texts, inWords];
  return count % 1 === 0.5 && count > 1 ? [...texts, `${inWords} e mezzo`] : texts;
}

function numeralWord(number: number): string {
  return number > 0 && number < 1e6 ? numeralOf(number) : String(number);
}

/**
 * Every way in which a page may write a value: `25000`, `25mila`, `25 mila`, `venticinquemila`; the digits first. Not
 * in words up to ten, which are words like any other, nor `cento`, which is in every `per cento`.
 */
export function amountTexts(value: number, unit: 'percent' | 'money' | 'none'): string[] {
  const size = Math.abs(value);
  const digits = [
    withComma(size),
    ...(unit === 'percent' ? withDecimals(size, 1) : []),
    ...(unit === 'money' || !Number.isInteger(size) ? withDecimals(size, 2) : []),
  ];
  if (unit === 'percent' || size < 11) return digits;
  const thousands = size / 1000;
  const isThousands = Number.isInteger(thousands) && thousands > 1 && thousands < 1000;
  return [
    ...digits,
    ...(isThousands ? [`${thousands}mila`, `${thousands} mila`] : []),
    ...scales.flatMap((scale) => scaledTexts(size, scale)),
    ...(Number.isInteger(size) && size < 1e6 && size !== 100 ? [numeralOf(size)] : []),
  ];
}
