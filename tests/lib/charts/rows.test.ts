import { describe, expect, test } from 'vitest';
import { layoutRows } from '#src/lib/charts/rows.ts';
import { estimateTextWidth } from '#src/lib/charts/text.ts';
import { barsModel, manyBarsModel, withPoints } from '#tests/fixtures/chart-models.ts';

describe('layoutRows', () => {
  test('sets many labels in a column beside their bars, where there is room', () => {
    const { rows, scale, thickness } = layoutRows(manyBarsModel, 720);
    for (const { texts, barTop } of rows) {
      for (const { text, x, y } of texts) {
        expect(x + estimateTextWidth(text, 14)).toBeLessThan(scale.left);
        expect(y).toBeGreaterThan(barTop);
        expect(y).toBeLessThan(barTop + thickness);
      }
    }
  });

  test('breaks a label that would fill the column', () => {
    const [series] = manyBarsModel.series;
    const label = 'Una voce dal nome così lungo che in una colonna sola non può stare in nessun modo';
    const points = (series?.points ?? []).map((point) => ({ ...point, label }));
    const { rows, scale } = layoutRows(withPoints(manyBarsModel, points), 720);
    expect(scale.left).toBeLessThan(720 * 0.45);
    expect(rows[0]?.texts.length).toBeGreaterThan(1);
    const tops = rows.map(({ texts }) => texts[0]?.y ?? 0);
    const bottoms = rows.map(({ texts }) => texts.at(-1)?.y ?? 0);
    for (const [index, top] of tops.slice(1).entries())
      expect(top - (bottoms[index] ?? 0)).toBeGreaterThan(14);
  });

  test.for([
    ['a few labels', barsModel, 720],
    ['many labels on a phone', manyBarsModel, 360],
  ] as const)('sets %s above their bars', ([, model, width]) => {
    const { rows, scale } = layoutRows(model, width);
    expect(scale.left).toBe(0);
    for (const { texts, barTop } of rows) expect(texts.every(({ y }) => y < barTop)).toBe(true);
  });
});
