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
import { toBarConfig, type BarConfig } from '#src/lib/charts/bars-config.ts';
import { lineHeightOf, toLineConfig } from '#src/lib/charts/line-config.ts';
import type { ChartLook } from '#src/lib/charts/look.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { layoutRows } from '#src/lib/charts/rows.ts';
import { slopeHeightOf, toSlopeConfig } from '#src/lib/charts/slope-config.ts';
import { isLive, type LiveKind } from '#src/lib/charts/still.ts';

/** How chart.js draws a kind: its configuration, its height in pixels at a width, and the parts of chart.js it needs. */
type ChartDrawing = {
  config: (model: ChartModel, look: ChartLook) => ChartConfiguration<'line'> | BarConfig;
  height: (model: ChartModel, width: number) => number;
  parts: ChartComponent[];
};

/** Horizontal bars, of shares if there is a whole that they are parts of. */
const ofBars = (whole: number): ChartDrawing => ({
  config: (model, look) => toBarConfig(model, look, whole),
  height: (model, width) => layoutRows(model, width, whole).height,
  parts: [BarController, BarElement, LinearScale],
});

const lineParts = [LineController, LineElement, PointElement, LinearScale];
const ofLines: ChartDrawing = { config: toLineConfig, height: lineHeightOf, parts: lineParts };

const drawings: Record<LiveKind, ChartDrawing> = {
  line: ofLines,
  area: ofLines,
  slope: { config: toSlopeConfig, height: slopeHeightOf, parts: lineParts },
  progress: ofBars(100),
  bars: ofBars(0),
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
