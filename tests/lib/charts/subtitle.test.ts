import { describe, expect, test } from 'vitest';
import { buildChart } from '#src/lib/charts/chart.ts';
import { subtitleOf } from '#src/lib/charts/subtitle.ts';
import { chartSpec, ledger, newChart } from '#tests/fixtures/ledger.ts';

const subtitle = (...[spec, bulletin]: [ReturnType<typeof chartSpec>, string]) =>
  subtitleOf(buildChart(spec, bulletin, ledger));

describe('subtitleOf', () => {
  test('is the name of the one indicator, and the unit where the name leaves it out', () => {
    expect(subtitle(chartSpec('2024-10', 'nel-tempo'), '2024-10')).toBe('Biblioteche collegate alla rete');
    expect(subtitle(chartSpec('2024-10', 'quota'), '2024-10')).toBe(
      'Biblioteche collegate alla rete, percentuale del traguardo',
    );
  });

  test('is the unit alone where there are several indicators', () => {
    const lines = [{ indicator: 'collegate' }, { indicator: 'prestiti' }];
    expect(subtitle(newChart({ kind: 'line', lines }), '2024-10')).toBe('Biblioteche');
  });
});
