import { describe, expect, test } from 'vitest';
import { drawSvg } from '#src/drawing/draw-svg.ts';
import { drawingWidths } from '#src/lib/charts/look.ts';
import type { ChartKind } from '#src/schemas/chart.ts';
import { barsAwayFromZero, barsOfWrongLength, faultsOf } from '#tests/drawing/faults.ts';
import { hardCharts, hardKinds } from '#tests/drawing/hard-charts.ts';
import { readDrawing } from '#tests/drawing/read-drawing.ts';

const kinds = Object.keys(hardKinds) as ChartKind[];
const charts = kinds.flatMap((kind) =>
  hardCharts(kind).flatMap(({ name, model }) =>
    Object.values(drawingWidths).map((width) => ({ kind, name, model, width })),
  ),
);

describe('a drawing on hard data', () => {
  test.for(charts)(
    '$kind, $name, $width px: no text meets another, a line or an edge, nor leaves the drawing',
    ({ model, width }) => {
      const drawing = readDrawing(drawSvg(model, width));
      expect(drawing.texts.length).toBeGreaterThan(0);
      expect(faultsOf(drawing)).toEqual([]);
    },
  );

  test.for(charts.filter(({ kind }) => hardKinds[kind].bars !== null))(
    '$kind, $name, $width px: bars begin at zero and are as long as their values',
    ({ kind, model, width }) => {
      const drawing = readDrawing(drawSvg(model, width));
      const isAcross = hardKinds[kind].bars === 'across';
      const values = model.series.flatMap(({ points }) => points.map(({ value }) => value));
      expect(barsAwayFromZero(drawing, isAcross)).toEqual([]);
      expect(barsOfWrongLength(drawing, values, isAcross)).toEqual([]);
    },
  );
});
