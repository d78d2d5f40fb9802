import { describe, expect, test } from 'vitest';
import { carryOver } from '#src/lib/draft/carry-over.ts';
import { bulletins, december } from '#tests/fixtures/bulletins.ts';
import { indicators } from '#tests/fixtures/entries.ts';

const named = (...ids: string[]) => indicators.filter(({ id }) => ids.includes(id));

describe('carryOver', () => {
  test('makes one figure of a series by day, and keeps a series by item', () => {
    const draft = carryOver(december, named('prestiti'));
    expect(draft.observations.map(({ id, previous }) => [id, previous])).toEqual([
      ['mesi', 'n.d. al 2024-11-30'],
    ]);
    expect(draft.series.map(({ id, by, values }) => [id, by, values])).toEqual([
      [
        'aree',
        'area',
        [
          { key: 'sud', previous: '8.600 al 2024-12-01' },
          { key: 'nord', previous: '17.500 al 2024-12-01' },
        ],
      ],
      ['ragazzi', 'area', [{ key: 'sud', previous: 'n.d. al 2024-12-01' }]],
    ]);
  });

  test('keeps the newest of several values of one thing', () => {
    const october = bulletins.find(({ id }) => id === '2024-10');
    const draft = carryOver(october, named('collegate', 'fondi'));
    expect(draft.observations.map(({ id, previous, note }) => [id, previous, note])).toEqual([
      ['collegate', 'almeno 1.000 al 2024-10-01', 'Il rapporto dice «mille e più».'],
      ['fondi', '1.900.000.000 euro al 2024-10-01', undefined],
    ]);
    expect(draft.charts.map(({ id }) => id)).toEqual(['nel-tempo', 'senza-traguardi', 'quota']);
    expect(draft.keyFigures).toEqual(['collegate']);
  });

  test('leaves out charts and key figures of indicators that were not chosen', () => {
    const october = bulletins.find(({ id }) => id === '2024-10');
    const draft = carryOver(october, named('fondi'));
    expect(draft).toMatchObject({ charts: [], keyFigures: ['fondi'] });
  });

  test('leaves out bars that would have only one value', () => {
    const june = bulletins.find(({ id }) => id === '2024-06');
    expect(carryOver(june, named('prestiti')).charts).toMatchObject([
      { id: 'per-area', observations: ['prestiti-nord', 'prestiti-sud'] },
    ]);
    expect(carryOver(december, named('collegate')).charts).toEqual([]);
  });

  test('gives an indicator that is new a figure of its own', () => {
    const draft = carryOver(undefined, named('collegate', 'fondi'));
    expect(draft.observations.map(({ id, indicator, previous }) => [id, indicator, previous])).toEqual([
      ['collegate', 'collegate', ''],
      ['fondi', 'fondi', ''],
    ]);
    expect(draft).toMatchObject({ series: [], charts: [], keyFigures: ['collegate', 'fondi'] });
  });

  test('does not take a name twice', () => {
    const last = { id: '2024-03', data: { ...december.data, observations: [], series: [] } };
    const taken = { ...last.data, observations: [{ ...december.data.observations[0], id: 'fondi' }] };
    const draft = carryOver(
      { id: '2024-03', data: taken as typeof december.data },
      named('collegate', 'fondi'),
    );
    expect(draft.observations.map(({ id }) => id)).toEqual(['fondi', 'fondi-2']);
  });
});
