import { describe, expect, test } from 'vitest';
import { buildBreakdownCharts } from '#src/lib/charts/chart.ts';
import { buildLedger } from '#src/lib/ledger.ts';
import { programme } from '#tests/fixtures/entries.ts';
import { laterLedger, partsWith } from '#tests/fixtures/ledger.ts';

describe('buildBreakdownCharts', () => {
  const chartsOf = (...observations: Record<string, unknown>[]) => {
    const items = observations.map((fields, index) => ({ id: `v-${index}`, indicator: 'fondi', ...fields }));
    const of = buildLedger(partsWith(...items));
    return of.indicators
      .filter(({ id }) => id === 'fondi')
      .flatMap((entry) => buildBreakdownCharts(entry, of));
  };
  const nord = { breakdown: { area: 'nord' } };
  const sud = { breakdown: { area: 'sud' } };

  test('shows the newest day by the only dimension that has two values, the largest first', () => {
    const [chart, ...others] = laterLedger.indicators
      .filter(({ id }) => id === 'prestiti')
      .flatMap((entry) => buildBreakdownCharts(entry, laterLedger));
    expect(others).toEqual([]);
    expect(chart?.figures.map(({ key }) => key)).toEqual(['2024-12/aree-nord', '2024-12/aree-sud']);
    expect(chart?.model).toMatchObject({
      id: 'per-area',
      kind: 'bars',
      title: 'Prestiti digitali, per area',
      summary: 'Al 1º dicembre 2024 si va da 17.500 (Nord) a 8.600 (Sud e isole).',
      unit: 'prestiti',
      series: [{ name: 'prestiti', role: 'reached', points: [{ label: 'Nord' }, { label: 'Sud e isole' }] }],
    });
  });

  test.for([
    ['the largest first', 1e9, 2e9, [2e9, 1e9]],
    ['a zero last', 0, 1e9, [1e9, 0]],
    ['a negative value below zero', -1e9, 0, [0, -1e9]],
  ] as const)('puts %s', ([, north, south, expected]) => {
    const [chart] = chartsOf({ ...nord, value: north }, { ...sud, value: south });
    expect(chart?.model.series[0]?.points.map(({ value }) => value)).toEqual(expected);
  });

  test('takes the later vintage of a day', () => {
    const october = { asOf: '2024-06-03', indicator: 'prestiti' };
    const of = buildLedger(
      partsWith({ ...october, ...nord, value: 8100 }, { ...october, ...sud, id: 'sud' }),
    );
    const charts = of.indicators.flatMap((entry) => buildBreakdownCharts(entry, of));
    expect(charts.map(({ model }) => model.series[0]?.points.map(({ value }) => value))).toEqual([[8100, 1]]);
  });

  test('makes a chart a dimension, in the order of the programme', () => {
    const young = { breakdown: { lettori: 'ragazzi' } };
    const lettori = {
      id: 'lettori',
      name: 'Lettori',
      ordered: false,
      values: ['ragazzi', 'adulti'].map((id) => ({ id, name: id })),
    };
    const adults = { breakdown: { lettori: 'adulti' } };
    const fields = [young, adults, nord, sud].map((item, index) => ({
      id: `v-${index}`,
      indicator: 'fondi',
      ...item,
    }));
    const dimensions = programme.dimensions.map((entry) => (entry.id === 'lettori' ? lettori : entry));
    const of = buildLedger({ ...partsWith(...fields), programme: { ...programme, dimensions } });
    const charts = of.indicators.flatMap((entry) => buildBreakdownCharts(entry, of));
    expect(charts.map(({ model }) => model.id)).toEqual(['per-area', 'per-lettori']);
  });

  test.for([
    ['one item', [nord]],
    ['two items, of which one has no value', [nord, { ...sud, value: null, status: 'missing' }]],
    ['two items on two days', [{ ...nord, asOf: '2024-11-30' }, sud]],
    ['one item of each dimension', [nord, { breakdown: { lettori: 'ragazzi' } }]],
    ['an item and one limited twice', [nord, { breakdown: { area: 'sud', lettori: 'ragazzi' } }]],
    ['totals', [{}, { asOf: '2024-11-30' }]],
    ['values of another indicator', [nord, sud].map((item) => ({ ...item, indicator: 'prestiti' }))],
  ] as const)('draws nothing for %s', ([, observations]) => {
    expect(chartsOf(...observations)).toEqual([]);
  });
});
