import type { Chart } from 'chart.js';
import {
  placeLabels,
  stackLabels,
  type Box,
  type LabelRequest,
  type Segment,
  type Side,
} from '#src/lib/charts/labels.ts';
import { endPoints, isJoined, labelledPoints, markerRadii } from '#src/lib/charts/line-style.ts';
import { seriesColour, textSize, type ChartLook } from '#src/lib/charts/look.ts';
import type { ChartModel, ChartSeries } from '#src/lib/charts/model.ts';
import { writeText } from '#src/lib/charts/pen.ts';
import { inOrder } from '#src/lib/charts/reading.ts';
import { estimateTextWidth } from '#src/lib/charts/text.ts';

/** A line that rises leaves room above it on the left and below it on the right. */
const sides: Record<ChartSeries['role'], Side[]> = {
  reached: ['above', 'above-left', 'left', 'below-right', 'right', 'below', 'above-right', 'below-left'],
  target: ['above', 'below-right', 'right', 'below', 'left', 'above-left', 'above-right', 'below-left'],
};

const endGap = 10;

/** Width of a column for the last values, right of the plot; 0 where they are too long for one, or have no need. */
export function endColumnWidth(model: ChartModel, width: number): number {
  const ends = endPoints(model.series) ?? [];
  const widest = Math.max(0, ...ends.map(({ text }) => estimateTextWidth(text, textSize(width))));
  return widest > 0 && widest < width * 0.16 ? Math.ceil(widest) + endGap : 0;
}

/** Where a value is written: beside its point, in the column of the last values, or only in the table. */
type Place = 'beside' | 'column' | 'table';

type DrawnValue = {
  series: ChartSeries;
  x: number;
  y: number;
  text: string;
  colour: string;
  radius: number;
  label: Place;
};

/** The values that are drawn, best first: what was reached before targets, the latest before the earlier. */
function drawnValues(chart: Chart, model: ChartModel, { colours, width }: ChartLook): DrawnValue[] {
  const ends = new Set(endColumnWidth(model, width) > 0 ? endPoints(model.series) : []);
  const values = model.series.map((series, dataset) => {
    const points = inOrder('line', series.points);
    const radii = markerRadii(series, points);
    const labelled = labelledPoints(series, points);
    const colour = seriesColour(colours, series, dataset);
    return points
      .flatMap((point, index) => {
        const element = chart.getDatasetMeta(dataset).data[index];
        if (point.value === null || !element) return [];
        const { x, y } = element;
        const { text } = point;
        const radius = radii[index] ?? 0;
        const label: Place = ends.has(point) ? 'column' : labelled.has(point) ? 'beside' : 'table';
        return [{ series, x, y, text, colour, radius, label }];
      })
      .toReversed();
  });
  const isTarget = ({ series }: DrawnValue): number => (series.role === 'target' ? 1 : 0);
  return values.flat().toSorted((a, b) => isTarget(a) - isTarget(b));
}

function lineSegments(chart: Chart, model: ChartModel): Segment[] {
  return model.series.flatMap((series, dataset) => {
    const points = inOrder('line', series.points);
    const { data } = chart.getDatasetMeta(dataset);
    return data.slice(1).flatMap((to, index) => {
      const from = data[index];
      return from && isJoined(series, points[index], points[index + 1])
        ? [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }]
        : [];
    });
  });
}

function placeBeside(chart: Chart, model: ChartModel, values: DrawnValue[], width: number): (Box | null)[] {
  const size = textSize(width);
  const requests = values
    .filter(({ label }) => label === 'beside')
    .map(({ series, text, x, y }): LabelRequest => {
      return { x, y, width: estimateTextWidth(text, size), height: size, sides: sides[series.role] };
    });
  const markers = values
    .filter(({ radius }) => radius > 0)
    .map(({ x, y, radius }): Box => {
      // A label may touch the corners of a diamond.
      const reach = Math.min(radius + 1, 6);
      return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
    });
  const { left, top, bottom } = chart.chartArea;
  const area = { left, top: top - size / 2, right: width, bottom };
  return placeLabels(requests, { area, markers, lines: lineSegments(chart, model) });
}

/** Writes values beside their points, and the last values in their column. */
export function drawLabels(chart: Chart, model: ChartModel, look: ChartLook): void {
  const { font, width, colours } = look;
  const size = textSize(width);
  const values = drawnValues(chart, model, look);
  const write = ({ text, colour }: DrawnValue, x: number, middle: number, align: 'left' | 'center'): void => {
    const style = { font, size, weight: 600, align, colour, halo: colours.paper };
    writeText(chart.ctx, text, x, middle + size * 0.34, style);
  };
  const inColumn = values.filter(({ label }) => label === 'column');
  const wanted = inColumn.map(({ y }) => y);
  const middles = stackLabels(wanted, size + 2, chart.chartArea.bottom - size / 2);
  for (const [index, value] of inColumn.entries()) {
    write(value, value.x + endGap, middles[index] ?? value.y, 'left');
  }
  const beside = values.filter(({ label }) => label === 'beside');
  for (const [index, box] of placeBeside(chart, model, values, width).entries()) {
    const value = beside[index];
    if (box && value) write(value, (box.left + box.right) / 2, (box.top + box.bottom) / 2, 'center');
  }
}
