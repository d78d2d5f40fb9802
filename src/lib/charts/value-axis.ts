import { formatNumber } from '#src/lib/format.ts';

/**
 * Writer of the numbers of an axis, of which the largest has this size, whatever its sign: `12.000`, or `-1,5 mld`
 * where zeros would fill the page.
 */
export function axisNumberFormat(largest: number): (value: number) => string {
  const [divisor, word] = largest >= 1e9 ? [1e9, ' mld'] : largest >= 1e6 ? [1e6, ' mln'] : [1, ''];
  return (value) => {
    const scaled = value / divisor;
    const decimals = [0, 1, 2].find((count) => Math.abs(scaled - Number(scaled.toFixed(count))) < 1e-9) ?? 3;
    return value === 0 ? '0' : `${formatNumber(scaled, decimals)}${word}`;
  };
}
