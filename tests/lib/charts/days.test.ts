import { describe, expect, test } from 'vitest';
import type { Chart } from '#src/lib/charts/kind.ts';
import { daysInWords } from '#src/lib/charts/days.ts';
import type { Figure } from '#src/lib/ledger.ts';
import { barsModel } from '#tests/fixtures/chart-models.ts';
import { ledger } from '#tests/fixtures/ledger.ts';

const chartOf = (kind: Chart['model']['kind'], figures: Partial<Figure>[]): Chart => {
  const [like] = ledger.bulletins.flatMap(({ id }) => ledger.observationsOf(id));
  if (!like) throw new Error('The fixture has no observation');
  return {
    model: { ...barsModel, kind },
    figures: figures.map((figure) => ({ ...like, ...figure }) as Figure),
  };
};

const march = { asOf: '2023-03-04', value: 5 };
const august = { asOf: '2023-08-03', value: 7 };

describe('daysInWords', () => {
  test.for<[string, Chart['model']['kind'], Partial<Figure>[], string]>([
    ['the day of the figures', 'bars', [march, march], 'Dati al 4 marzo 2023'],
    ['the first and the last of bars', 'bars', [august, march], 'Dati dal 4 marzo 2023 al 3 agosto 2023'],
    ['the newest over time', 'line', [march, august], 'Dati al 3 agosto 2023'],
    [
      'no day of a target or of a gap',
      'line',
      [march, { asOf: '2026-06-30', role: 'target' }, { asOf: '2024-05-31', value: null }],
      'Dati al 4 marzo 2023',
    ],
    [
      'the day of a gap if there is nothing else',
      'bars',
      [{ ...march, value: null }],
      'Dati al 4 marzo 2023',
    ],
  ])('tells %s', ([, kind, figures, words]) => {
    expect(daysInWords(chartOf(kind, figures))).toBe(words);
  });
});
