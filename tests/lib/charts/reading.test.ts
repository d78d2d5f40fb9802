import { describe, expect, test } from 'vitest';
import { readingsBeside, toReadings } from '#src/lib/charts/reading.ts';
import { lineModel, point, progressModel, withPoints } from '#tests/fixtures/chart-models.ts';

describe('toReadings', () => {
  test('reads a chart over time from the oldest value, whatever its series', () => {
    expect(toReadings(lineModel).map(({ text }) => text)).toEqual([
      'Traguardi, 2023-09-30: 1.064',
      'Amministrazioni migrate, 2023-10-12: oltre\u00a01.200',
      'Traguardi, 2024-09-30: 4.083',
      'Amministrazioni migrate, 2024-10-10: 4.083',
      'Traguardi, 2025-09-30: 10.086',
      'Traguardi, 2026-06-30: 12.464',
    ]);
  });

  test('reads bars from the top, with their detail', () => {
    expect(toReadings(progressModel)[1]?.text).toBe(
      'Quota raggiunta, Amministrazioni locali migrate al cloud (Misura 1.2): 32,8\u00a0%, 4.083 su 12.464',
    );
  });

  test('says where a value is drawn, and that a missing one is not', () => {
    const points = [
      point({ day: '2024-02-01', value: 2, text: '2' }),
      point({ day: '2024-01-01', value: null, text: 'n.d.' }),
    ];
    expect(toReadings(withPoints(lineModel, points))).toEqual([
      { day: '2024-01-01', dataset: 0, index: 0, text: 'Serie, 2024-01-01: n.d.', isDrawn: false },
      { day: '2024-02-01', dataset: 0, index: 1, text: 'Serie, 2024-02-01: 2', isDrawn: true },
    ]);
  });
});

describe('readingsBeside', () => {
  const two = {
    ...lineModel,
    series: lineModel.series.map((series) => ({
      ...series,
      points: [
        point({ day: '2024-01-01', value: 1, text: '1' }),
        point({ day: '2024-02-01', value: null, text: 'n.d.' }),
      ],
    })),
  };
  const placesOf = (model: typeof lineModel, index: number) => {
    const reading = toReadings(model)[index];
    return reading ? readingsBeside(model, reading).map((one) => [one.dataset, one.index]) : [];
  };

  test('are the drawn values of the same day over time, and the value alone elsewhere', () => {
    expect(placesOf(two, 0)).toEqual([
      [0, 0],
      [1, 0],
    ]);
    expect(placesOf(two, 2)).toEqual([]);
    expect(placesOf({ ...two, kind: 'bars' }, 0)).toEqual([[0, 0]]);
  });
});
