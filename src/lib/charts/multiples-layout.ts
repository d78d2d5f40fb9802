import { isShort, withValues } from '#src/lib/charts/line-links.ts';
import { isNarrow } from '#src/lib/charts/look.ts';
import type { ChartModel, ChartSeries } from '#src/lib/charts/model.ts';
import { inOrder } from '#src/lib/charts/reading.ts';
import { estimateTextWidth, wrapText } from '#src/lib/charts/text.ts';
import { toValueAxis, type ValueAxis } from '#src/lib/charts/value-axis.ts';
import { toDayNumber } from '#src/lib/day.ts';

/** A panel: its place and its words, in pixels. */
export type Panel = {
  left: number;
  top: number;
  series: ChartSeries;
  titleLines: string[];
  value: string;
  /** True where the value stands beside the last line of the title, else it is below. */
  isBeside: boolean;
  /** What the title is of, below it. */
  ofLines: string[];
};

/** Where the panels stand, and where in each of them a value of a day does. */
export type MultiplesLayout = {
  height: number;
  panelWidth: number;
  plotHeight: number;
  /** Height of the words above a plot. */
  headHeight: number;
  panels: Panel[];
  nameSize: number;
  /** The scale of all panels. */
  axis: ValueAxis;
  /** Days of the first and the last value of all. */
  ends: [first: string, last: string];
  across: (day: number) => number;
  down: (value: number) => number;
};

/** Distance between the baselines of two lines of words. */
export const nameLine = 19;
/** Size of the words below a title, and of those of the scale. */
export const smallSize = 13;
/** Between a title and its value. */
export const valueGap = 6;
/** Room above a plot for the number of its uppermost line, below it for the days. */
const numberRoom = 20;
export const daysRoom = 22;
const rowGap = 20;
/** Room for half of a point. */
const pointRoom = 8;

function valuesOf(series: ChartSeries) {
  return withValues(inOrder('multiples', series.points));
}

/** Panels in a row: two on a phone, else so many that the rows are even and none has more than four. */
function columnsFor(count: number, width: number): number {
  const most = isNarrow(width) ? 2 : 4;
  return Math.ceil(count / Math.ceil(count / most));
}

/** Lays out panels for a width in pixels. */
export function layoutMultiples(model: ChartModel, width: number): MultiplesLayout {
  const isSmall = isNarrow(width);
  const nameSize = isSmall ? 13 : 15;
  const gap = isSmall ? 16 : 24;
  const columns = columnsFor(model.series.length, width);
  const panelWidth = Math.floor((width - gap * (columns - 1)) / columns);
  const plotHeight = isSmall ? 84 : columns < 3 ? 160 : 112;
  const words = model.series.map((series) => {
    const { title, of } = series.panel ?? { title: series.name };
    const titleLines = wrapText(title, nameSize, panelWidth);
    const value = valuesOf(series).at(-1)?.text ?? 'n.d.';
    return {
      series,
      titleLines,
      value,
      isBeside: estimateTextWidth(`${titleLines.at(-1) ?? ''}${value}`, nameSize) + valueGap <= panelWidth,
      ofLines: of === undefined ? [] : wrapText(of, smallSize, panelWidth),
    };
  });
  const lines = words.map(
    ({ titleLines, isBeside, ofLines }) => titleLines.length + (isBeside ? 0 : 1) + ofLines.length,
  );
  const headHeight = Math.max(...lines) * nameLine + numberRoom;
  const rowHeight = headHeight + plotHeight + daysRoom + rowGap;
  const axis = toValueAxis(model);
  const { min, max } = axis;
  const days = model.series.flatMap((series) => valuesOf(series).map(({ day }) => day)).toSorted();
  const ends: [string, string] = [days[0] ?? '', days.at(-1) ?? ''];
  const [from, to] = days.length > 0 ? ends.map(toDayNumber) : [0, 0];
  const span = (to ?? 0) - (from ?? 0);
  const hasPoints = model.series.some(isShort);
  const start = hasPoints ? pointRoom : 1.5;
  const room = panelWidth - start - pointRoom;
  return {
    height: rowHeight * Math.ceil(words.length / columns) - rowGap,
    panelWidth,
    plotHeight,
    headHeight,
    nameSize,
    panels: words.map((own, index) => ({
      ...own,
      left: (index % columns) * (panelWidth + gap),
      top: Math.floor(index / columns) * rowHeight,
    })),
    axis,
    ends,
    across: (day) => start + (span === 0 ? room : ((day - (from ?? 0)) / span) * room),
    down: (value) => headHeight + ((max - value) / (max - min)) * plotHeight,
  };
}
