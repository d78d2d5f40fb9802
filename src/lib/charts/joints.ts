import { breaksAcross } from '#src/lib/breaks.ts';
import { linksOf } from '#src/lib/charts/line-links.ts';
import type { JoinedValue } from '#src/lib/charts/miniature.ts';
import { toPoint, type ChartPoint, type ChartSeries } from '#src/lib/charts/model.ts';
import { toDayNumber } from '#src/lib/day.ts';
import type { Figure } from '#src/lib/ledger.ts';

/** The values of a series, whose points come in the order of their days, each with how it is joined to the one before. */
export function joinPoints(series: ChartSeries, points: ChartPoint[]): JoinedValue[] {
  const links = linksOf(series, points, false);
  return points.flatMap(({ day, value, precision }, index) =>
    value === null
      ? []
      : [{ at: toDayNumber(day), value, isExact: precision === 'exact', joint: links[index] ?? 'none' }],
  );
}

/**
 * The values of an indicator over time, oldest first, joined as a chart joins them; but nothing joins the only two
 * where each has a source of its own.
 */
export function joinValues(figures: Figure[]): JoinedValue[] {
  const points = figures.map((figure) => toPoint(figure, ''));
  const days = figures.map(({ asOf }) => asOf);
  const breaks = figures[0] ? breaksAcross(figures[0].indicator.data, days).map(({ date }) => date) : [];
  const joined = joinPoints({ name: '', role: 'reached', points, breaks }, points);
  const sources = new Set(figures.flatMap(({ value, source }) => (value === null ? [] : source.id)));
  const isApart = joined.length === 2 && sources.size === 2;
  return isApart ? joined.map((value) => ({ ...value, joint: 'none' })) : joined;
}
