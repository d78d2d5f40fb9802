import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numeralOf, readNumeral } from '#src/lib/numerals.ts';

describe('numeralOf', () => {
  test.for([
    [1, 'uno'],
    [23, 'ventitre'],
    [28, 'ventotto'],
    [108, 'centotto'],
    [180, 'centottanta'],
    [101, 'centouno'],
    [1000, 'mille'],
    [1924, 'millenovecentoventiquattro'],
    [4000, 'quattromila'],
    [21_000, 'ventunomila'],
    [999_999, 'novecentonovantanovemilanovecentonovantanove'],
  ] as const)('writes %i as %s', ([number, numeral]) => {
    expect(numeralOf(number)).toBe(numeral);
  });

  test.for([0, -1, 1.5, 1e6])('refuses %d', (number) => {
    expect(() => numeralOf(number)).toThrow(RangeError);
  });
});

describe('readNumeral', () => {
  test('reads back every numeral', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (number) => {
        expect(readNumeral(numeralOf(number))).toBe(number);
      }),
    );
  });

  test.for([
    ['un', 1],
    ['ventun', 21],
    ['trentunmila', 31_000],
    ['centoottanta', 180],
    ['centuno', 101],
    ['centootto', 108],
  ] as const)('reads %s', ([word, number]) => {
    expect(readNumeral(word)).toBe(number);
  });

  test.for([
    '',
    'mila',
    'unomila',
    'unmila',
    'enti',
    'milano',
    'millepiedi',
    'milione',
    'seimilacento2',
    'duecent',
  ])('does not take "%s" for a number', (word) => {
    expect(readNumeral(word)).toBeUndefined();
  });
});
