import type { ChartModel } from '#src/lib/charts/model.ts';
import type { Day } from '#src/lib/day.ts';
import type { ChartKind } from '#src/schemas/chart.ts';

/** True for the kinds of which the values follow each other in time. */
export const isOverTime: Record<ChartKind, boolean> = {
  line: true,
  area: true,
  slope: false,
  columns: true,
  bars: false,
  grouped: false,
  stacked: false,
  progress: false,
  map: false,
  multiples: true,
  table: true,
};

/** One value of a chart as it is spoken, and where it is drawn: `dataset` and `index` count from 0. */
export type Reading = { day: Day; dataset: number; index: number; text: string; isDrawn: boolean };

/** Points or readings in the order in which they are drawn: by day on a time axis, else as they come. */
export function inOrder<T extends { day: Day }>(kind: ChartKind, points: T[]): T[] {
  return isOverTime[kind] ? points.toSorted((a, b) => a.day.localeCompare(b.day)) : points;
}

/** Every value of a chart in reading order, as `serie, etichetta: valore`; on a time axis the oldest first. */
export function toReadings(model: ChartModel): Reading[] {
  const readings = model.series.flatMap((series, dataset) =>
    inOrder(model.kind, series.points).map(({ day, label, value, text, detail }, index) => ({
      day,
      dataset,
      index,
      text: `${series.name}, ${label}: ${text}${detail ? `, ${detail}` : ''}`,
      isDrawn: value !== null && index < (model.shown ?? Infinity),
    })),
  );
  return inOrder(model.kind, readings);
}

/** The drawn values that are shown together with one: over time, those of its day in all series. */
export function readingsBeside(model: ChartModel, { day, dataset, index }: Reading): Reading[] {
  const isBeside = (other: Reading): boolean =>
    isOverTime[model.kind] ? other.day === day : other.dataset === dataset && other.index === index;
  return toReadings(model).filter((other) => other.isDrawn && isBeside(other));
}
