import type { ChartPoint, ChartSeries } from '#src/lib/charts/model.ts';
import { toDayNumber, type Day } from '#src/lib/day.ts';

/** How a value hangs together with the one before: by a line, by dots where nothing was read between, or not at all. */
export type Link = 'line' | 'dots' | 'none';

/** A series of so few values has no line: between two announcements there is no reading. */
const fewValues = 5;
/** So many times the usual step between two values is a gap, if a month without a value lies in it. */
const gapTimes = 1.75;
/** So much later than the last value nothing is known any more. */
const silence = { times: 2, days: 60 };

/** The points of a series that have a value, oldest first as they come. */
export function withValues<Point extends ChartPoint>(points: Point[]): (Point & { value: number })[] {
  return points.filter((point): point is Point & { value: number } => point.value !== null);
}

/** True for a series of which every value is drawn and written. */
export function isShort({ points }: ChartSeries): boolean {
  return withValues(points).length <= fewValues;
}

/** True for a point that has a mark of its own: in a long series the last one, and those that are not exact. */
export function isMarked<Point extends ChartPoint>(
  series: ChartSeries,
  point: Point,
  points: Point[],
): boolean {
  return (
    series.role === 'target' || isShort(series) || point.precision !== 'exact' || point === points.at(-1)
  );
}

function monthOf(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

/** The usual number of days between two values of a series, 0 where there are no two. */
function usualStep(points: ChartPoint[]): number {
  const days = withValues(points).map(({ day }) => toDayNumber(day));
  const steps = days.slice(1).map((day, index) => day - (days[index] ?? day));
  return steps.toSorted((a, b) => a - b)[Math.floor((steps.length - 1) / 2)] ?? 0;
}

/**
 * How each point of a series hangs together with the one before, across those without a value. `points` are in the
 * order of their days; `isFilled` is true where even few values are joined, since an area stands under them.
 */
export function linksOf(series: ChartSeries, points: ChartPoint[], isFilled: boolean): Link[] {
  const step = usualStep(points);
  const isDotted = isShort(series) && !isFilled;
  return points.map((_, index) => {
    const from = points.slice(0, index).findLast(({ value }) => value !== null);
    const next = points.findIndex(({ value }, place) => place >= index && value !== null);
    const to = points[next];
    if (!from || !to || series.role === 'target') return 'none';
    if (series.breaks?.some((day) => from.day < day && day <= to.day)) return 'none';
    const days = toDayNumber(to.day) - toDayNumber(from.day);
    const isGap =
      points[index - 1] !== from ||
      next !== index ||
      (days > gapTimes * step && monthOf(to.day) - monthOf(from.day) > 1);
    return isDotted || isGap ? 'dots' : 'line';
  });
}

/** The day of the last value of a model if it is long before the day on which the page stands, else `null`. */
export function silentSince(series: ChartSeries[], until: Day | undefined): Day | null {
  const reached = series.filter(({ role }) => role === 'reached');
  const days = reached.flatMap(({ points }) => withValues(points).map(({ day }) => day)).toSorted();
  const last = days.at(-1);
  if (last === undefined || until === undefined) return null;
  const step = Math.max(...reached.map(({ points }) => usualStep(points)));
  const past = toDayNumber(until) - toDayNumber(last);
  return past >= silence.days && past > silence.times * step ? last : null;
}
