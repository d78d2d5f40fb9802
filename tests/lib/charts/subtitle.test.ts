import { describe, expect, test } from 'vitest';
import { buildChart } from '#src/lib/charts/chart.ts';
import { commonName, subtitleOf } from '#src/lib/charts/subtitle.ts';
import { chartSpec, ledger, newChart } from '#tests/fixtures/ledger.ts';

const subtitle = (...[spec, bulletin]: [ReturnType<typeof chartSpec>, string]) =>
  subtitleOf(buildChart(spec, bulletin, ledger));

describe('commonName', () => {
  test.for([
    [['Prestiti di libri, Nord'], 'Prestiti di libri, Nord'],
    [['Prestiti di libri, Nord', 'Prestiti di film, Nord'], 'Prestiti, Nord'],
    [['Quota di prestiti, fase 1', 'Quota di prestiti, fase 2'], 'Quota di prestiti'],
    [['Prestiti', 'Prestiti di libri'], 'Prestiti'],
    [['Prestiti', 'Biblioteche'], ''],
  ] as const)('of %j is «%s»', ([names, shared]) => {
    expect(commonName([...names])).toBe(shared);
  });
});

describe('subtitleOf', () => {
  test('is the name of the one indicator, and the unit where the name leaves it out', () => {
    expect(subtitle(chartSpec('2024-10', 'nel-tempo'), '2024-10')).toBe('Biblioteche collegate alla rete');
    expect(subtitle(chartSpec('2024-10', 'quota'), '2024-10')).toBe(
      'Biblioteche collegate alla rete, percentuale del traguardo',
    );
  });

  test('is the unit alone where several indicators share no word', () => {
    const lines = [{ indicator: 'collegate' }, { indicator: 'prestiti' }];
    expect(subtitle(newChart({ kind: 'line', lines }), '2024-10')).toBe('Biblioteche');
  });
});
