import { describe, expect, test } from 'vitest';
import { buildChart, toChartTable } from '#src/lib/charts/chart.ts';
import { UnknownIdError } from '#src/lib/ledger.ts';
import { newChart } from '#tests/fixtures/ledger.ts';
import { ledgerOfPlaces, placesInRows } from '#tests/fixtures/map-ledger.ts';

function mapOf(values: (number | null)[], wholes?: (number | null)[]) {
  const { places, own } = placesInRows(values, 5);
  const of = wholes && placesInRows(wholes, 5).own;
  const ledger = ledgerOfPlaces(places, { parti: own, ...(of && { tutte: of }) });
  const spec = newChart({ kind: 'map', observations: ['parti'], ...(of && { of: 'tutte' }) });
  return buildChart(spec, '2025-01', ledger);
}

const marksOf = (chart: ReturnType<typeof mapOf>) =>
  chart.model.series[0]?.points.map(({ tile }) => tile?.mark.replaceAll('\u00a0', ' '));

describe('buildChart of a map', () => {
  test.for([
    ['counts', [5, 1207], ['5', '1.207'], 'per luogo, in due classi'],
    ['millions', [3_574_033, 173_284_219], ['3,6', '173'], 'in milioni, per luogo, in due classi'],
    ['little among much', [1, 20_000_000], ['0,1', '20'], 'in milioni, per luogo, in due classi'],
    ['zero and nothing', [0, null, 4], ['0', 'n.d.', '4'], 'per luogo, zero a parte'],
    ['ten places', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], undefined, 'per luogo: ogni colore ne raccoglie due'],
  ] as const)('writes %s short and says its classes', ([, values, marks, rule]) => {
    const chart = mapOf([...values]);
    if (marks) expect(marksOf(chart)).toEqual(marks);
    expect(chart.model.classes?.rule).toBe(rule);
  });

  test('tells parts of a whole, coloured by their share', () => {
    const chart = mapOf([4, 12, 0, null, 3], [17, 12, 1, 5, 0]);
    expect(marksOf(chart)).toEqual(['4/17', '12/12', '0/1', 'n.d.', '3/0']);
    expect(chart.model.series[0]?.points.map(({ tile }) => tile?.level)).toEqual([1, 5, 0, null, null]);
    expect(chart.model.classes?.rule).toBe('per luogo; il colore è la quota di «tutte»');
  });

  test('tells shares where part and whole are too long, and never rounds them to none or all', () => {
    expect(marksOf(mapOf([1, 999, 500], [2000, 1000, 1000]))).toEqual(['1 %', '99 %', '50 %']);
  });

  test('has a tile for an item without a value', () => {
    const { places } = placesInRows([1, 2], 5);
    const ledger = ledgerOfPlaces(places, { parti: { 'luogo-1': 1 } });
    const chart = buildChart(newChart({ kind: 'map', observations: ['parti'] }), '2025-01', ledger);
    expect(marksOf(chart)).toEqual(['1', 'n.d.']);
    expect(chart.figures).toHaveLength(1);
    expect(toChartTable(chart).rows.map(([, value]) => value)).toEqual([chart.figures[0], null]);
  });

  test('has a table of parts and wholes', () => {
    const { columns, rows } = toChartTable(mapOf([4, 0], [17, 1]));
    expect(columns.map(({ label }) => label)).toEqual(['Voce', 'parti', 'tutte']);
    expect(rows.map((row) => row.at(-1))).toMatchObject([{ value: 17 }, { value: 1 }]);
  });

  test.for([
    ['items without tiles', { uno: {}, due: {} }],
    ['one item without a tile', { uno: { tile: [1, 1] as [number, number] }, due: {} }],
  ])('refuses %s', ([, places]) => {
    const ledger = ledgerOfPlaces(places as Parameters<typeof ledgerOfPlaces>[0], {
      parti: { uno: 1, due: 2 },
    });
    const spec = newChart({ kind: 'map', observations: ['parti'] });
    expect(() => buildChart(spec, '2025-01', ledger)).toThrow(UnknownIdError);
  });
});
