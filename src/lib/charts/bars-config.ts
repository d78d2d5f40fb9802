import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import { isLeftward, pixelOf } from '#src/lib/charts/bar-scale.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { seriesColour, textSize, type ChartLook } from '#src/lib/charts/look.ts';
import { chartOptions } from '#src/lib/charts/options.ts';
import { drawLine, fillRectangle, writeText } from '#src/lib/charts/pen.ts';
import { layoutRows, placeValue, type RowLayout } from '#src/lib/charts/rows.ts';

/** Bars stand where the layout puts them, so that their words may take one line or three. */
export type BarConfig = ChartConfiguration<'bar', { x: number; y: number }[]>;

const openTip = 12;
const outline = 2.5;

/** Length of the open end that says a value is not exact; a short bar keeps some colour. */
function tipLength(barLength: number, isExact: boolean): number {
  return isExact ? 0 : Math.min(openTip, barLength / 2);
}

function drawTracks(
  chart: Chart,
  { rows, scale, thickness }: RowLayout,
  colour: string,
  whole: number,
): void {
  const length = pixelOf(scale, whole) - scale.left;
  for (const { barTop } of rows.filter(({ point }) => point.value !== null)) {
    fillRectangle(chart.ctx, [scale.left, barTop, length, thickness], colour);
  }
}

/** A line at zero, from which bars go both ways. */
function drawZero(chart: Chart, { rows, scale, height }: RowLayout, { colours }: ChartLook): void {
  const x = pixelOf(scale, 0) + 0.5;
  for (const { zero } of rows) {
    const style = { colour: colours.muted, width: 1, dash: [] };
    drawLine(chart.ctx, { x, y: Math.max(0, zero.top) }, { x, y: Math.min(height, zero.bottom) }, style);
  }
}

function drawWords(chart: Chart, layout: RowLayout, look: ChartLook): void {
  const { rows, scale, thickness } = layout;
  const { colours, font, width } = look;
  const size = textSize(width);
  for (const { text, x, y, align, isDetail } of rows.flatMap((row) => row.texts)) {
    const colour = isDetail ? colours.muted : colours.ink;
    writeText(chart.ctx, text, x, y, { font, size, align, colour });
  }
  const bars = rows.map(({ point, barTop }) => {
    const end = pixelOf(scale, point.value ?? 0);
    const isLeft = isLeftward(scale, point.value);
    const tip = tipLength(Math.abs(end - pixelOf(scale, 0)), point.precision === 'exact');
    const isMarked = point.value !== null || scale.min < 0;
    return { point, barTop, end, tip, isLeft, isMarked };
  });
  for (const { barTop, end, tip, isLeft } of bars) {
    const height = thickness - 2 * outline;
    const left = isLeft ? end + outline : end - tip;
    if (tip > outline)
      fillRectangle(chart.ctx, [left, barTop + outline, tip - outline, height], colours.paper);
  }
  for (const { point, barTop, ...bar } of layout.hasValuesBeside ? bars : []) {
    const { x, align, isInside } = placeValue(point.text, { ...bar, width });
    const style = { font, size, weight: 600, align, colour: isInside ? colours.paper : colours.ink };
    writeText(chart.ctx, point.text, x, barTop + thickness / 2 + size * 0.34, style);
  }
}

/**
 * Horizontal bars from 0; those of values below zero go to the left of a line at zero. Shares stand on a pale track of
 * the length of their `whole`.
 */
export function toBarConfig(model: ChartModel, look: ChartLook, whole: number): BarConfig {
  const layout = layoutRows(model, look.width, whole);
  const { left, right, min, max } = layout.scale;
  const words: Plugin<'bar'> = {
    id: 'words',
    beforeDatasetsDraw: (chart) => {
      if (whole > 0) drawTracks(chart, layout, look.colours.hair, whole);
      if (min < 0) drawZero(chart, layout, look);
    },
    afterDatasetsDraw: (chart) => drawWords(chart, layout, look),
  };
  return {
    type: 'bar',
    data: {
      datasets: model.series.map((series, dataset) => {
        const colour = seriesColour(look.colours, series, dataset);
        return {
          label: series.name,
          data: layout.rows
            .filter((row) => row.dataset === dataset)
            .map((row) => ({ x: row.point.value ?? Number.NaN, y: row.barTop + layout.thickness / 2 })),
          backgroundColor: colour,
          hoverBackgroundColor: colour,
          barThickness: layout.thickness,
          inflateAmount: 0,
          grouped: false,
          clip: false,
        };
      }),
    },
    options: {
      ...chartOptions(model, look, { left, right: look.width - right }, 'y'),
      indexAxis: 'y',
      scales: {
        x: { type: 'linear', display: false, min, max },
        y: { type: 'linear', display: false, offset: false, reverse: true, min: 0, max: layout.height },
      },
    },
    plugins: [words],
  };
}
