import { describe, expect, test } from 'vitest';
import { layoutBars } from '#src/lib/charts/bars-rows.ts';
import { estimateTextWidth } from '#src/lib/charts/text.ts';
import { barsModel, manyBarsModel, point, withPoints } from '#tests/fixtures/chart-models.ts';

const long = 'Una voce dal nome così lungo che in una colonna sola non può stare in nessun modo';

describe('layoutRows', () => {
  test.for([
    [manyBarsModel, 840],
    [manyBarsModel, 358],
    [barsModel, 840],
    [barsModel, 358],
  ] as const)('sets names in a column beside their bars, in two lines at most', ([model, width]) => {
    const { words, bars, scale } = layoutBars(model, width);
    const names = words.filter(({ align }) => align === 'right');
    expect(scale.from).toBeLessThan(width * 0.45);
    for (const { x } of names) expect(x).toBeLessThan(scale.from);
    const linesOf = bars.map(({ middle, thickness }) =>
      names.filter(({ y, size }) => Math.abs(y - size * 0.35 - middle) < thickness),
    );
    expect(linesOf.every(({ length }) => length === 1 || length === 2)).toBe(true);
  });

  test('sets names above their bars where one is too long for a column', () => {
    const points = [long, 'Breve'].map((label) => point({ day: '2024-10-10', label, value: 1, text: '1' }));
    const { words, bars } = layoutBars(withPoints(barsModel, points), 358);
    const names = words.filter(({ text }) => text !== '1');
    expect(names.map(({ x }) => x)).toEqual(names.map(() => 0));
    for (const { text, size } of names) expect(estimateTextWidth(text, size)).toBeLessThanOrEqual(358);
    const [first, second] = bars;
    expect(names.at(0)?.y).toBeLessThan((first?.middle ?? 0) - 9);
    expect(names.at(-1)?.y).toBeGreaterThan((first?.middle ?? 0) + 9);
    expect(names.at(-1)?.y).toBeLessThan((second?.middle ?? 0) - 9);
  });

  test('draws so many as are shown and counts the others', () => {
    const points = Array.from({ length: 36 }, (_, index) =>
      point({ day: '2024-10-10', label: `Voce ${index}`, value: 100 - index, text: String(100 - index) }),
    );
    const { bars, words } = layoutBars({ ...withPoints(barsModel, points), shown: 20 }, 840);
    expect(bars).toHaveLength(20);
    expect(words.at(-1)?.text).toBe('Altre 16 sono nella tabella');
  });
});
