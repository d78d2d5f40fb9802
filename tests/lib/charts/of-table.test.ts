import { describe, expect, test } from 'vitest';
import { buildChart, toChartTable } from '#src/lib/charts/chart.ts';
import { rowBars } from '#src/lib/charts/row-bars.ts';
import { figureWith, laterLedger, newChart } from '#tests/fixtures/ledger.ts';

const rightOf = (bars: ReturnType<typeof rowBars>) =>
  bars?.map(({ marks }) => marks.find(({ kind }) => kind === 'bar' || kind === 'least')?.lines[0]?.[1]?.x);

describe('buildChart of a table', () => {
  const lines = [
    { indicator: 'prestiti', breakdown: { area: 'nord' } },
    { indicator: 'prestiti', breakdown: { area: 'sud' } },
    { indicator: 'prestiti' },
  ];
  const chart = buildChart(newChart({ kind: 'table', lines }), '2024-12', laterLedger);

  test('has a row a series, with its last value and not one that is missing', () => {
    const rows = toChartTable(chart).rows.map(([name, figure]) => [
      name,
      typeof figure === 'object' ? figure?.text : figure,
    ]);
    expect(rows).toEqual([
      ['Nord', '17.500'],
      ['Sud e isole', '8.600'],
      ['Prestiti digitali', 'oltre\u00a026.000'],
    ]);
  });

  test('is of one line at least', () => {
    expect(() => newChart({ kind: 'table', lines: [] })).toThrow();
  });
});

describe('rowBars', () => {
  test('stands all bars on one scale, from zero', () => {
    expect(rightOf(rowBars([figureWith({ value: 50 }), figureWith({ value: 200 })]))).toEqual([32, 128]);
  });

  test.for([
    ['a value is missing', [null, 4], [0, 128]],
    ['all values are zero', [0, 0], [0, 0]],
  ] as const)('draws no length where %s', ([, values, widths]) => {
    expect(rightOf(rowBars(values.map((value) => figureWith({ value }))))).toEqual(widths);
  });

  test('has no bars where one value is below zero', () => {
    expect(rowBars([figureWith({ value: -1 }), figureWith({ value: 4 })])).toBeNull();
  });
});
