import { joinPoints } from '#src/lib/charts/joints.ts';
import { isShort } from '#src/lib/charts/line-links.ts';
import type { ChartLook } from '#src/lib/charts/look.ts';
import { drawDisc } from '#src/lib/charts/marks.ts';
import { thinLine, toStretches, type JoinedValue, type Place } from '#src/lib/charts/miniature.ts';
import type { ChartModel, ChartSeries } from '#src/lib/charts/model.ts';
import {
  daysRoom,
  layoutMultiples,
  nameLine,
  smallSize,
  valueGap,
  type MultiplesLayout,
  type Panel,
} from '#src/lib/charts/multiples-layout.ts';
import { drawLine, drawPath, writeText, type Pen } from '#src/lib/charts/pen.ts';
import { inOrder } from '#src/lib/charts/reading.ts';
import { estimateTextWidth } from '#src/lib/charts/text.ts';
import { formatMonth, type Day } from '#src/lib/day.ts';

const faintWidth = 1;
const subjectWidth = 3;
const pointRadius = 4.5;

/** Height of panels in pixels. */
export function multiplesHeight(model: ChartModel, width: number): number {
  return layoutMultiples(model, width).height;
}

/** The lines of a series in a panel, thinned to what can be seen, and the gaps between them. */
function linesIn({ left, top }: Panel, series: ChartSeries, layout: MultiplesLayout) {
  const place = ({ at, value }: JoinedValue): Place => ({
    x: left + layout.across(at),
    y: top + layout.down(value),
  });
  const values = joinPoints(series, inOrder('multiples', series.points));
  const { stretches, gaps } = toStretches(values, place);
  return { values, place, lines: stretches.map(thinLine), gaps };
}

/** The words of the two ends of time; with the day where both lie in one month. */
function tellEnds([first, last]: [Day, Day]): string[] {
  if (first === '') return [];
  const withDay = (day: Day) => `${Number(day.slice(8))} ${formatMonth(day)}`;
  if (first === last) return [withDay(last)];
  return [first, last].map(first.slice(0, 7) === last.slice(0, 7) ? withDay : formatMonth);
}

/** The number of the uppermost line, with what it counts where a panel has the room. */
function fitNumber(text: string, width: number): string {
  return estimateTextWidth(text, smallSize) <= width ? text : (text.split('\u00a0')[0] ?? text);
}

function drawScale(pen: Pen, panel: Panel, layout: MultiplesLayout, { colours, font }: ChartLook): void {
  const { left, top } = panel;
  const right = left + layout.panelWidth;
  const bottom = top + layout.headHeight + layout.plotHeight;
  const zero = top + layout.down(0);
  const across = (y: number, colour: string, width: number) =>
    drawLine(pen, { x: left, y }, { x: right, y }, { colour, width, dash: [] });
  for (const y of [top + layout.headHeight, top + layout.headHeight + layout.plotHeight / 2, bottom])
    if (Math.abs(y - zero) > 1) across(Math.round(y) + 0.5, colours.hair, 1);
  across(Math.round(zero), colours.ink, 1.5);
  const style = { font, size: smallSize, colour: colours.muted };
  const words = tellEnds(layout.ends);
  for (const [index, word] of words.entries()) {
    const isLast = index === words.length - 1;
    writeText(pen, word, isLast ? right : left, bottom + daysRoom - 5, {
      ...style,
      align: isLast ? 'right' : 'left',
    });
  }
  const [number = ''] = layout.axis.ticks.slice(-1).map(({ text }) => text);
  if (left === 0 && layout.axis.max > 0)
    writeText(pen, fitNumber(number, layout.panelWidth), right, top + layout.headHeight - 8, {
      ...style,
      align: 'right',
    });
}

function drawHead(
  pen: Pen,
  { left, top, titleLines, value, isBeside, ofLines }: Panel,
  { nameSize: size }: MultiplesLayout,
  { font, colours }: ChartLook,
): void {
  const title = { font, size, weight: 600, colour: colours.ink };
  let y = top + size;
  let end = 0;
  for (const [index, line] of titleLines.entries()) {
    y += index === 0 ? 0 : nameLine;
    end = writeText(pen, line, left, y, title);
  }
  if (!isBeside) y += nameLine;
  writeText(pen, value, isBeside ? left + end + valueGap : left, y, { ...title, colour: colours.subjectInk });
  for (const line of ofLines) {
    y += nameLine;
    writeText(pen, line, left, y, { font, size: smallSize, colour: colours.muted });
  }
}

function drawSubject(pen: Pen, panel: Panel, layout: MultiplesLayout, { colours }: ChartLook): void {
  const { values, place, lines, gaps } = linesIn(panel, panel.series, layout);
  const style = { colour: colours.subject, width: subjectWidth };
  drawPath(pen, gaps, { ...style, dash: [0.1, 6] });
  drawPath(pen, lines, { ...style, dash: [] });
  for (const value of isShort(panel.series) ? values : values.slice(-1)) {
    const inside = value.isExact ? {} : { inside: colours.paper };
    drawDisc(pen, place(value), {
      radius: pointRadius,
      colour: colours.subject,
      edge: colours.paper,
      ...inside,
    });
  }
}

/** Draws a panel a series: its own line blue, those of the others faint behind it, all on one scale. */
export function drawMultiples(pen: Pen, model: ChartModel, look: ChartLook): void {
  const layout = layoutMultiples(model, look.width);
  const { panels } = layout;
  for (const panel of panels) {
    const others = model.series.filter((series) => series !== panel.series);
    const drawn = others.map((series) => linesIn(panel, series, layout));
    drawScale(pen, panel, layout, look);
    const faint = { colour: look.colours.context, width: faintWidth };
    drawPath(
      pen,
      drawn.flatMap(({ gaps }) => gaps),
      { ...faint, dash: [0.1, 4] },
    );
    drawPath(
      pen,
      drawn.flatMap(({ lines }) => lines),
      { ...faint, dash: [] },
    );
    drawSubject(pen, panel, layout, look);
  }
  for (const panel of panels) drawHead(pen, panel, layout, look);
}
