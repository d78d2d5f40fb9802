import { describe, expect, test } from 'vitest';
import { buildIndicatorChart } from '#src/lib/charts/chart.ts';
import { buildLedger } from '#src/lib/ledger.ts';
import { laterLedger, ledger, ledgerWithout, parts, partsWith } from '#tests/fixtures/ledger.ts';

describe('buildIndicatorChart', () => {
  const chartOf = (id: string, of = ledger) =>
    of.indicators
      .filter((entry) => entry.id === id)
      .map((entry) => buildIndicatorChart(entry, of, '2024-12-31'));

  test('shows the series as it stands today, with its last value in words', () => {
    const [chart] = chartOf('collegate');
    expect(chart?.model.series[0]?.points.map(({ value }) => value)).toEqual([400, 712, 1000]);
    expect(chart?.model.title).toBe('Biblioteche collegate nel tempo');
    expect(chart?.model.summary).toBe('L’ultimo valore è almeno\u00a01.000, al 1º ottobre 2024.');
  });

  test('shows the targets in force', () => {
    const [chart] = chartOf('collegate');
    expect(chart?.model.series[1]?.points.map(({ value }) => value)).toEqual([500, 1000, 2800]);
    const [changed] = chartOf('collegate', ledgerWithout('bib-2023', 'bib-2024', 'bib-2026'));
    expect(changed?.model.series.map(({ role }) => role)).toEqual(['reached']);
  });

  test('holds no value of one item', () => {
    const [chart] = chartOf('prestiti', laterLedger);
    expect(chart?.figures.map(({ key }) => key)).toEqual([
      '2024-06/prestiti',
      '2024-12/mesi-2024-10-01',
      '2024-12/mesi-2024-10-31',
      '2024-12/mesi-2024-11-30',
    ]);
    expect(chart?.model.summary).toBe('L’ultimo valore è oltre\u00a026.000, al 31 ottobre 2024.');
  });

  test('is null where every value is of one item', () => {
    const items = [{ id: 'uno', asOf: '2024-11-01' }, { id: 'due' }].map((fields) => ({
      ...fields,
      indicator: 'fondi',
      breakdown: { area: 'nord' },
    }));
    const { bulletins } = partsWith(...items);
    expect(chartOf('fondi', buildLedger({ ...parts, bulletins: bulletins.slice(-1) }))).toEqual([null]);
  });

  test('is null for one value and no target', () => {
    expect(chartOf('fondi')).toEqual([null]);
  });

  test('is null for targets without any value', () => {
    const unobserved = buildLedger({ ...parts, bulletins: [] });
    expect(chartOf('collegate', unobserved)).toEqual([null]);
  });

  test('draws a single value beside its targets', () => {
    const one = buildLedger({ ...partsWith({}), bulletins: partsWith({}).bulletins.slice(-1) });
    expect(chartOf('collegate', one)[0]?.model.series.map(({ points }) => points.length)).toEqual([1, 3]);
  });
});
