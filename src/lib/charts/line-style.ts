import type { ChartPoint, ChartSeries } from '#src/lib/charts/model.ts';
import { inOrder } from '#src/lib/charts/reading.ts';

/** The shape of a point, by the name that chart.js has for it. */
export type Marker = 'circle' | 'rect' | 'triangle' | 'rectRot';

const lineStyles: { dash: number[]; marker: Marker }[] = [
  { dash: [], marker: 'circle' },
  { dash: [7, 4], marker: 'rect' },
  { dash: [2, 4], marker: 'triangle' },
];

/** Width of a series' line, in pixels. */
export const lineWidth = 2.5;

/** From this many drawn values on, only the first and the last are written beside their points. */
const longSeries = 7;
/** From this many on, the line goes without markers where it says enough by itself. */
const denseSeries = 25;

/** Dash pattern and marker of a series: series differ by both, and not only by their colour. */
export function seriesStyle(role: ChartSeries['role'], index: number): { dash: number[]; marker: Marker } {
  const style = lineStyles[index % lineStyles.length] ?? { dash: [], marker: 'circle' };
  return role === 'target' ? { dash: [], marker: 'rectRot' } : style;
}

function hasValue(point: ChartPoint | undefined): point is ChartPoint {
  return point !== undefined && point.value !== null;
}

/** True if the line runs from a point to the next: not across a missing value, nor across a new definition. */
export function isJoined(series: ChartSeries, from?: ChartPoint, to?: ChartPoint): boolean {
  if (series.role === 'target' || !hasValue(from) || !hasValue(to)) return false;
  return !series.breaks?.some((day) => from.day < day && day <= to.day);
}

function drawn(points: ChartPoint[]): ChartPoint[] {
  return points.filter(hasValue);
}

/** True for a series of so many values that only its ends are written in the drawing. */
function isLong({ role, points }: ChartSeries): boolean {
  return role === 'reached' && drawn(points).length >= longSeries;
}

/** Size of the marker at each point in pixels, 0 for none: where a line is dense, its ends and inexact values have one. */
export function markerRadii(series: ChartSeries, points: ChartPoint[]): number[] {
  if (series.role === 'target') return points.map(() => 6);
  const isDense = drawn(points).length >= denseSeries;
  return points.map((point, index) => {
    // An open marker needs its size to look open.
    if (!isLong(series) || point.precision !== 'exact') return 5;
    const isInside = isJoined(series, points[index - 1], point) && isJoined(series, point, points[index + 1]);
    return isDense && isInside ? 0 : 3;
  });
}

/** The points whose value is written beside them: all of a short series and all targets, the ends of a long series. */
export function labelledPoints(series: ChartSeries, points: ChartPoint[]): Set<ChartPoint> {
  const values = drawn(points);
  return new Set(
    isLong(series) ? values.filter((_, index) => index === 0 || index === values.length - 1) : values,
  );
}

/**
 * The last value of each series, if all are long and end on the same day: then they can stand in a column to the
 * right of the plot. `null` for any other chart.
 */
export function endPoints(series: ChartSeries[]): ChartPoint[] | null {
  if (!series.every(isLong)) return null;
  const ends = series.flatMap(({ points }) => inOrder('line', drawn(points)).slice(-1));
  return ends.every(({ day }) => day === ends[0]?.day) ? ends : null;
}
