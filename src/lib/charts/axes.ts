import type { ChartModel } from '#src/lib/charts/model.ts';
import { formatMonth, fromDayNumber, toDayNumber } from '#src/lib/day.ts';
import { estimateTextWidth } from '#src/lib/charts/text.ts';
import { formatNumber } from '#src/lib/format.ts';

/** A time axis in day numbers, with some air before the first and after the last day of the values. */
export type TimeAxis = { min: number; last: number; max: number; ticks: number[] };

const air = 0.06;
const tickGap = 10;

/** The label of a tick: `ott 2024`. */
export function formatTick(dayNumber: number): string {
  return formatMonth(fromDayNumber(dayNumber));
}

/**
 * The axis of a chart over time. Ticks stand on days of values and nowhere else; where two labels would touch, a
 * day of a reached value wins over the day of a target, then the later over the earlier. `plotWidth` and the text
 * size are in pixels.
 */
export function toTimeAxis(model: ChartModel, plotWidth: number, size: number): TimeAxis {
  const days = (role: 'reached' | 'target'): number[] =>
    model.series
      .filter((series) => series.role === role)
      .flatMap((series) => series.points.map((point) => toDayNumber(point.day)))
      .toSorted((a, b) => b - a);
  const ranked = [...days('reached'), ...days('target')];
  const first = Math.min(...ranked);
  const last = Math.max(...ranked);
  const margin = first === last ? 30 : (last - first) * air;
  const axis = { min: first - margin, last, max: last + margin };

  const ticks: number[] = [];
  for (const day of ranked) {
    const isFree = ticks.every((other) => {
      const distance = (Math.abs(day - other) / (axis.max - axis.min)) * plotWidth;
      const widths = estimateTextWidth(formatTick(day), size) + estimateTextWidth(formatTick(other), size);
      return distance >= widths / 2 + tickGap;
    });
    if (isFree) ticks.push(day);
  }
  return { ...axis, ticks: ticks.toSorted((a, b) => a - b) };
}

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
