import { lineHeight, seriesColour, textSize, type ChartLook } from '#src/lib/chart-look.ts';
import type { ChartModel, ChartSeries } from '#src/lib/chart-model.ts';
import { drawMarker, writeText, type Pen } from '#src/lib/chart-pen.ts';
import { estimateTextWidth, wrapText } from '#src/lib/chart-text.ts';

const markerWidth = 16;
const itemGap = 24;

type LegendItem = { series: ChartSeries; index: number; lines: string[]; x: number; y: number };

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
    const lines = wrapText(series.name, size, width - markerWidth);
    const itemWidth = markerWidth + Math.max(...lines.map((line) => estimateTextWidth(line, size)));
    if (x > 0 && x + itemWidth > width) {
      x = 0;
      y += step * lineCount;
    }
    const item = { series, index, lines, x, y };
    x += itemWidth + itemGap;
    lineCount = lines.length;
    return item;
  });
  const unitY = y + step * lineCount + 4;
  return { items, unitY, height: unitY + 14 };
}

/** Draws the legend and the unit. */
export function drawLegend(pen: Pen, { items, unitY }: LegendLayout, unit: string, look: ChartLook): void {
  const size = textSize(look.width);
  const { colours, font } = look;
  for (const { series, index, lines, x, y } of items) {
    drawMarker(pen, x + 5, y - size * 0.34, series.role, seriesColour(colours, index));
    for (const [row, line] of lines.entries()) {
      const lineY = y + row * lineHeight(look.width);
      writeText(pen, line, x + markerWidth, lineY, { font, size, colour: colours.text });
    }
  }
  writeText(pen, unit, 0, unitY, { font, size, colour: colours.muted });
}
