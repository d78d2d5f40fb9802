import { measureOf } from '#src/lib/charts/measure.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { formatNumber } from '#src/lib/format.ts';
import { precisions } from '#src/lib/precision.ts';

/** An axis of values that holds zero. The text of the highest tick says what is counted. */
export type ValueAxis = { min: number; max: number; ticks: { value: number; text: string }[] };

/** A target this many times as high as the highest value would crush the values: it is named at the upper edge. */
const farTimes = 5;
/** Room above a value that leaves more open, as a share of it. */
const openRoom = 1.08;
const mostSteps = 5;
const bestSteps = 4;

/** The steps that an axis may have, among those that reach over its range in one to five of them. */
function stepsFor(range: number, isWhole: boolean): number[] {
  const power = 10 ** Math.floor(Math.log10(range));
  return [0.1, 1]
    .flatMap((size) => [1, 2, 2.5, 5].map((digit) => digit * size * power))
    .filter((step) => !isWhole || (step >= 1 && Number.isInteger(step)));
}

/** Ends and step of an axis: the one that leaves least empty, then the one with about four steps. */
function fit(min: number, max: number, isWhole: boolean): { low: number; high: number; step: number } {
  const fits = stepsFor(max - min, isWhole)
    .map((step) => {
      const low = Math.floor(min / step + 1e-9);
      const high = Math.ceil(max / step - 1e-9);
      return { low, high, step, count: high - low };
    })
    .filter(({ count }) => count >= 1 && count <= mostSteps)
    .toSorted(
      (a, b) =>
        a.count * a.step - b.count * b.step || Math.abs(a.count - bestSteps) - Math.abs(b.count - bestSteps),
    );
  return fits[0] ?? { low: 0, high: 1, step: Math.max(max - min, 1) };
}

/** The lowest value that a target has to have for an axis to leave it out. */
export function farLimit({ series }: ChartModel): number {
  const valuesOf = (role: 'reached' | 'target') =>
    series.filter((one) => one.role === role).flatMap(({ points }) => points.map(({ value }) => value ?? 0));
  const highest = Math.max(0, ...valuesOf('reached'));
  return farTimes * (highest > 0 ? highest : Math.min(...valuesOf('target')));
}

/** The axis of a chart over time: from zero, in whole numbers for counts, up to 100 at most for shares. */
export function toValueAxis(model: ChartModel): ValueAxis {
  const { words, divisor } = measureOf(model);
  const limit = farLimit(model);
  const values = model.series.flatMap(({ role, points }) =>
    points.flatMap(({ value, precision }) => {
      if (value === null || (role === 'target' && value > limit)) return [];
      const { leavesOpen } = precisions[precision];
      return [value / divisor, ...(leavesOpen === 'nothing' ? [] : [(value * openRoom) / divisor])];
    }),
  );
  const lowest = Math.min(0, ...values);
  const highest = Math.max(0, ...values);
  const isShare = words === '%';
  const isWhole =
    !isShare &&
    divisor === 1 &&
    model.series.every(({ points }) => points.every(({ value }) => Number.isInteger(value ?? 0)));
  const { low, high, step } =
    lowest === highest ? { low: 0, high: 1, step: 1 } : fit(lowest, highest, isWhole);
  const top = isShare && highest <= 100 * openRoom ? Math.min(high * step, 100) : high * step;
  const places = [...Array.from({ length: high - low }, (_, index) => (low + index) * step), top];
  const decimals =
    [0, 1, 2].find((count) => places.every((at) => Math.abs(at - Number(at.toFixed(count))) < 1e-9)) ?? 3;
  const ticks = places.map((at, index) => {
    const number = formatNumber(at, at === 0 ? 0 : decimals);
    return { value: at * divisor, text: index === places.length - 1 ? `${number}\u00a0${words}` : number };
  });
  return { min: low * step * divisor, max: top * divisor, ticks };
}
