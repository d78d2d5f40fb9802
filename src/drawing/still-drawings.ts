import type { ChartLook } from '#src/lib/charts/look.ts';
import { drawMap, mapHeight } from '#src/lib/charts/map-drawing.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { drawMultiples, multiplesHeight } from '#src/lib/charts/multiples-drawing.ts';
import type { Pen } from '#src/lib/charts/pen.ts';
import type { StillKind } from '#src/lib/charts/still.ts';

/** How a kind is drawn without chart.js, and its height in pixels at a width. */
type StillDrawing = {
  draw: (pen: Pen, model: ChartModel, look: ChartLook) => void;
  height: (model: ChartModel, width: number) => number;
};

/** The drawings of the kinds that never become live. */
export const stillDrawings: Record<StillKind, StillDrawing> = {
  multiples: { draw: drawMultiples, height: multiplesHeight },
  map: { draw: drawMap, height: mapHeight },
};
