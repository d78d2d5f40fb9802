import { stackLabels, type Box, type Segment } from '#src/lib/charts/labels.ts';
import { linksOf, silentSince, withValues, type Link } from '#src/lib/charts/line-links.ts';
import { isNarrow, seriesTone, textSizes } from '#src/lib/charts/look.ts';
import { shortText } from '#src/lib/charts/measure.ts';
import type { ChartModel, ChartPoint, ChartSeries } from '#src/lib/charts/model.ts';
import type { Point } from '#src/lib/charts/pen.ts';
import { inOrder } from '#src/lib/charts/reading.ts';
import { estimateTextWidth } from '#src/lib/charts/text.ts';
import { toTimeTicks, type TimeTick } from '#src/lib/charts/time-axis.ts';
import { farLimit, toValueAxis, type ValueAxis } from '#src/lib/charts/value-axis.ts';
import { toWords, wrapRuns, type Block, type Run, type Words } from '#src/lib/charts/blocks.ts';
import { formatDay, formatMonth, toDayNumber, type Day } from '#src/lib/day.ts';

/** A value in its place; a target that is out of scale stands at the upper edge. */
export type PlacedPoint = ChartPoint & { value: number } & Point & { isFar: boolean };

/** A series with its points in the order of their days, and how they hang together; `placed` are those with a value. */
export type PlacedSeries = {
  series: ChartSeries;
  dataset: number;
  points: ChartPoint[];
  links: Link[];
  placed: PlacedPoint[];
};

/** Where the parts of a chart over time stand, in pixels from the upper left corner. */
export type LineLayout = {
  width: number;
  /** The lines stand in the plot; the grid begins left of it, at the edge of the drawing. */
  plot: Box;
  /** The first and the last day, as numbers. */
  from: number;
  to: number;
  toX: (day: Day) => number;
  toY: (value: number) => number;
  values: ValueAxis;
  ticks: TimeTick[];
  series: PlacedSeries[];
  /** The time after the last value, from one pixel to another. */
  silence: { day: Day; from: number; to: number } | null;
  /** The last values that are named beside the plot, with the sign of a series of equal rank before their words. */
  ends: { block: Block; point: PlacedPoint; dataset: number; sign: Point | null }[];
};

const endGap = 12;
const leadGap = 26;
const signWidth = 20;
/** A label that stands so far from its point, in pixels, is tied to it by a lead. */
const nearEnough = 9;
const targetHalf = 16;
/** From so many lines on, a name stands on the row of its value. */
const manyEnds = 3;

/** A dash that marks a target is so long. */
export const targetWidth = 28;

/** The words at the end of a line: its value and name, or the day of the only one there is. */
function endWords(series: ChartSeries, point: ChartPoint, count: number, width: number): Words {
  const sizes = textSizes(width);
  const tone = seriesTone(series);
  const most = Math.round(width * (isNarrow(width) ? 0.3 : 0.25));
  const value: Run = { text: shortText(point), size: sizes.value, weight: 600, tone };
  const name: Run = { text: series.name, size: sizes.name, weight: 400, tone };
  if (count === 1) {
    const day = isNarrow(width) ? formatMonth(point.day) : formatDay(point.day);
    return toWords([[value], [{ text: day, size: sizes.tick, weight: 400, tone: 'muted' }]]);
  }
  const inOne = toWords([[{ ...value, size: sizes.name }, name]]);
  return count > manyEnds && inOne.width <= most ? inOne : toWords([[value], ...wrapRuns(name, most)]);
}

/** The pieces of a line between values that hang together, in pixels. */
export function segmentsOf({ points, links, placed }: PlacedSeries): (Segment & { link: Link })[] {
  const known = withValues(points);
  return placed.slice(1).flatMap((to, index) => {
    const from = placed[index];
    const link = links[points.indexOf(known[index + 1] ?? to)] ?? 'none';
    return from && link !== 'none' ? [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y, link }] : [];
  });
}

/** Lays out the axes and lines of a chart over time, and the names at their ends. */
export function layoutLines(model: ChartModel, width: number): LineLayout {
  const sizes = textSizes(width);
  const isFilled = model.kind === 'area';
  const values = toValueAxis(model);
  const silentDay = silentSince(model.series, model.until);
  const drawnDays = model.series.flatMap(({ points }) => withValues(points).map(({ day }) => day));
  const untilDays = silentDay !== null && model.until !== undefined ? [model.until] : [];
  const days = [...new Set([...drawnDays, ...untilDays])].toSorted();
  const [first = '1970-01-01', last = first] = [days[0], days.at(-1)];

  const ended = model.series.flatMap((series, dataset) => {
    const point = withValues(inOrder('line', series.points)).at(-1);
    return series.role === 'reached' && point?.day === last ? [{ series, dataset, point }] : [];
  });
  const count = model.series.filter(({ role }) => role === 'reached').length;
  const words = ended.map(({ series, point }) => endWords(series, point, count, width));
  const wordsHeight = words.reduce((total, { height }) => total + height + 2, 0);

  const top = sizes.tick + 14;
  const bottom = top + Math.max(isNarrow(width) ? 196 : 284, wordsHeight - top);
  const limit = farLimit(model);
  const toY = (value: number): number =>
    bottom - ((Math.min(value, values.max) - values.min) / (values.max - values.min)) * (bottom - top);
  const wanted = ended.map(({ point }, index) => ({
    middle: toY(point.value),
    height: (words[index]?.height ?? 0) + 2,
  }));
  const middles = stackLabels(wanted, { top: 0, bottom: bottom + sizes.tick / 2 });
  const isMoved = middles.some(
    (middle, index) => Math.abs(middle - (wanted[index]?.middle ?? 0)) > nearEnough,
  );
  const gap = isMoved ? leadGap : endGap;
  const hasSigns = count > 1 && ended.some(({ series }) => series.emphasis === undefined);
  const column = Math.max(0, ...words.map((some) => some.width)) + gap + (hasSigns ? signWidth : 0);

  const inset = Math.max(
    isNarrow(width) ? 34 : 44,
    ...values.ticks.slice(0, -1).map(({ text }) => estimateTextWidth(text, sizes.tick) + 10),
  );
  const plot: Box = { left: inset, top, right: width - (ended.length > 0 ? column : targetHalf), bottom };
  const to = toDayNumber(last);
  // A single day stands at the right, where its words are.
  const from = first === last ? to - 1 : toDayNumber(first);
  const toX = (day: Day): number =>
    plot.left + ((toDayNumber(day) - from) / (to - from)) * (plot.right - plot.left);

  const series = model.series.map((one, dataset): PlacedSeries => {
    const points = inOrder('line', one.points);
    const placed = withValues(points).map((point): PlacedPoint => {
      const isFar = one.role === 'target' && point.value > limit;
      return { ...point, x: toX(point.day), y: isFar ? top : toY(point.value), isFar };
    });
    return { series: one, dataset, points, links: linksOf(one, points, isFilled), placed };
  });
  const ends = ended.map(({ dataset }, index): LineLayout['ends'][number] => {
    const point = series[dataset]?.placed.at(-1);
    const own = words[index] ?? toWords([]);
    const middle = middles[index] ?? 0;
    const left = plot.right + gap + (hasSigns ? signWidth : 0);
    const box = {
      left,
      top: middle - own.height / 2,
      right: left + own.width,
      bottom: middle + own.height / 2,
    };
    if (!point) throw new Error('A named value is not drawn');
    const x2 = plot.right + gap - 3;
    const lead = isMoved ? { x1: point.x + 7, y1: point.y, x2, y2: middle } : undefined;
    const sign = hasSigns ? { x: left - signWidth / 2 - 3, y: middle } : null;
    return { block: { ...own, box, align: 'left', lead }, point, dataset, sign };
  });
  return {
    width,
    plot,
    from,
    to,
    toX,
    toY,
    values,
    ticks: toTimeTicks(days.length > 1 ? days : [first], toX, sizes.tick),
    series,
    silence:
      silentDay !== null && model.until !== undefined
        ? { day: silentDay, from: toX(silentDay), to: toX(model.until) }
        : null,
    ends,
  };
}
