import { estimateTextWidth, wrapText } from '#src/lib/charts/text.ts';
import { baselineAt } from '#src/lib/charts/bar-drawing.ts';
import { cutAround, type Box } from '#src/lib/charts/labels.ts';
import { isNarrow, textSizes, type ChartLook } from '#src/lib/charts/look.ts';
import { drawDisc } from '#src/lib/charts/marks.ts';
import { shortText } from '#src/lib/charts/measure.ts';
import type { ChartModel, ChartPoint, ChartSeries } from '#src/lib/charts/model.ts';
import { drawLine, writeText, type Pen } from '#src/lib/charts/pen.ts';
import { toValueAxis, type ValueAxis } from '#src/lib/charts/value-axis.ts';

/** A value in its row: its place, and that of its text above it. */
type End = { point: ChartPoint; x: number; text: string; textX: number };

/** A series as a row: its name, its two values, and what lies between them. */
type Row = { series: ChartSeries; y: number; lines: string[]; nameY: number; ends: End[]; change: string };

type SlopeLayout = {
  height: number;
  /** Edges of the plot. */
  left: number;
  right: number;
  top: number;
  bottom: number;
  axis: ValueAxis;
  toX: (value: number) => number;
  rows: Row[];
};

const [beforeRadius, nowRadius] = [5, 6.5];
const headHeight = 30;
const rowHeight = 52;
const nameLine = 18;
/** From the middle of a row up to the baseline of its values, and from the plot down to the numbers of the axis. */
const valueAbove = 13;
const axisBelow = 20;
/** Between two values, and between names, plot and differences. */
const valueGap = 10;
const columnGap = 24;
const nameShare = 0.26;

/** Shares on all of a hundred, other values from zero. */
function axisOf(model: ChartModel): ValueAxis {
  const axis = toValueAxis(model);
  if (model.unit !== '%' || axis.min < 0 || axis.max > 100) return axis;
  const ticks = [0, 25, 50, 75, 100].map((value) => ({
    value,
    text: `${value}${value === 100 ? '\u00a0%' : ''}`,
  }));
  return { min: 0, max: 100, ticks };
}

/** The number of a difference without its words: `+23,40` of `+23,40 punti percentuali`. */
function shortChange(points: ChartPoint[]): string {
  const text = points.at(-1)?.detail ?? '';
  return /^[+−]/.test(text) ? (/^\S*?(?=[\u00a0 ]|$)/.exec(text)?.[0] ?? text) : text;
}

/** The values of a row with their texts, which part where they would meet and never leave the plot. */
function placeEnds(
  series: ChartSeries,
  { left, right, toX }: Pick<SlopeLayout, 'left' | 'right' | 'toX'>,
  size: number,
): End[] {
  const told = series.points.map((point) => ({ point, x: toX(point.value ?? 0), text: shortText(point) }));
  const [first, last] = told;
  const half = (text: string) => estimateTextWidth(text, size) / 2;
  const within = (x: number, text: string) =>
    Math.min(Math.max(x, left + 5 + half(text)), right - half(text));
  if (!first || !last || first.text === last.text)
    return told.map((end, index) => ({
      ...end,
      text: index === 0 ? '' : end.text,
      textX: within(end.x, end.text),
    }));
  const isUp = first.x <= last.x;
  const [low, high] = isUp ? [first, last] : [last, first];
  const needed = half(low.text) + half(high.text) + valueGap;
  const lack = Math.max(0, needed - (high.x - low.x)) / 2;
  let lowX = within(low.x - lack, low.text);
  const highX = within(Math.max(high.x + lack, lowX + needed), high.text);
  lowX = Math.min(lowX, highX - needed);
  return [first, last].map((end) => ({ ...end, textX: end === low ? lowX : highX }));
}

function layoutSlope(model: ChartModel, width: number): SlopeLayout {
  const { name: size, tick } = textSizes(width);
  const isAbove = isNarrow(width);
  const changes = model.series.map(({ points }) => shortChange(points));
  const widest = (texts: string[]) =>
    Math.ceil(Math.max(0, ...texts.map((text) => estimateTextWidth(text, size))));
  const changeWidth = widest(changes);
  const names = model.series.map(({ name }) =>
    wrapText(name, size, isAbove ? width - changeWidth - columnGap : width * nameShare),
  );
  const left = isAbove ? 1 : widest(names.flat()) + columnGap;
  const right = isAbove ? width - 8 : width - changeWidth - columnGap - 8;
  const axis = axisOf(model);
  const toX = (value: number) => left + ((value - axis.min) / (axis.max - axis.min)) * (right - left);
  let y = headHeight;
  const rows = model.series.map((series, index): Row => {
    const lines = names[index] ?? [];
    const head = isAbove ? lines.length * nameLine : 0;
    const inRow = Math.max(rowHeight, isAbove ? 0 : lines.length * nameLine + 8);
    const middle = y + head + (isAbove ? 32 : inRow / 2 + 6);
    const nameY = isAbove ? y + size + 2 : baselineAt(middle, size) - ((lines.length - 1) * nameLine) / 2;
    y += head + inRow;
    const ends = placeEnds(series, { left, right, toX }, size);
    return { series, y: middle, lines, nameY, ends, change: changes[index] ?? '' };
  });
  return {
    height: Math.ceil(y + axisBelow + tick / 2),
    left,
    right,
    top: headHeight,
    bottom: y,
    axis,
    toX,
    rows,
  };
}

/** Height of a comparison of two days, in pixels. */
export function slopeHeight(model: ChartModel, width: number): number {
  return layoutSlope(model, width).height;
}

/** The numbers of an axis that stand free of each other, the first and the last before the others. */
function freeTicks({ axis, toX }: SlopeLayout, width: number): { text: string; x: number }[] {
  const size = textSizes(width).tick;
  const half = (text: string) => estimateTextWidth(text, size) / 2;
  const placed = axis.ticks.map(({ value, text }) => ({
    text,
    x: Math.min(Math.max(toX(value), half(text)), width - half(text)),
  }));
  const taken: typeof placed = [];
  for (const one of [placed[0], placed.at(-1), ...placed.slice(1, -1)])
    if (
      one &&
      taken.every((other) => Math.abs(other.x - one.x) > half(one.text) + half(other.text) + valueGap)
    )
      taken.push(one);
  return taken;
}

function drawScale(pen: Pen, layout: SlopeLayout, { colours, font, width }: ChartLook): void {
  const { name: size, tick } = textSizes(width);
  const { rows, top, bottom, axis, toX } = layout;
  // Turned on its side, for lines that stand.
  const boxes = rows.flatMap(({ y, lines, nameY, ends, change }): Box[] => [
    ...ends.map(({ text, textX }) => {
      const half = estimateTextWidth(text, size) / 2;
      return {
        left: y - valueAbove - size,
        right: y - valueAbove,
        top: textX - half - 3,
        bottom: textX + half + 3,
      };
    }),
    ...(isNarrow(width)
      ? [
          {
            left: nameY - size,
            right: nameY + (lines.length - 1) * nameLine,
            top: 0,
            bottom: Math.max(...lines.map((line) => estimateTextWidth(line, size))) + 4,
          },
          {
            left: nameY - size,
            right: nameY,
            top: width - estimateTextWidth(change, size) - 4,
            bottom: width,
          },
        ]
      : []),
  ]);
  for (const { value } of axis.ticks) {
    const isZero = value === 0;
    const x = Math.round(toX(value)) + (isZero ? 0 : 0.5);
    const style = { colour: isZero ? colours.ink : colours.hair, width: isZero ? 1.5 : 1, dash: [] };
    for (const [from, to] of cutAround(x, top, bottom, boxes))
      drawLine(pen, { x, y: from }, { x, y: to }, style);
  }
  for (const { text, x } of freeTicks(layout, width))
    writeText(pen, text, x, bottom + axisBelow, { font, size: tick, align: 'center', colour: colours.muted });
}

/** The two days with their signs, and over the differences in what they are told. */
function drawHead(
  pen: Pen,
  model: ChartModel,
  { left }: SlopeLayout,
  { colours, font, width }: ChartLook,
): void {
  const size = textSizes(width).tick;
  const days = model.series[0]?.points.map(({ label }) => label) ?? [];
  let x = left + nowRadius;
  for (const [index, day] of days.entries()) {
    const [radius, colour] = index === 0 ? [beforeRadius, colours.context] : [nowRadius, colours.subject];
    drawDisc(pen, { x, y: size - 5 }, { radius, colour });
    const style = {
      font,
      size,
      weight: index === 0 ? 400 : 600,
      colour: index === 0 ? colours.muted : colours.subjectInk,
    };
    writeText(pen, day, x + nowRadius + 6, size, style);
    x += estimateTextWidth(day, size) + columnGap + 2 * nowRadius;
  }
  const counted = model.unit === '%' ? 'punti' : 'differenza';
  if (x + estimateTextWidth(counted, size) < width)
    writeText(pen, counted, width, size, { font, size, align: 'right', colour: colours.muted });
}

/** Two days side by side: a row a series, from the value before, grey, to the one now, blue, on one scale. */
export function drawSlope(pen: Pen, model: ChartModel, look: ChartLook): void {
  const { colours, font, width } = look;
  const size = textSizes(width).name;
  const layout = layoutSlope(model, width);
  drawScale(pen, layout, look);
  drawHead(pen, model, layout, look);
  for (const { series, y, ends } of layout.rows) {
    const isContext = series.emphasis === 'context';
    const colour = isContext ? colours.context : colours.subject;
    const [before, now] = ends;
    if (!before || !now) continue;
    drawLine(pen, { x: before.x, y }, { x: now.x, y }, { colour, width: 3, dash: [] });
    for (const { point, x } of ends) {
      const isNow = point === now.point;
      const disc = { radius: isNow ? nowRadius : beforeRadius, colour: isNow ? colour : colours.context };
      const isExact = point.precision === 'exact';
      drawDisc(
        pen,
        { x, y },
        isExact ? { ...disc, edge: colours.paper } : { ...disc, inside: colours.paper },
      );
    }
  }
  for (const { series, y, lines, nameY, ends, change } of layout.rows) {
    const isContext = series.emphasis === 'context';
    const weight = isContext ? 400 : 600;
    for (const [line, text] of lines.entries())
      writeText(pen, text, 0, nameY + line * nameLine, {
        font,
        size,
        weight,
        colour: isContext ? colours.muted : colours.ink,
      });
    for (const [index, { text, textX }] of ends.entries()) {
      const isNow = index > 0;
      const colourOf = isNow && !isContext ? colours.subjectInk : colours.muted;
      const style = { font, size, weight: isNow ? weight : 400, align: 'center', colour: colourOf } as const;
      if (text !== '') writeText(pen, text, textX, y - valueAbove, style);
    }
    const changeY = isNarrow(width) ? nameY : baselineAt(y, size);
    writeText(pen, change, width, changeY, {
      font,
      size,
      weight,
      align: 'right',
      colour: isContext ? colours.muted : colours.ink,
    });
  }
}
