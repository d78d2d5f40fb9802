import { describe, expect, test } from 'vitest';
import { axisNumberFormat, formatTick, toTimeAxis } from '#src/lib/charts/axes.ts';
import { toDayNumber } from '#src/lib/day.ts';
import { lineModel, point, withPoints } from '#tests/fixtures/chart-models.ts';

describe('toTimeAxis', () => {
  test('has ticks on days of values only, a reached value before a target close to it', () => {
    expect(toTimeAxis(lineModel, 600, 14).ticks).toEqual(
      ['2023-10-12', '2024-10-10', '2025-09-30', '2026-06-30'].map(toDayNumber),
    );
  });

  test('drops ticks that would touch, and keeps the latest reached value', () => {
    const { ticks } = toTimeAxis(lineModel, 150, 13);
    expect(ticks.map(formatTick)).toEqual(['ott 2024', 'giu 2026']);
  });

  test('leaves air around one lone value', () => {
    const points = [point({ day: '2024-10-10', value: 1, text: '1' })];
    const { min, max, ticks } = toTimeAxis(withPoints(lineModel, points), 600, 14);
    expect(ticks).toEqual([toDayNumber('2024-10-10')]);
    expect(max - min).toBe(60);
  });
});

describe('axisNumberFormat', () => {
  test.for([
    [12464, 0, '0'],
    [12464, 12000, '12.000'],
    [2, 0.5, '0,5'],
    [1.9e9, 1.5e9, '1,5 mld'],
    [3e6, 250_000, '0,25 mln'],
    [4e9, -1.5e9, '-1,5 mld'],
    [4e9, -0, '0'],
  ] as const)('up to %d writes %d as %s', ([largest, value, text]) => {
    expect(axisNumberFormat(largest)(value)).toBe(text);
  });
});
