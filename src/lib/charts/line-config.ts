import type { Chart, ChartConfiguration, ChartDataset, Plugin } from 'chart.js';
import { drawLegend, layoutLegend } from '#src/lib/charts/legend.ts';
import { drawLabels, endColumnWidth } from '#src/lib/charts/line-labels.ts';
import { isJoined, lineWidth, markerRadii, seriesStyle } from '#src/lib/charts/line-style.ts';
import { isNarrow, seriesColour, textSize, type ChartLook } from '#src/lib/charts/look.ts';
import type { ChartModel, ChartSeries } from '#src/lib/charts/model.ts';
import { chartOptions } from '#src/lib/charts/options.ts';
import { drawLine } from '#src/lib/charts/pen.ts';
import { inOrder } from '#src/lib/charts/reading.ts';
import { estimateTextWidth } from '#src/lib/charts/text.ts';
import { axisNumberFormat, formatTick, toTimeAxis } from '#src/lib/charts/axes.ts';
import { toDayNumber } from '#src/lib/day.ts';

/** Height of a chart over time, in pixels. */
export function lineHeightOf(model: ChartModel, width: number): number {
  return Math.round(layoutLegend(model, width).height + width * (isNarrow(width) ? 0.72 : 0.46));
}

/** A rule at each day from which a new definition holds. */
function drawBreaks(chart: Chart, model: ChartModel, { colours }: ChartLook): void {
  const { x: scale } = chart.scales;
  if (!scale) return;
  for (const day of new Set(model.series.flatMap((series) => series.breaks ?? []))) {
    const dayNumber = toDayNumber(day);
    if (dayNumber <= scale.min || dayNumber >= scale.max) continue;
    const x = Math.round(scale.getPixelForValue(dayNumber)) + 0.5;
    const { top, bottom } = chart.chartArea;
    drawLine(chart.ctx, { x, y: top }, { x, y: bottom }, { colour: colours.hair, width: 1, dash: [4, 4] });
  }
}

function toDataset(series: ChartSeries, index: number, { colours }: ChartLook): ChartDataset<'line'> {
  const points = inOrder('line', series.points);
  const colour = seriesColour(colours, series, index);
  const fills = points.map(({ precision }) => (precision === 'exact' ? colour : colours.paper));
  const { dash, marker } = seriesStyle(series.role, index);
  const radii = markerRadii(series, points);
  return {
    label: series.name,
    data: points.map(({ day, value }) => ({ x: toDayNumber(day), y: value ?? Number.NaN })),
    showLine: series.role === 'reached',
    spanGaps: false,
    ...(series.breaks?.length && {
      segment: {
        borderColor: ({ p0DataIndex, p1DataIndex }) =>
          isJoined(series, points[p0DataIndex], points[p1DataIndex]) ? undefined : 'transparent',
      },
    }),
    clip: false,
    borderColor: colour,
    borderWidth: lineWidth,
    borderDash: dash,
    pointStyle: marker,
    pointRadius: radii,
    pointBorderWidth: lineWidth,
    pointBorderColor: colour,
    pointBackgroundColor: fills,
    pointHoverRadius: Math.max(...radii) + 3,
    pointHoverBorderWidth: lineWidth,
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
  const ends = [Math.max(...values), Math.min(0, ...values)];
  const hasNegative = values.some((value) => value < 0);
  const formatAxisNumber = axisNumberFormat(Math.max(...ends.map(Math.abs)));
  const axisWidth = Math.max(...ends.map((end) => estimateTextWidth(formatAxisNumber(end), size)));
  const endColumn = endColumnWidth(model, width);
  const rightPadding = Math.max(6, endColumn);
  const plotWidth = width - axisWidth - 8 - rightPadding;
  const time = toTimeAxis(model, plotWidth, size);
  const words: Plugin<'line'> = {
    id: 'words',
    beforeDatasetsDraw: (chart) => drawBreaks(chart, model, look),
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
      ...chartOptions(model, look, { top: legend.height, right: rightPadding, bottom: 2 }, 'xy'),
      scales: {
        x: {
          type: 'linear',
          min: time.min,
          max: endColumn > 0 ? time.last : time.max,
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
          // With values below it, zero is no longer the bottom of the plot.
          grid: {
            color: ({ tick }) => (tick.value === 0 && hasNegative ? colours.muted : colours.hair),
            drawTicks: false,
          },
          ticks: { ...ticks, maxTicksLimit: 6, callback: (value) => formatAxisNumber(Number(value)) },
        },
      },
    },
    plugins: [words],
  };
}
