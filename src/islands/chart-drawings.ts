import {
  BarController,
  BarElement,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartComponent,
  type ChartConfiguration,
} from 'chart.js';
import type { BarDrawing } from '#src/lib/charts/bar-drawing.ts';
import { layoutBars, layoutProgress } from '#src/lib/charts/bars-rows.ts';
import { toBarConfig, type BarConfig } from '#src/lib/charts/bars-config.ts';
import { layoutColumns } from '#src/lib/charts/columns-drawing.ts';
import { layoutGroups } from '#src/lib/charts/grouped-rows.ts';
import { lineHeightOf, toLineConfig } from '#src/lib/charts/line-config.ts';
import type { ChartLook } from '#src/lib/charts/look.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { isLive, type LiveKind } from '#src/lib/charts/still.ts';
import { layoutStack } from '#src/lib/charts/stacked-rows.ts';

/** How chart.js draws a kind: its configuration, its height in pixels at a width, and the parts of chart.js it needs. */
type ChartDrawing = {
  config: (model: ChartModel, look: ChartLook) => ChartConfiguration<'line'> | BarConfig;
  height: (model: ChartModel, width: number) => number;
  parts: ChartComponent[];
};

/** Bars that stand where a layout puts them. */
const ofBars = (layout: (model: ChartModel, width: number) => BarDrawing): ChartDrawing => ({
  config: (model, look) => toBarConfig(model, look, layout(model, look.width)),
  height: (model, width) => layout(model, width).height,
  parts: [BarController, BarElement, LinearScale],
});

const ofLines: ChartDrawing = {
  config: toLineConfig,
  height: lineHeightOf,
  parts: [LineController, LineElement, PointElement, LinearScale],
};

const drawings: Record<LiveKind, ChartDrawing> = {
  line: ofLines,
  area: ofLines,
  columns: ofBars(layoutColumns),
  bars: ofBars(layoutBars),
  grouped: ofBars(layoutGroups),
  stacked: ofBars(layoutStack),
  progress: ofBars(layoutProgress),
};
Chart.register(...Object.values(drawings).map(({ parts }) => parts));

function drawingOf({ id, kind }: ChartModel): ChartDrawing {
  if (!isLive(kind)) throw new Error(`chart.js does not draw ${id}: it is of the kind ${kind}`);
  return drawings[kind];
}

/**
 * The chart.js configuration of a model. It is drawn twice, as SVG when the site is built and on a canvas when a
 * reader reaches for the chart, at the size `look.width` × `chartHeight(model, look.width)`.
 */
export function toChartConfig(model: ChartModel, look: ChartLook): ChartConfiguration<'line'> | BarConfig {
  return drawingOf(model).config(model, look);
}

/** Height in pixels that a model asks for at a width in pixels. */
export function chartHeight(model: ChartModel, width: number): number {
  return drawingOf(model).height(model, width);
}
