import { describe, expect, test } from 'vitest';
import { endPoints, isJoined, labelledPoints, markerRadii, seriesStyle } from '#src/lib/charts/line-style.ts';
import type { ChartSeries } from '#src/lib/charts/model.ts';
import { lineModel, longLineModel } from '#tests/fixtures/chart-models.ts';

function longSeries(count: number): ChartSeries {
  const [series] = longLineModel(['Serie'], count).series;
  if (!series) throw new Error('No series');
  return series;
}

/** Indexes of the points of a series that meet a condition. */
function indexesOf<T>(list: T[], isWanted: (one: T) => boolean): number[] {
  return list.flatMap((one, index) => (isWanted(one) ? [index] : []));
}

describe('seriesStyle', () => {
  test('gives each of three series its own dash and marker, and targets a diamond', () => {
    const styles = [0, 1, 2].map((index) => seriesStyle('reached', index));
    expect(new Set(styles.map(({ dash }) => dash.join(' '))).size).toBe(3);
    expect(styles.map(({ marker }) => marker)).toEqual(['circle', 'rect', 'triangle']);
    expect(seriesStyle('target', 1)).toEqual({ dash: [], marker: 'rectRot' });
  });
});

describe('isJoined', () => {
  const { points } = longSeries(3);
  const [first, second] = points;

  test.for([
    ['joins two values', undefined, true],
    ['does not cross a new definition', ['2024-01-05'], false],
    ['counts the day itself as new', ['2024-01-08'], false],
    ['joins values of the same definition', ['2024-01-01', '2024-01-09'], true],
  ] as const)('%s', ([, breaks, isLine]) => {
    const series = { ...longSeries(3), ...(breaks && { breaks: [...breaks] }) };
    expect(isJoined(series, first, second)).toBe(isLine);
  });

  test('does not cross a missing value, nor join targets', () => {
    const series = longSeries(3);
    expect(isJoined(series, first && { ...first, value: null }, second)).toBe(false);
    expect(isJoined(series, undefined, first)).toBe(false);
    expect(isJoined({ ...series, role: 'target' }, first, second)).toBe(false);
  });
});

describe('labelledPoints', () => {
  test.for([
    [6, [0, 1, 2, 3, 4, 5]],
    [7, [0, 6]],
    [39, [0, 38]],
  ] as const)('of %d values takes %j', ([count, indexes]) => {
    const series = longSeries(count);
    const labelled = labelledPoints(series, series.points);
    expect(indexesOf(series.points, (point) => labelled.has(point))).toEqual(indexes);
  });

  test('takes all targets, and no missing value', () => {
    const series = { ...longSeries(9), role: 'target' as const };
    expect(labelledPoints(series, series.points).size).toBe(9);
    const points = longSeries(9).points.map((point, index) =>
      index === 8 ? { ...point, value: null } : point,
    );
    const labelled = labelledPoints({ ...longSeries(9), points }, points);
    expect(indexesOf(points, (point) => labelled.has(point))).toEqual([0, 7]);
  });
});

describe('markerRadii', () => {
  test('grow smaller as values grow many', () => {
    expect([6, 7, 24].map((count) => markerRadii(longSeries(count), longSeries(count).points)[1])).toEqual([
      5, 3, 3,
    ]);
  });

  test('stay on a dense line at its ends, at gaps, at new definitions and at inexact values', () => {
    const { points, ...series } = longSeries(30);
    const changed = points.map((point, index) =>
      index === 5
        ? { ...point, value: null }
        : index === 20
          ? { ...point, precision: 'over' as const }
          : point,
    );
    const breaks = changed.slice(12, 13).map(({ day }) => day);
    const radii = markerRadii({ ...series, points: changed, breaks }, changed);
    // The missing value itself is drawn nowhere.
    expect(indexesOf(radii, (radius) => radius > 0)).toEqual([0, 4, 5, 6, 11, 12, 20, 29]);
  });
});

describe('endPoints', () => {
  test('are the last values of long series that end together', () => {
    const { series } = longLineModel(['Una', 'Due'], 8);
    expect(endPoints(series)?.map(({ text }) => text)).toEqual(['17,00\u00a0%', '34,00\u00a0%']);
  });

  test.for([
    ['short series', longLineModel(['Una'], 6).series],
    ['a chart with targets', lineModel.series],
    ['series that end apart', [longSeries(8), longSeries(9)]],
  ] as const)('are none for %s', ([, series]) => {
    expect(endPoints([...series])).toBeNull();
  });
});
