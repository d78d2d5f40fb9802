import { formatNumber } from '#src/lib/format.ts';
import { precisionWord, type Precision } from '#src/lib/precision.ts';

/** Half of the last digit with which a share is written, in percent: less than this would be written as 0. */
const smallest = 0.05;
/** The largest percentage below 100 that can be written. */
const largest = 99.9;

/** A size above 0 with one decimal, or with as many as its first digit needs: `35,7`, `0,008`. */
function writeSize(size: number): string {
  const firstDigit = -Math.floor(Math.log10(Number(size.toPrecision(1))));
  return formatNumber(size, size > 0 && size < smallest ? firstDigit : 1);
}

function signOf(value: number): string {
  return value > 0 ? '+' : value < 0 ? '\u2212' : '';
}

/** A percentage without its sign; below 100 it is not written as 100. */
function writePercent(share: number): string {
  const percent = Math.abs(share) * 100;
  return `${writeSize(percent < 100 ? Math.min(percent, largest) : percent)}\u00a0%`;
}

/** A share in digits, for a text that has a word before it: 0.357 gives `35,7 %`, 0.00008 `0,008 %`. */
export function formatShareDigits(share: number): string {
  return `${share < 0 ? signOf(share) : ''}${writePercent(share)}`;
}

/**
 * A share (1 for the whole) as people read it, the same wherever one is computed: 0.357 gives `35,7 %`, with a
 * precision `almeno 35,7 %`. What is above zero never reads as nothing nor what is below the whole as the whole:
 * 0.0001 gives `meno dello 0,1 %` (`almeno 0,01 %`), 0.9999 gives `99,9 %`.
 */
export function formatShare(share: number, precision: Precision = 'exact'): string {
  const word = precisionWord[precision];
  if (word === '' && share > 0 && share * 100 < smallest) return 'meno dello 0,1\u00a0%';
  return `${word}${word === '' ? '' : '\u00a0'}${formatShareDigits(share)}`;
}

/** A change as a share of what was before: `+12,3 %`, `−99,9 %`; a very small one keeps its first digit: `+0,008 %`. */
export function formatShareOfChange(share: number): string {
  return `${signOf(share)}${writePercent(share)}`;
}

/** A difference with its sign: `+3,5`; a very small one keeps its first digit. */
export function formatDifference(difference: number): string {
  return `${signOf(difference)}${writeSize(Math.abs(difference))}`;
}

/**
 * A share in percent as it is drawn, rounded to a decimal: above 0 for any share above zero, below 100 for any below
 * the whole.
 */
export function roundShare(share: number): number {
  const percent = Math.round(share * 1000) / 10;
  if (share > 0 && share < 1) return Math.min(largest, Math.max(0.1, percent));
  return percent;
}
