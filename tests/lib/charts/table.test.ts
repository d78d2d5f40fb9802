import { describe, expect, test } from 'vitest';
import { buildChart, toChartTable } from '#src/lib/charts/chart.ts';
import type { Cell, Chart } from '#src/lib/charts/kind.ts';
import { buildLedger } from '#src/lib/ledger.ts';
import { chartSpec, ledger, ledgerWithTarget, newChart, partsWithIndicator } from '#tests/fixtures/ledger.ts';

const asText = (cell: Cell) => (typeof cell === 'object' && cell ? cell.text : cell);
const textsOf = (chart: Chart) => toChartTable(chart).rows.map((row) => row.map(asText));

describe('toChartTable of a line', () => {
  const chart = buildChart(chartSpec('2024-10', 'nel-tempo'), '2024-10', ledger);

  test('has a row a day, oldest first, and leaves cells without a figure empty', () => {
    expect(textsOf(chart)).toEqual([
      ['31 dicembre 2023', null, '500'],
      ['1º marzo 2024', 'oltre\u00a0400', null],
      ['3 giugno 2024', '712', null],
      ['30 settembre 2024', null, '1.000'],
      ['1º ottobre 2024', 'almeno\u00a01.000', null],
      ['30 giugno 2026', null, '2.800'],
    ]);
  });

  test('names its columns and says which hold numbers', () => {
    expect(toChartTable(chart).columns).toEqual([
      { label: 'Data', numeric: false },
      { label: 'Biblioteche collegate', numeric: true },
      { label: 'Traguardo', numeric: true },
    ]);
  });

  test('writes n.d. where a value is missing, not an empty cell or 0', () => {
    const spec = newChart({ kind: 'line', lines: [{ indicator: 'prestiti' }] });
    expect(textsOf(buildChart(spec, '2024-06', ledger))).toEqual([['3 giugno 2024', 'n.d.']]);
  });

  test('puts a value and a target of the same day in one row', () => {
    const sameDay = ledgerWithTarget({ dueDate: '2024-10-01' });
    const rows = textsOf(buildChart(chartSpec('2024-10', 'nel-tempo'), '2024-10', sameDay));
    expect(rows.at(-1)).toEqual(['1º ottobre 2024', 'almeno\u00a01.000', '2.800']);
  });

  test('loses no figure where two targets are due on one day', () => {
    const targets = ledger.indicators.flatMap(({ data }) => data.targets);
    const oneDay = targets.map((target) => ({ ...target, dueDate: '2024-10-01' }));
    const sameDay = buildLedger(partsWithIndicator('collegate', { targets: oneDay }));
    const rows = textsOf(buildChart(chartSpec('2024-10', 'nel-tempo'), '2024-10', sameDay));
    expect(rows.slice(2)).toEqual([
      ['1º ottobre 2024', 'almeno\u00a01.000', '2.800'],
      ['1º ottobre 2024', null, '500'],
      ['1º ottobre 2024', null, '1.000'],
    ]);
  });
});

describe('toChartTable of progress', () => {
  const chart = buildChart(chartSpec('2024-10', 'quota'), '2024-10', ledger);

  test('puts value, target, due date and share side by side', () => {
    expect(textsOf(chart)).toEqual([
      ['Biblioteche collegate', 'almeno\u00a01.000', '2.800', '30 giugno 2026', 'almeno\u00a035,7\u00a0%'],
    ]);
    expect(toChartTable(chart).columns).toHaveLength(5);
  });
});

describe('toChartTable of bars', () => {
  test('has a row a bar, in the order of the chart', () => {
    const chart = buildChart(chartSpec('2024-06', 'per-area'), '2024-06', ledger);
    expect(toChartTable(chart).columns.map(({ label }) => label)).toEqual(['Voce', 'prestiti']);
    expect(textsOf(chart)).toEqual([
      ['Nord', '8.000'],
      ['Sud e isole, Ragazzi', '0'],
    ]);
  });
});

describe('toChartTable', () => {
  test('refuses a chart that draws a figure it does not hold', () => {
    const chart = buildChart(chartSpec('2024-06', 'per-area'), '2024-06', ledger);
    expect(() => toChartTable({ ...chart, figures: [] })).toThrow('2024-06/prestiti-nord');
  });
});
