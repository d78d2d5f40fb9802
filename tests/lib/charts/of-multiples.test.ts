import { describe, expect, test } from 'vitest';
import { buildChart, toChartTable } from '#src/lib/charts/chart.ts';
import { laterLedger, newChart } from '#tests/fixtures/ledger.ts';

describe('buildChart of multiples', () => {
  const lines = [{ indicator: 'prestiti', breakdown: { area: 'nord' } }, { indicator: 'prestiti' }];
  const chart = buildChart(newChart({ kind: 'multiples', lines }), '2024-12', laterLedger);

  test('has a series a line, of equal rank, without targets', () => {
    expect(chart.model.series.map(({ name, emphasis, role }) => [name, emphasis, role])).toEqual([
      ['Nord', undefined, 'reached'],
      ['Prestiti digitali', undefined, 'reached'],
    ]);
  });

  test('has a title of items alone for panels of several indicators', () => {
    const prestiti = { indicator: 'prestiti', breakdown: { area: 'nord' } };
    expect(chart.model.series.map(({ panel }) => panel)).toEqual([undefined, undefined]);
    const two = buildChart(
      newChart({ kind: 'multiples', lines: [prestiti, { indicator: 'collegate' }] }),
      '2024-12',
      laterLedger,
    );
    expect(two.model.series.map(({ panel }) => panel)).toEqual([{ title: 'Nord' }, undefined]);
  });

  test('has a table with a column a series', () => {
    expect(toChartTable(chart).columns.map(({ label }) => label)).toEqual([
      'Data',
      'Nord',
      'Prestiti digitali',
    ]);
  });

  test('is of two to twelve lines', () => {
    expect(() => newChart({ kind: 'multiples', lines: lines.slice(1) })).toThrow();
    expect(() =>
      newChart({ kind: 'multiples', lines: Array.from({ length: 13 }, () => lines[1]) }),
    ).toThrow();
  });
});
