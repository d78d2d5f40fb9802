import { describe, expect, test } from 'vitest';
import { buildChart, buildIndicatorCharts, toChartTable } from '#src/lib/charts/chart.ts';
import type { Cell } from '#src/lib/charts/kind.ts';
import { toReadings } from '#src/lib/charts/reading.ts';
import { buildLedger, UnknownIdError } from '#src/lib/ledger.ts';
import { programmeSchema } from '#src/schemas/programme.ts';
import { bulletinSchema } from '#src/schemas/bulletin.ts';
import { indicatorSchema } from '#src/schemas/indicator.ts';
import { bulletin, newChart, parts } from '#tests/fixtures/ledger.ts';

const prestiti = { indicator: 'prestiti', source: 'rapporto-2024' };
const day = '2024-12-02';
const series = [
  { ...prestiti, id: 'giorni', values: { '2024-11-30': 30, '2024-09-30': 10 } },
  { ...prestiti, id: 'mesi', by: 'mese', asOf: day, values: { '2024-12': 7, '2024-10': 5, '2024-11': null } },
  { ...prestiti, id: 'eta', by: 'eta', asOf: day, values: { adulti: 9, bambini: 12 } },
  { ...prestiti, id: 'aree', by: 'area', asOf: day, values: { sud: 30, nord: 60, centro: 10 } },
  {
    ...prestiti,
    id: 'ragazzi',
    by: 'area',
    asOf: day,
    breakdown: { lettori: 'ragazzi' },
    values: { nord: 20, centro: 9, sud: 25 },
  },
  { ...prestiti, id: 'prima', by: 'area', asOf: '2024-11-01', values: { nord: 50, sud: 20, centro: 5 } },
];
const observations = [
  { ...prestiti, id: 'oggi', value: 31 },
  { ...prestiti, id: 'giugno', value: 12, asOf: '2024-06-03' },
];

const programme = programmeSchema.parse({
  ...parts.programme,
  dimensions: [
    {
      id: 'area',
      name: 'Area',
      values: [
        { id: 'nord', name: 'Nord' },
        { id: 'centro', name: 'Centro' },
        { id: 'sud', name: 'Sud e isole' },
      ],
    },
    { id: 'lettori', name: 'Lettori', values: [{ id: 'ragazzi', name: 'Ragazzi' }] },
    {
      id: 'mese',
      name: 'Mese',
      ordered: true,
      values: ['2024-10', '2024-11', '2024-12'].map((id) => ({ id, name: `Mese ${id}` })),
    },
    {
      id: 'eta',
      name: 'Età',
      ordered: true,
      values: [
        { id: 'bambini', name: 'Bambini' },
        { id: 'adulti', name: 'Adulti' },
      ],
    },
  ],
});
const data = bulletinSchema.parse({
  ...bulletin('2024-10').data,
  releaseDate: day,
  asOf: day,
  charts: [],
  observations,
  series,
  keyFigures: ['oggi'],
});
const ledger = buildLedger({
  ...parts,
  programme,
  indicators: parts.indicators.map((entry) =>
    entry.id === 'prestiti'
      ? {
          ...entry,
          data: indicatorSchema.parse({ ...entry.data, dimensions: ['area', 'lettori', 'mese', 'eta'] }),
        }
      : entry,
  ),
  bulletins: [...parts.bulletins, { id: '2024-12', data }],
});
const build = (fields: Record<string, unknown>) => buildChart(newChart(fields), '2024-12', ledger);
const pointsOf = (fields: Record<string, unknown>) =>
  build(fields).model.series.map(({ points }) => points.map(({ label, value }) => [label, value]));
const asText = (cell: Cell) => (typeof cell === 'object' && cell ? cell.text : cell);

describe('buildChart of bars', () => {
  test('keeps what it is about in colour and the rest grey', () => {
    const { series: drawn } = build({ kind: 'bars', observations: ['aree'], highlight: ['aree-sud'] }).model;
    expect(drawn[0]?.points.map(({ label, emphasis }) => [label, emphasis])).toEqual([
      ['Nord', 'context'],
      ['Sud e isole', undefined],
      ['Centro', 'context'],
    ]);
  });

  test('gives two bars of one name the day that tells them apart', () => {
    expect(pointsOf({ kind: 'bars', observations: ['oggi', 'giugno'] })).toEqual([
      [
        ['2 dicembre 2024', 31],
        ['3 giugno 2024', 12],
      ],
    ]);
    expect(pointsOf({ kind: 'bars', observations: ['aree-sud', 'prima-sud', 'aree-nord'] })[0]).toEqual([
      ['Nord', 60],
      ['Sud e isole, 2 dicembre 2024', 30],
      ['Sud e isole, 1º novembre 2024', 20],
    ]);
  });

  test('draws twenty of many, and reads the others aloud without showing them', () => {
    const many = Array.from({ length: 7 }, () => ['aree', 'ragazzi', 'prima']).flat();
    const all = many.map((id, index) => ({ ...prestiti, id: `v-${index}`, value: index, note: id }));
    const crowded = buildLedger({
      ...parts,
      bulletins: [
        {
          id: '2024-12',
          data: bulletinSchema.parse({ ...data, series: [], observations: [...all, observations[0]] }),
        },
      ],
    });
    const ids = all.map(({ id }) => id);
    const of = (fields: object) =>
      buildChart(newChart({ kind: 'bars', observations: ids, ...fields }), '2024-12', crowded).model;
    expect(of({}).shown).toBe(20);
    expect(
      toReadings(of({}))
        .map(({ isDrawn }) => isDrawn)
        .lastIndexOf(true),
    ).toBe(19);
    expect(of({ highlight: ['v-0'] }).shown).toBeUndefined();
  });
});

describe('buildChart of columns', () => {
  test('stands in the order of the days', () => {
    const { model } = build({ kind: 'columns', observations: ['giorni'] });
    expect(model.series[0]).toMatchObject({ name: 'Prestiti digitali', emphasis: 'subject' });
    expect(model.series[0]?.points.map(({ day: on, value }) => [on, value])).toEqual([
      ['2024-09-30', 10],
      ['2024-11-30', 30],
    ]);
  });

  test('puts items that are months on their months', () => {
    const { model, figures } = build({ kind: 'columns', observations: ['mesi'] });
    expect(model.series[0]?.points.map(({ day: on, label, value }) => [on, label, value])).toEqual([
      ['2024-10-01', 'Mese 2024-10', 5],
      ['2024-11-01', 'Mese 2024-11', null],
      ['2024-12-01', 'Mese 2024-12', 7],
    ]);
    expect(figures.map(({ asOf }) => asOf)).toEqual([day, day, day]);
  });

  test('keeps the order of a dimension that has one', () => {
    expect(pointsOf({ kind: 'columns', observations: ['eta'] })).toEqual([
      [
        ['Bambini', 12],
        ['Adulti', 9],
      ],
    ]);
  });

  test('ties notes to their column by item or day', () => {
    const noted = (observation: string, at: string) =>
      build({
        kind: 'columns',
        observations: [observation],
        annotations: [{ at, text: 'Sono <Num id="oggi" />.', source: 'rapporto-2024' }],
      }).model.annotations;
    expect(noted('mesi', '2024-12')).toEqual([{ at: '2024-12/mesi-2024-12', text: 'Sono 31.' }]);
    expect(noted('giorni', '2024-09-30')?.[0]?.at).toBe('2024-12/giorni-2024-09-30');
  });

  test('is what the page of an indicator draws of an ordered dimension', () => {
    const [entry] = ledger.indicators.filter(({ id }) => id === 'prestiti');
    const kinds = entry
      ? buildIndicatorCharts(entry, ledger, day).map(({ model }) => [model.id, model.kind])
      : [];
    expect(kinds).toEqual(
      expect.arrayContaining([
        ['per-area', 'bars'],
        ['per-mese', 'columns'],
        ['per-eta', 'columns'],
      ]),
    );
  });
});

describe('buildChart of groups', () => {
  const chart = build({ kind: 'grouped', observations: ['prima', 'aree'] });

  test('sets the series side by side, in the order of the last, which it is about', () => {
    expect(chart.model.series.map(({ name, emphasis }) => [name, emphasis])).toEqual([
      ['1º novembre 2024', 'context'],
      ['2 dicembre 2024', 'subject'],
    ]);
    expect(chart.model.series.map(({ points }) => points.map(({ value }) => value))).toEqual([
      [50, 20, 5],
      [60, 30, 10],
    ]);
  });

  test('names series by the items that tell them apart', () => {
    const { model } = build({ kind: 'grouped', observations: ['ragazzi', 'aree'] });
    expect(model.series.map(({ name }) => name)).toEqual(['Ragazzi', 'Prestiti digitali']);
  });

  test('has a row an item and a column a series', () => {
    const { columns, rows } = toChartTable(chart);
    expect(columns.map(({ label }) => label)).toEqual(['Voce', '1º novembre 2024', '2 dicembre 2024']);
    expect(rows.map((row) => row.map(asText))).toEqual([
      ['Nord', '50', '60'],
      ['Sud e isole', '20', '30'],
      ['Centro', '5', '10'],
    ]);
  });

  test.for(['oggi', 'giorni'])('refuses %s, which is no series by items', (id) => {
    expect(() => build({ kind: 'grouped', observations: ['aree', id] })).toThrow(UnknownIdError);
  });
});

describe('buildChart of a stack', () => {
  test('makes one bar of the items of one series', () => {
    const { model } = build({ kind: 'stacked', observations: ['aree'] });
    expect(model.series.map(({ name, points }) => [name, points[0]?.text])).toEqual([
      ['Nord', '60'],
      ['Sud e isole', '30'],
      ['Centro', '10'],
    ]);
  });

  test('makes a bar an item of several series, the largest sum first', () => {
    expect(
      pointsOf({ kind: 'stacked', observations: ['ragazzi', 'prima'] })[0]?.map(([label]) => label),
    ).toEqual(['Nord', 'Sud e isole', 'Centro']);
  });

  test('tells shares of each bar, with the values in words and in the table', () => {
    const chart = build({ kind: 'stacked', observations: ['aree'], share: true });
    expect(chart.model).toMatchObject({ unit: '%', whole: 100 });
    expect(toReadings(chart.model).map(({ text }) => text)).toEqual([
      'Nord, Prestiti digitali: 60,0\u00a0%, 60',
      'Sud e isole, Prestiti digitali: 30,0\u00a0%, 30',
      'Centro, Prestiti digitali: 10,0\u00a0%, 10',
    ]);
    expect(toChartTable(chart).rows.map((row) => row.map(asText))[0]).toEqual(['Nord', '60', '60,0\u00a0%']);
    const bars = build({ kind: 'stacked', observations: ['ragazzi', 'prima'], share: true }).model.series;
    expect(bars.map(({ points }) => points[0]?.value)).toEqual([28.6, 71.4]);
  });
});
