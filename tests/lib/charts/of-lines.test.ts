import { describe, expect, test } from 'vitest';
import { buildChart } from '#src/lib/charts/chart.ts';
import { buildLedger, UnknownIdError } from '#src/lib/ledger.ts';
import {
  laterLedger,
  ledger,
  ledgerWithout,
  newChart,
  parts,
  partsWithIndicator,
} from '#tests/fixtures/ledger.ts';

const north = { indicator: 'prestiti', breakdown: { area: 'nord' } };
const south = { indicator: 'prestiti', breakdown: { area: 'sud' } };
const young = { indicator: 'prestiti', breakdown: { area: 'sud', lettori: 'ragazzi' } };
const all = { indicator: 'prestiti' };
const linked = { indicator: 'collegate' };

function seriesOf(lines: object[], bulletin = '2024-12', of = laterLedger) {
  return buildChart(newChart({ kind: 'line', lines }), bulletin, of).model.series;
}

describe('buildChart of several lines', () => {
  test('holds exactly the values of each line, as it stood in that bulletin', () => {
    expect(seriesOf([north, all]).map(({ points }) => points.map(({ value }) => value))).toEqual([
      [8000, 17_300, 17_500],
      [null, 25_650, 26_000, null],
    ]);
    expect(seriesOf([north, all], '2024-10').map(({ points }) => points.map(({ value }) => value))).toEqual([
      [8000],
      [null, 25_400],
    ]);
  });

  test.for([
    ['one total', [all], ['Prestiti digitali']],
    ['one item', [north], ['Nord']],
    ['items of one indicator', [north, south], ['Nord', 'Sud e isole']],
    ['two items at once', [young], ['Sud e isole, Ragazzi']],
    ['a total beside its item', [all, north], ['Prestiti digitali', 'Nord']],
    ['two indicators', [all, linked], ['Prestiti digitali', 'Biblioteche collegate']],
    ['items beside another indicator', [north, linked], ['Prestiti digitali, Nord', 'Biblioteche collegate']],
  ] as const)('names %s by what tells them apart', ([, lines, expected]) => {
    const names = seriesOf([...lines]).filter(({ role }) => role === 'reached');
    expect(names.map(({ name }) => name)).toEqual(expected);
  });

  test.for([
    ['one line of totals', [linked], ['reached', 'target']],
    ['one line without targets in its indicator', [all], ['reached']],
    ['two lines', [linked, all], ['reached', 'reached']],
    ['two lines the other way', [all, linked], ['reached', 'reached']],
  ] as const)('of %s has the roles %2$j', ([, lines, expected]) => {
    expect(seriesOf([...lines]).map(({ role }) => role)).toEqual(expected);
  });

  test('shows no targets of the whole with a line of one item', () => {
    const targets = ledger.indicators.flatMap(({ data }) => data.targets);
    const aimed = buildLedger({ ...partsWithIndicator('prestiti', { targets }) });
    expect(seriesOf([all], '2024-10', aimed)).toHaveLength(2);
    expect(seriesOf([north], '2024-10', aimed)).toHaveLength(1);
  });

  test('shows no superseded target, and keeps those in force', () => {
    expect(
      seriesOf([linked], '2024-10', ledgerWithout('bib-2024'))[1]?.points.map(({ figure }) => figure),
    ).toEqual(['bib-2023', 'bib-2026']);
  });

  test('passes on the days from which a new definition holds, to the lines of that indicator only', () => {
    const breaks = [
      { date: '2024-04-01', note: 'Contano anche le succursali.' },
      { date: '2024-08-01', note: 'Non contano più.' },
    ];
    const broken = buildLedger(partsWithIndicator('collegate', { breaks }));
    expect(seriesOf([linked], '2024-10', broken)[0]?.breaks).toEqual(['2024-04-01', '2024-08-01']);
    expect(seriesOf([all, linked], '2024-10', broken).map((line) => line.breaks)).toEqual([
      [],
      ['2024-04-01', '2024-08-01'],
    ]);
  });

  test('holds the figures of all lines, then the targets', () => {
    const keys = (lines: object[]) =>
      buildChart(newChart({ kind: 'line', lines }), '2024-10', ledger).figures.map(({ key }) => key);
    expect(keys([north, all])).toEqual(['2024-06/prestiti-nord', '2024-06/prestiti', '2024-10/prestiti']);
    expect(keys([linked]).slice(2)).toEqual(['2024-10/collegate', 'bib-2023', 'bib-2024', 'bib-2026']);
  });

  test('takes its unit from the first line', () => {
    const spec = newChart({ kind: 'line', lines: [all, linked] });
    expect(buildChart(spec, '2024-10', ledger).model.unit).toBe('prestiti');
  });

  test.for([
    ['an item that no value is limited to', { indicator: 'prestiti', breakdown: { area: 'centro' } }],
    ['one item where all values have two', { indicator: 'prestiti', breakdown: { lettori: 'ragazzi' } }],
    ['an item of an indicator that has only totals', { indicator: 'collegate', breakdown: { area: 'nord' } }],
  ] as const)('refuses %s, even beside a good line', ([, line]) => {
    expect(() => seriesOf([linked, line])).toThrow(UnknownIdError);
  });

  test('refuses the totals of an indicator that has only items', () => {
    const items = parts.bulletins.map(({ id, data }) => ({
      id,
      data: { ...data, observations: data.observations.filter(({ breakdown }) => breakdown) },
    }));
    expect(() => seriesOf([all], '2024-10', buildLedger({ ...parts, bulletins: items }))).toThrow('prestiti');
  });
});
