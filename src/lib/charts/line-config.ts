import type { ChartConfiguration, ChartDataset, Plugin } from 'chart.js';
import { drawBehind, drawInFront, drawRule, heightOf } from '#src/lib/charts/line-drawing.ts';
import { layoutLines, type PlacedSeries } from '#src/lib/charts/line-layout.ts';
import { layoutWords } from '#src/lib/charts/line-words.ts';
import { seriesColour, type ChartLook } from '#src/lib/charts/look.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { chartOptions } from '#src/lib/charts/options.ts';
import { toDayNumber } from '#src/lib/day.ts';

/** Height of a chart over time, in pixels. */
export function lineHeightOf(model: ChartModel, width: number): number {
  const layout = layoutLines(model, width);
  return heightOf(layout, layoutWords(model, layout));
}

function toDataset(own: PlacedSeries, highest: number, { colours }: ChartLook): ChartDataset<'line'> {
  const { series, dataset, points, links } = own;
  const colour = seriesColour(colours, series, dataset);
  const isContext = series.emphasis === 'context';
  const width = isContext || series.emphasis === undefined ? 2 : 3;
  const linkTo = (index: number) => links[index];
  return {
    label: series.name,
    data: points.map(({ day, value }) => ({
      x: toDayNumber(day),
      y: Math.min(value ?? Number.NaN, highest),
    })),
    showLine: series.role === 'reached',
    // Across missing values too, so that its pieces say how each hangs together with the one before.
    spanGaps: true,
    clip: false,
    order: series.emphasis === 'subject' ? 0 : 1,
    borderColor: colour,
    borderWidth: width,
    borderJoinStyle: 'round',
    segment: {
      borderColor: ({ p1DataIndex }) => (linkTo(p1DataIndex) === 'none' ? 'transparent' : undefined),
      borderDash: ({ p1DataIndex }) => (linkTo(p1DataIndex) === 'dots' ? [0, 2 * width] : undefined),
      borderCapStyle: ({ p1DataIndex }) => (linkTo(p1DataIndex) === 'dots' ? 'round' : undefined),
    },
    pointRadius: 0,
    pointHoverRadius: 6,
    pointHoverBorderWidth: 2,
    pointHoverBorderColor: colours.paper,
    pointHoverBackgroundColor: series.role === 'target' ? colours.ink : colour,
  };
}

/**
 * Values over time: lines or areas through what was reached, a dash for each target at its day. chart.js draws the
 * lines and finds the day that a reader points at; all else stands where the layout puts it.
 */
export function toLineConfig(model: ChartModel, look: ChartLook): ChartConfiguration<'line'> {
  const { width } = look;
  const layout = layoutLines(model, width);
  const words = layoutWords(model, layout);
  const height = heightOf(layout, words);
  const { plot, values, from, to } = layout;
  const parts: Plugin<'line'> = {
    id: 'parts',
    beforeDatasetsDraw: (chart) => {
      drawBehind(chart.ctx, layout, words, model.kind === 'area', look);
      const [active] = chart.getActiveElements();
      if (active) drawRule(chart.ctx, layout, active.element.x, look);
    },
    afterDatasetsDraw: (chart) => drawInFront(chart.ctx, layout, words, look),
  };
  const padding = { left: plot.left, right: width - plot.right, top: plot.top, bottom: height - plot.bottom };
  return {
    type: 'line',
    data: { datasets: layout.series.map((own) => toDataset(own, values.max, look)) },
    options: {
      ...chartOptions(model, look, padding, 'x'),
      scales: {
        x: { type: 'linear', display: false, min: from, max: to },
        y: { type: 'linear', display: false, min: values.min, max: values.max },
      },
    },
    plugins: [parts],
  };
}
