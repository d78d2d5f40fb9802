import type { ChartOptions } from 'chart.js';
import type { ChartLook } from '#src/lib/charts/look.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { tooltipOptions } from '#src/lib/charts/tooltip.ts';

type Padding = { top?: number; right: number; bottom?: number; left?: number };

/**
 * The options of every chart: it moves nothing by itself, has the size it is given, with a padding in pixels around the
 * plot, and tells the value that is nearest along an axis.
 */
export function chartOptions(model: ChartModel, look: ChartLook, padding: Padding, axis: 'x' | 'y') {
  return {
    animation: false,
    responsive: false,
    devicePixelRatio: look.pixelRatio,
    events: ['mousemove', 'mouseout', 'click', 'touchstart', 'touchmove'],
    layout: { padding, autoPadding: false },
    interaction: { mode: 'nearest', axis, intersect: false },
    plugins: { tooltip: tooltipOptions(model, look) },
  } satisfies ChartOptions;
}
