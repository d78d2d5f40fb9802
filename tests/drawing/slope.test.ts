import { describe, expect, test } from 'vitest';
import { drawSvg } from '#src/drawing/draw-svg.ts';
import { drawingWidths } from '#src/lib/charts/look.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { lineModel, point } from '#tests/fixtures/chart-models.ts';
import { faultsOf } from '#tests/drawing/faults.ts';
import { readDrawing } from '#tests/drawing/read-drawing.ts';

/** A share on two days, as a row; `change` is the difference as people read it. */
const row = (
  name: string,
  [before, now]: [number, number],
  change: string,
): ChartModel['series'][number] => ({
  name,
  role: 'reached',
  points: [
    point({ day: '2024-06-30', label: '30 giugno 2024', value: before, text: `${before}\u00a0%` }),
    point({ day: '2024-08-22', label: '22 agosto 2024', value: now, text: `${now}\u00a0%`, detail: change }),
  ],
});
const model: ChartModel = {
  ...lineModel,
  kind: 'slope',
  unit: '%',
  series: [
    row('Comunali', [19, 43], '+24\u00a0punti percentuali'),
    row('Scolastiche di ogni ordine e grado', [41, 39], '\u22122\u00a0punti percentuali'),
    row('Statali', [100, 100], 'invariato'),
  ],
};

describe('drawSvg of two days', () => {
  test.for(Object.values(drawingWidths))(
    'tells names, values, differences and the scale at %d pixels',
    (width) => {
      const drawing = readDrawing(drawSvg(model, width));
      const texts = drawing.texts.map(({ text }) => text.replaceAll('\u00a0', ' '));
      expect(faultsOf(drawing)).toEqual([]);
      expect(texts).toEqual(
        expect.arrayContaining([
          '0',
          '100 %',
          '30 giugno 2024',
          '22 agosto 2024',
          'Comunali',
          '19 %',
          '43 %',
          '+24',
        ]),
      );
      expect(texts.filter((text) => text === '100 %')).toHaveLength(2);
    },
  );
});
