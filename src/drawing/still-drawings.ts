import type { ChartLook } from '#src/lib/charts/look.ts';
import { drawMap, mapHeight } from '#src/lib/charts/map-drawing.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { drawMultiples, multiplesHeight } from '#src/lib/charts/multiples-drawing.ts';
import type { Pen } from '#src/lib/charts/pen.ts';
import { drawSlope, slopeHeight } from '#src/lib/charts/slope-drawing.ts';
import type { StillKind } from '#src/lib/charts/still.ts';

/** How a kind is drawn without chart.js, and its height in pixels at a width. */
type StillDrawing = {
  draw: (pen: Pen, model: ChartModel, look: ChartLook) => void;
  height: (model: ChartModel, width: number) => number;
};

const stillDrawings: Record<StillKind, StillDrawing> = {
  multiples: { draw: drawMultiples, height: multiplesHeight },
  map: { draw: drawMap, height: mapHeight },
  slope: { draw: drawSlope, height: slopeHeight },
};

/** The drawing of a kind that never becomes live. Throws for one that has none. */
export function stillDrawingOf({ id, kind }: ChartModel): StillDrawing {
  const drawing = Object.entries(stillDrawings).find(([name]) => name === kind)?.[1];
  if (!drawing) throw new Error(`The chart ${id} has no drawing: it is of the kind ${kind}`);
  return drawing;
}
