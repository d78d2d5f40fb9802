import { seriesStyle } from '#src/lib/charts/line-style.ts';
import { lineHeight, seriesColour, textSize, type ChartLook } from '#src/lib/charts/look.ts';
import type { ChartModel, ChartSeries } from '#src/lib/charts/model.ts';
import { drawLine, drawMarker, writeText, type Pen } from '#src/lib/charts/pen.ts';
import { estimateTextWidth, wrapText } from '#src/lib/charts/text.ts';

const sampleWidth = { reached: 29, target: 12 };
const sampleGap = 8;
const itemGap = 24;
/** From the unit to the top of the plot, where the highest number of the axis reaches up by half its height. */
const unitGap = 22;

/** `x` is where the sample of the line begins, `textX` the name after it. */
type LegendItem = {
  series: ChartSeries;
  index: number;
  lines: string[];
  x: number;
  textX: number;
  y: number;
};

/** The names of the series above a chart over time, and under them the unit. `height` in pixels. */
export type LegendLayout = { items: LegendItem[]; unitY: number; height: number };

/** Sets the names one after the other, on as many lines as a width in pixels asks for. `y` is a baseline. */
export function layoutLegend(model: ChartModel, width: number): LegendLayout {
  const size = textSize(width);
  const step = lineHeight(width);
  let x = 0;
  let y = step - 4;
  let lineCount = 1;
  const items = model.series.map((series, index): LegendItem => {
    const indent = sampleWidth[series.role] + sampleGap;
    const lines = wrapText(series.name, size, width - indent);
    const itemWidth = indent + Math.max(...lines.map((line) => estimateTextWidth(line, size)));
    if (x > 0 && x + itemWidth > width) {
      x = 0;
      y += step * lineCount;
    }
    const item = { series, index, lines, x, textX: x + indent, y };
    x += itemWidth + itemGap;
    lineCount = lines.length;
    return item;
  });
  const unitY = y + step * lineCount + 4;
  return { items, unitY, height: unitY + unitGap };
}

/** Draws the legend and the unit. */
export function drawLegend(pen: Pen, { items, unitY }: LegendLayout, unit: string, look: ChartLook): void {
  const size = textSize(look.width);
  const { colours, font } = look;
  for (const { series, index, x, y } of items) {
    const { dash, marker } = seriesStyle(series.role, index);
    const colour = seriesColour(colours, series, index);
    const middle = Math.round(y - size * 0.34);
    const end = x + sampleWidth[series.role];
    if (series.role === 'reached') drawLine(pen, { x, y: middle }, { x: end, y: middle }, { colour, dash });
    drawMarker(pen, (x + end) / 2, middle, marker, colour);
  }
  for (const { lines, textX, y } of items) {
    for (const [row, line] of lines.entries()) {
      writeText(pen, line, textX, y + row * lineHeight(look.width), { font, size, colour: colours.ink });
    }
  }
  writeText(pen, unit, 0, unitY, { font, size, colour: colours.muted });
}
