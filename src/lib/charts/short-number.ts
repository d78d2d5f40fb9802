import { formatNumber } from '#src/lib/format.ts';

/** How the values of a chart are written where there is room for a few characters. */
export type ShortNumbers = {
  /** In what they are counted, `milioni`; `''` for units. */
  scale: string;
  /** A value as the number that a reader sees: 8248864 is 8.2 where millions are counted. */
  round: (value: number) => number;
  /** Such a number as a text: `8,2`. */
  write: (rounded: number) => string;
  /** The largest number that could be written below another one. */
  stepBelow: (rounded: number) => number;
};

const scales = [
  { from: 1e10, divisor: 1e9, word: 'miliardi' },
  { from: 1e6, divisor: 1e6, word: 'milioni' },
];
/** Below this a number that is not whole has a decimal. */
const decimalBelow = 10;

/** One scale for all these values, by the largest of them; none has more decimals than its size wants. */
export function shortNumbers(valuesOrNone: (number | null)[]): ShortNumbers {
  const values = valuesOrNone.flatMap((value) => value ?? []);
  const largest = Math.max(...values);
  const { divisor, word } = scales.find(({ from }) => largest >= from) ?? { divisor: 1, word: '' };
  const hasDecimals = values.some((value) => !Number.isInteger(value / divisor));
  const isFine = (number: number) => hasDecimals && number < decimalBelow;
  return {
    scale: word,
    round: (value) => {
      const scaled = value / divisor;
      const fine = Math.round(scaled * 10) / 10;
      if (!isFine(fine)) return Math.round(scaled);
      // What is above zero never reads as nothing.
      return value > 0 ? Math.max(0.1, fine) : fine;
    },
    write: (number) => formatNumber(number, isFine(number) && number > 0 ? 1 : 0),
    stepBelow: (number) => Number((number - (hasDecimals && number <= decimalBelow ? 0.1 : 1)).toFixed(1)),
  };
}
