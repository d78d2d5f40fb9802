import { describe, expect, test } from 'vitest';
import { allObservations, expandId } from '#src/lib/observations.ts';
import { december } from '#tests/fixtures/bulletins.ts';
import { laterLedger } from '#tests/fixtures/ledger.ts';

const { series } = december.data;
const observations = allObservations(december.data);
const observation = (id: string) => observations.find((candidate) => candidate.id === id);

describe('allObservations', () => {
  test('gives the single ones first, then those of the series in the order of the file', () => {
    expect(observations.map(({ id }) => id)).toEqual([
      'collegate',
      'mesi-2024-10-01',
      'mesi-2024-10-31',
      'mesi-2024-11-30',
      'mesi-nord-2024-11-30',
      'aree-sud',
      'aree-nord',
      'ragazzi-sud',
    ]);
  });

  test('leaves a single one as it is written', () => {
    expect(observations[0]).toBe(december.data.observations[0]);
  });

  test('takes a key as the day, and the rest from the series', () => {
    expect(observation('mesi-2024-10-31')).toEqual({
      id: 'mesi-2024-10-31',
      indicator: 'prestiti',
      value: 26_000,
      precision: 'over',
      status: 'provisional',
      asOf: '2024-10-31',
      breakdown: undefined,
      source: 'rapporto-2024',
      note: 'Senza i rinnovi.',
    });
  });

  test('makes an empty value a missing one, with no word of precision', () => {
    expect(observation('mesi-2024-11-30')).toMatchObject({
      value: null,
      precision: 'exact',
      status: 'missing',
    });
  });

  test('takes a key as an item, and the day from the series', () => {
    expect(observation('aree-sud')).toMatchObject({
      value: 8600,
      precision: 'exact',
      status: 'final',
      asOf: '2024-12-01',
      breakdown: { area: 'sud' },
    });
  });

  test.for([
    ['mesi-nord-2024-11-30', { area: 'nord' }],
    ['ragazzi-sud', { lettori: 'ragazzi', area: 'sud' }],
  ] as const)('limits %s to the items of its series too', ([id, breakdown]) => {
    expect(observation(id)?.breakdown).toEqual(breakdown);
  });

  test('leaves the day to the bulletin where neither the key nor the series names one', () => {
    const undated = series.filter(({ id }) => id === 'aree').map((entry) => ({ ...entry, asOf: undefined }));
    expect(allObservations({ observations: [], series: undated }).map(({ asOf }) => asOf)).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('has them all in the ledger, each found by its id', () => {
    expect(laterLedger.observationsOf('2024-12').map(({ key }) => key)).toEqual(
      observations.map(({ id }) => `2024-12/${id}`),
    );
    expect(laterLedger.figure('2024-12', 'aree-nord').text).toBe('17.500');
  });
});

describe('expandId', () => {
  test.for([
    ['aree', ['aree-sud', 'aree-nord']],
    ['mesi-nord', ['mesi-nord-2024-11-30']],
    ['aree-nord', ['aree-nord']],
    ['collegate', ['collegate']],
    ['ignota', ['ignota']],
  ] as const)('of %s stands for %j', ([id, expected]) => {
    expect(expandId(id, series)).toEqual(expected);
  });
});
