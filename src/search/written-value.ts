import { formatValue, type ValueFormat } from '#src/lib/format.ts';
import { writtenAmountsIn, type WrittenAmount } from '#src/search/amounts.ts';
import type { WrittenAs } from '#src/search/figure-files.ts';
import type { Indicator } from '#src/schemas/indicator.ts';

function readBack(value: number, format: ValueFormat): WrittenAmount {
  const [written] = writtenAmountsIn(formatValue(value, format));
  if (!written) throw new RangeError(`Not a value that can be written: ${value}`);
  return written;
}

/**
 * A value as readers of the site see it, read back from there: 1903000000 written with one decimal of a billion is
 * 1900000000. Throws a RangeError on a number that has no end.
 */
export function writtenValue(value: number, kind: Indicator['kind'], format: WrittenAs): number {
  const [scale, decimals] = format;
  // Written as it is; most values are.
  return scale === 'units' && Number.isInteger(value)
    ? value
    : readBack(value, { kind, scale, decimals }).value;
}

/** What one of the last digit that a format writes is worth: 1e8 with one decimal of a billion. */
export function writtenStep(kind: Indicator['kind'], [scale, decimals]: WrittenAs): number {
  return readBack(1e9, { kind, scale, decimals }).step;
}
