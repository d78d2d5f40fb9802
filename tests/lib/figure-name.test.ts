import { describe, expect, test } from 'vitest';
import { itemsInWords } from '#src/lib/figure-name.ts';
import { figureWith, ledger } from '#tests/fixtures/ledger.ts';

/** Figures limited to an item of each of these dimensions. */
const limitedTo = (...dimensions: string[]) => ({
  ...figureWith({}),
  breakdown: dimensions.map((dimension) => ({ dimension, value: 'a', name: 'A' })),
});

const { programme } = ledger;
const [dimension = { id: '', name: '' }] = programme.dimensions;

describe('itemsInWords', () => {
  test('names the dimension that all items are of', () => {
    const series = [limitedTo(dimension.id), limitedTo(dimension.id)];
    expect(itemsInWords(series, programme)).toBe(`per ${dimension.name.toLowerCase()}`);
  });

  test.for([
    ['two dimensions', [limitedTo(dimension.id), limitedTo('altra')]],
    ['items of two dimensions at once', [limitedTo(dimension.id, 'altra')]],
    ['nothing', []],
  ] as const)('names none for %s', ([, series]) => {
    expect(itemsInWords([...series], programme)).toBe('voce per voce');
  });
});
