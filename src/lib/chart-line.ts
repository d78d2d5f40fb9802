import type { Chart, ChartConfiguration, ChartDataset, Plugin } from 'chart.js';
import { placeLabels, type Box, type LabelRequest, type Segment, type Side } from '#src/lib/chart-labels.ts';
import { drawLegend, layoutLegend } from '#src/lib/chart-legend.ts';
import { isNarrow, seriesColour, textSize, type ChartLook } from '#src/lib/chart-look.ts';
import type { ChartModel, ChartSeries } from '#src/lib/chart-model.ts';
import { writeText } from '#src/lib/chart-pen.ts';
import { drawnPoints } from '#src/lib/chart-reading.ts';
import { estimateTextWidth } from '#src/lib/chart-text.ts';
import { formatTick, toTimeAxis } from '#src/lib/chart-time-axis.ts';
import { tooltipOptions } from '#src/lib/chart-tooltip.ts';
import { axisNumberFormat } from '#src/lib/chart-value-axis.ts';
import { toDayNumber } from '#src/lib/day.ts';

const markerRadius = 5;

/** A line that rises leaves room above it on the left and below it on the right. */
const sides: Record<ChartSeries['role'], Side[]> = {
  reached: ['above', 'above-left', 'left', 'below-right', 'right', 'below', 'above-right', 'below-left'],
  target: ['above', 'below-right', 'right', 'below', 'left', 'above-left', 'above-right', 'below-left'],
};

/** Height of a chart over time, in pixels. */
export function lineHeightOf(model: ChartModel, width: number): number {
  return Math.round(layoutLegend(model, width).height + width * (isNarrow(width) ? 0.72 : 0.46));
}

type DrawnValue = { dataset: number; x: number; y: number; text: string };

/** The values that are drawn, best first: what was reached before targets, the latest before the earlier. */
function drawnValues(chart: Chart, model: ChartModel): DrawnValue[] {
  const values = model.series.map((series, dataset) =>
    drawnPoints('line', series)
      .flatMap(({ value, text }, index) => {
        const element = chart.getDatasetMeta(dataset).data[index];
        return value === null || !element ? [] : [{ dataset, x: element.x, y: element.y, text }];
      })
      .toReversed(),
  );
  const isTarget = ({ dataset }: DrawnValue): number => (model.series[dataset]?.role === 'target' ? 1 : 0);
  return values.flat().toSorted((a, b) => isTarget(a) - isTarget(b));
}

function lineSegments(chart: Chart, model: ChartModel): Segment[] {
  return model.series.flatMap((series, dataset) => {
    if (series.role === 'target') return [];
    const points = drawnPoints('line', series);
    const { data } = chart.getDatasetMeta(dataset);
    return data.slice(1).flatMap((to, index) => {
      const from = data[index];
      const isBroken = points[index]?.value === null || points[index + 1]?.value === null;
      return from && !isBroken ? [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }] : [];
    });
  });
}

function drawLabels(chart: Chart, model: ChartModel, { colours, font, width }: ChartLook): void {
  const size = textSize(width);
  const values = drawnValues(chart, model);
  const requests = values.map(({ dataset, x, y, text }): LabelRequest => ({
    x,
    y,
    width: estimateTextWidth(text, size),
    height: size,
    sides: sides[model.series[dataset]?.role ?? 'reached'],
  }));
  const reach = markerRadius + 1;
  const markers = values.map(({ x, y }): Box => ({
    left: x - reach,
    top: y - reach,
    right: x + reach,
    bottom: y + reach,
  }));
  const { left, top, bottom } = chart.chartArea;
  const area = { left, top: top - size / 2, right: width, bottom };
  for (const [index, box] of placeLabels(requests, {
    area,
    markers,
    lines: lineSegments(chart, model),
  }).entries()) {
    const value = values[index];
    if (!box || !value) continue;
    const style = { font, size, weight: 600, align: 'center' as const };
    const colour = seriesColour(colours, value.dataset);
    writeText(chart.ctx, value.text, (box.left + box.right) / 2, box.bottom - size * 0.16, {
      ...style,
      colour,
    });
  }
}

function toDataset(series: ChartSeries, index: number, { colours }: ChartLook): ChartDataset<'line'> {
  const points = drawnPoints('line', series);
  const colour = seriesColour(colours, index);
  const fills = points.map(({ precision }) => (precision === 'exact' ? colour : colours.paper));
  return {
    label: series.name,
    data: points.map(({ day, value }) => ({ x: toDayNumber(day), y: value ?? Number.NaN })),
    showLine: series.role === 'reached',
    spanGaps: false,
    clip: false,
    borderColor: colour,
    borderWidth: 2.5,
    // A second line is told from the first by its dashes, not only by its colour.
    borderDash: index === 0 ? [] : [7, 4],
    pointStyle: series.role === 'target' ? 'rectRot' : 'circle',
    pointRadius: series.role === 'target' ? markerRadius + 1 : markerRadius,
    pointBorderWidth: 2.5,
    pointBorderColor: colour,
    pointBackgroundColor: fills,
    pointHoverRadius: markerRadius + 3,
    pointHoverBorderWidth: 2.5,
    pointHoverBorderColor: colour,
    pointHoverBackgroundColor: fills,
    pointHitRadius: 20,
  };
}

/** Values over time: a line through what was reached, a lone diamond for each target at its due date. */
export function toLineConfig(model: ChartModel, look: ChartLook): ChartConfiguration<'line'> {
  const { colours, font, width } = look;
  const size = textSize(width);
  const legend = layoutLegend(model, width);
  const values = model.series.flatMap(({ points }) => points.map(({ value }) => value ?? 0));
  const largest = Math.max(...values);
  const formatAxisNumber = axisNumberFormat(largest);
  const rightPadding = 6;
  const plotWidth = width - estimateTextWidth(formatAxisNumber(largest), size) - 8 - rightPadding;
  const time = toTimeAxis(model, plotWidth, size);
  const words: Plugin<'line'> = {
    id: 'words',
    afterDatasetsDraw: (chart) => {
      drawLegend(chart.ctx, legend, model.unit, look);
      drawLabels(chart, model, look);
    },
  };
  const ticks = { color: colours.muted, font: { family: font, size }, padding: 8, maxRotation: 0 };
  return {
    type: 'line',
    data: { datasets: model.series.map((series, index) => toDataset(series, index, look)) },
    options: {
      animation: false,
      responsive: false,
      devicePixelRatio: look.pixelRatio,
      events: ['mousemove', 'mouseout', 'click'],
      layout: { padding: { top: legend.height, right: rightPadding, bottom: 2 }, autoPadding: false },
      interaction: { mode: 'nearest', axis: 'xy', intersect: false },
      scales: {
        x: {
          type: 'linear',
          min: time.min,
          max: time.max,
          afterBuildTicks: (axis) => {
            axis.ticks = time.ticks.map((value) => ({ value }));
          },
          border: { color: colours.muted },
          grid: { drawOnChartArea: false, color: colours.muted, tickLength: 5 },
          ticks: { ...ticks, padding: 4, autoSkip: false, callback: (value) => formatTick(Number(value)) },
        },
        y: {
          type: 'linear',
          beginAtZero: true,
          grace: '8%',
          border: { display: false },
          grid: { color: colours.grid, drawTicks: false },
          ticks: { ...ticks, maxTicksLimit: 6, callback: (value) => formatAxisNumber(Number(value)) },
        },
      },
      plugins: { tooltip: tooltipOptions(model, look) },
    },
    plugins: [words],
  };
}
