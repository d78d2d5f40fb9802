import { drawBlock, rowBoxesOf } from '#src/lib/charts/blocks.ts';
import { cutAround } from '#src/lib/charts/labels.ts';
import {
  segmentsOf,
  targetWidth,
  type LineLayout,
  type PlacedPoint,
  type PlacedSeries,
} from '#src/lib/charts/line-layout.ts';
import { isMarked } from '#src/lib/charts/line-links.ts';
import type { LineWords } from '#src/lib/charts/line-words.ts';
import { seriesColour, textSizes, type ChartLook } from '#src/lib/charts/look.ts';
import { drawDisc, drawOpen, drawSign } from '#src/lib/charts/marks.ts';
import { drawLine, fillRectangle, fillShape, writeText, type Pen, type Point } from '#src/lib/charts/pen.ts';
import { estimateTextWidth } from '#src/lib/charts/text.ts';

const zeroWidth = 1.5;
const tickLength = 4;
/** A stroke at the day of a note reaches so far to both sides of the axis. */
const noteReach = 6;
/** From the plot to the baseline of the names of the days, and from there to each row below. */
const namesBelow = 19;
const rowBelow = 20;

/** Height of a chart over time in pixels. */
export function heightOf({ plot }: LineLayout, { below }: LineWords): number {
  return Math.round(plot.bottom + namesBelow + 5 + below.length * rowBelow);
}

/** The area between zero and the values that a line joins. */
function drawArea(pen: Pen, own: PlacedSeries, zero: number, colour: string): void {
  const runs: Point[][] = [];
  for (const { x1, y1, x2, y2, link } of segmentsOf(own)) {
    if (link !== 'line') continue;
    const run = runs.at(-1);
    if (run?.at(-1)?.x === x1) run.push({ x: x2, y: y2 });
    else
      runs.push([
        { x: x1, y: y1 },
        { x: x2, y: y2 },
      ]);
  }
  for (const run of runs) {
    const ends = [run.at(-1), run[0]].flatMap((end) => (end ? [{ x: end.x, y: zero }] : []));
    fillShape(pen, [...run, ...ends], colour);
  }
}

/** The numbers of the axis on their lines, from the edge of the drawing to the end of the plot; words interrupt them. */
function drawGrid(
  pen: Pen,
  { plot, toY, values }: LineLayout,
  { blocks }: LineWords,
  { colours, font, width }: ChartLook,
): void {
  const size = textSizes(width).tick;
  const lines = values.ticks.map(({ value, text }) => ({ value, text, y: Math.round(toY(value)) }));
  const boxes = blocks.flatMap((block) => rowBoxesOf(pen, block, font));
  for (const { value, y } of lines) {
    const isZero = value === 0;
    const style = { colour: isZero ? colours.ink : colours.hair, width: isZero ? zeroWidth : 1, dash: [] };
    const at = isZero ? y : y + 0.5;
    for (const [from, to] of cutAround(at, 0, plot.right, isZero ? [] : boxes))
      drawLine(pen, { x: from, y: at }, { x: to, y: at }, style);
  }
  for (const { text, y } of lines) writeText(pen, text, 0, y - 5, { font, size, colour: colours.muted });
}

/** The names of the days below the plot, none of which leaves the drawing, and a stroke at those that notes below tell of. */
function drawDays(
  pen: Pen,
  { plot, toX, ticks }: LineLayout,
  { daysBelow }: LineWords,
  { colours, font, width }: ChartLook,
): void {
  const size = textSizes(width).tick;
  for (const { day } of ticks) {
    const x = Math.round(toX(day)) + 0.5;
    const style = { colour: colours.muted, width: 1, dash: [] };
    drawLine(pen, { x, y: plot.bottom }, { x, y: plot.bottom + tickLength }, style);
  }
  for (const x of daysBelow.map((day) => Math.round(toX(day)) + 0.5))
    if (x >= plot.left && x <= plot.right + 1)
      drawLine(
        pen,
        { x, y: plot.bottom - noteReach },
        { x, y: plot.bottom + noteReach },
        { colour: colours.ink, width: 1, dash: [] },
      );
  for (const { day, text } of ticks) {
    const half = estimateTextWidth(text, size) / 2;
    const x = Math.min(Math.max(toX(day), half), width - half);
    writeText(pen, text, x, plot.bottom + namesBelow, { font, size, align: 'center', colour: colours.muted });
  }
}

/** A rule at each day from which a new definition holds. */
function drawBreaks(pen: Pen, { plot, toX, series }: LineLayout, { colours }: ChartLook): void {
  for (const day of new Set(series.flatMap((own) => own.series.breaks ?? []))) {
    const x = Math.round(toX(day)) + 0.5;
    if (x <= plot.left || x >= plot.right) continue;
    const style = { colour: colours.muted, width: 1, dash: [4, 4] };
    drawLine(pen, { x, y: plot.top }, { x, y: plot.bottom }, style);
  }
}

/** What lies behind the lines: the time without data, areas, the grid, new definitions, and the stems of targets. */
export function drawBehind(
  pen: Pen,
  layout: LineLayout,
  words: LineWords,
  isFilled: boolean,
  look: ChartLook,
): void {
  const { colours } = look;
  const { plot, silence } = layout;
  const zero = Math.round(layout.toY(0));
  if (silence) {
    const rectangle = [silence.from, plot.top, silence.to - silence.from, plot.bottom - plot.top] as const;
    fillRectangle(pen, [...rectangle], colours.soft);
  }
  if (isFilled) {
    for (const emphasis of ['context', 'subject'] as const)
      for (const own of layout.series.filter(({ series }) => series.emphasis === emphasis))
        drawArea(pen, own, zero, emphasis === 'context' ? colours.contextSoft : colours.subjectSoft);
  }
  drawGrid(pen, layout, words, look);
  drawDays(pen, layout, words, look);
  drawBreaks(pen, layout, look);
  for (const { series, placed } of layout.series) {
    for (const target of series.role === 'target' ? placed : []) {
      const { y, isFar } = target;
      const x = Math.round(target.x) + 0.5;
      const style = words.expired.has(target)
        ? { colour: colours.care, width: 1.5, dash: [5, 4] }
        : { colour: colours.muted, width: 1, dash: [1, 4] };
      drawLine(pen, { x, y: zero }, { x, y: isFar ? y + 4 : y }, style);
    }
  }
}

/** A dash at the value of a target, or an arrow at the edge beyond which it lies. */
function drawTarget(pen: Pen, { x, y, isFar }: PlacedPoint, colour: string): void {
  const half = targetWidth / 2;
  if (!isFar) drawLine(pen, { x: x - half, y }, { x: x + half, y }, { colour, width: 3, dash: [] });
  else
    fillShape(
      pen,
      [
        { x, y: y - 5 },
        { x: x + 6, y: y + 5 },
        { x: x - 6, y: y + 5 },
      ],
      colour,
    );
}

function drawPoints(pen: Pen, own: PlacedSeries, look: ChartLook): void {
  const { series, dataset, placed } = own;
  const { colours } = look;
  const colour = seriesColour(colours, series, dataset);
  const isContext = series.emphasis === 'context';
  const joined = segmentsOf(own);
  for (const point of placed) {
    const isLast = point === placed.at(-1);
    if (point.precision !== 'exact') {
      drawOpen(pen, point, point.precision, colours.muted);
      drawDisc(pen, point, { radius: 5, colour, inside: colours.paper });
    } else if (isLast && series.emphasis === undefined) drawSign(pen, point, dataset, colour);
    else if (isMarked(series, point, placed)) {
      drawDisc(pen, point, { radius: isContext ? 4.5 : 5.5, colour, edge: colours.paper });
    } else if (!joined.some(({ x1, x2, link }) => link === 'line' && (x1 === point.x || x2 === point.x))) {
      // Between two gaps nothing else would show it.
      drawDisc(pen, point, { radius: 3, colour });
    }
  }
}

/** What lies on the lines: targets, points, the names of the lines and all other words. */
export function drawInFront(pen: Pen, layout: LineLayout, words: LineWords, look: ChartLook): void {
  const { colours, font } = look;
  const reached = layout.series.filter(({ series }) => series.role === 'reached');
  for (const { series, placed } of layout.series)
    for (const point of series.role === 'target' ? placed : []) drawTarget(pen, point, colours.ink);
  for (const own of [...reached].sort(contextFirst)) drawPoints(pen, own, look);
  for (const { sign, dataset, point } of layout.ends) {
    if (!sign) continue;
    const series = layout.series[dataset]?.series;
    if (series && point.precision === 'exact')
      drawSign(pen, sign, dataset, seriesColour(colours, series, dataset));
  }
  for (const { block } of layout.ends) drawBlock(pen, block, look);
  for (const block of words.blocks) drawBlock(pen, block, look);
  for (const [row, text] of words.below.entries()) {
    const y = layout.plot.bottom + namesBelow + (row + 1) * rowBelow;
    writeText(pen, text, 0, y, { font, size: textSizes(look.width).tick, colour: colours.muted });
  }
}

/** Order in which series are drawn: what the chart is about lies on top. */
function contextFirst(a: PlacedSeries, b: PlacedSeries): number {
  return Number(a.series.emphasis === 'subject') - Number(b.series.emphasis === 'subject');
}

/** A rule at the day that a reader points at. */
export function drawRule(pen: Pen, layout: LineLayout, x: number, { colours }: ChartLook): void {
  const { top, bottom } = layout.plot;
  drawLine(pen, { x, y: top }, { x, y: bottom }, { colour: colours.muted, width: 1, dash: [] });
}
