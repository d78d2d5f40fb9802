import type { ChartConfiguration } from 'chart.js';
import { toBarConfig, type BarConfig } from '#src/lib/charts/bars-config.ts';
import { lineHeightOf, toLineConfig } from '#src/lib/charts/line-config.ts';
import type { ChartLook } from '#src/lib/charts/look.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { layoutRows } from '#src/lib/charts/rows.ts';

/**
 * The chart.js configuration of a model. It is drawn twice, as SVG when the site is built and on a canvas when a
 * reader reaches for the chart, at the size `look.width` × `chartHeight(model, look.width)`.
 */
export function toChartConfig(model: ChartModel, look: ChartLook): ChartConfiguration<'line'> | BarConfig {
  return model.kind === 'line' ? toLineConfig(model, look) : toBarConfig(model, look);
}

/** Height in pixels that a model asks for at a width in pixels. */
export function chartHeight(model: ChartModel, width: number): number {
  return model.kind === 'line' ? lineHeightOf(model, width) : layoutRows(model, width).height;
}
