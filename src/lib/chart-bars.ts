import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import type { ChartModel } from '#src/lib/chart-model.ts';
import { seriesColour, textSize, type ChartLook } from '#src/lib/chart-look.ts';
import { fillRectangle, writeText } from '#src/lib/chart-pen.ts';
import { layoutRows, placeValue, type RowLayout } from '#src/lib/chart-rows.ts';
import { tooltipOptions } from '#src/lib/chart-tooltip.ts';

/** Bars stand where the layout puts them, so that their words may take one line or three. */
export type BarConfig = ChartConfiguration<'bar', { x: number; y: number }[]>;

const openTip = 12;
const outline = 2.5;

/** Length of the open end that says a value is not exact; a short bar keeps some colour. */
function tipLength(barLength: number, isExact: boolean): number {
  return isExact ? 0 : Math.min(openTip, barLength / 2);
}

function drawTracks(chart: Chart, layout: RowLayout, { colours }: ChartLook): void {
  const right = chart.scales['x']?.getPixelForValue(100) ?? 0;
  for (const row of layout.rows.filter(({ point }) => point.value !== null)) {
    const length = right - layout.barLeft;
    fillRectangle(chart.ctx, layout.barLeft, row.barTop, length, layout.thickness, colours.grid);
  }
}

function drawWords(chart: Chart, { rows, thickness, barLeft }: RowLayout, look: ChartLook): void {
  const { colours, font, width } = look;
  const size = textSize(width);
  for (const { text, x, y, align, isDetail } of rows.flatMap((row) => row.texts)) {
    const colour = isDetail ? colours.muted : colours.text;
    writeText(chart.ctx, text, x, y, { font, size, align, colour });
  }
  const bars = rows.map(({ point, barTop }) => {
    const end =
      point.value === null ? barLeft : (chart.scales['x']?.getPixelForValue(point.value) ?? barLeft);
    return { point, barTop, end, tip: tipLength(end - barLeft, point.precision === 'exact') };
  });
  for (const { barTop, end, tip } of bars) {
    const height = thickness - 2 * outline;
    if (tip > outline) {
      fillRectangle(chart.ctx, end - tip, barTop + outline, tip - outline, height, colours.paper);
    }
  }
  for (const { point, barTop, end, tip } of bars) {
    const value = placeValue(point.text, { end, tip, width });
    writeText(chart.ctx, point.text, value.x, barTop + thickness / 2 + size * 0.34, {
      font,
      size,
      weight: 600,
      align: value.align,
      colour: value.isInside ? colours.paper : colours.text,
    });
  }
}

/** Horizontal bars from 0, for the kinds `progress` (out of 100, on a pale track) and `bars`. */
export function toBarConfig(model: ChartModel, look: ChartLook): BarConfig {
  const layout = layoutRows(model, look.width);
  const values = layout.rows.map(({ point }) => point.value ?? 0);
  const words: Plugin<'bar'> = {
    id: 'words',
    beforeDatasetsDraw: (chart) => {
      if (model.kind === 'progress') drawTracks(chart, layout, look);
    },
    afterDatasetsDraw: (chart) => {
      drawWords(chart, layout, look);
    },
  };
  return {
    type: 'bar',
    data: {
      datasets: model.series.map((series, dataset) => ({
        label: series.name,
        data: layout.rows
          .filter((row) => row.dataset === dataset)
          .map((row) => ({ x: row.point.value ?? Number.NaN, y: row.barTop + layout.thickness / 2 })),
        backgroundColor: seriesColour(look.colours, dataset),
        hoverBackgroundColor: seriesColour(look.colours, dataset),
        barThickness: layout.thickness,
        inflateAmount: 0,
        grouped: false,
        clip: false,
      })),
    },
    options: {
      animation: false,
      responsive: false,
      devicePixelRatio: look.pixelRatio,
      events: ['mousemove', 'mouseout', 'click'],
      indexAxis: 'y',
      layout: { padding: { left: layout.barLeft, right: look.width - layout.barRight }, autoPadding: false },
      interaction: { mode: 'nearest', axis: 'y', intersect: false },
      scales: {
        x: {
          type: 'linear',
          display: false,
          min: 0,
          max: model.kind === 'progress' ? Math.max(100, ...values) : Math.max(...values) || 1,
        },
        y: { type: 'linear', display: false, offset: false, reverse: true, min: 0, max: layout.height },
      },
      plugins: { tooltip: tooltipOptions(model, look) },
    },
    plugins: [words],
  };
}
