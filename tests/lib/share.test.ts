import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDifference, formatShare, formatShareOfChange, roundShare } from '#src/lib/share.ts';
import { runs } from '#tests/random.ts';

describe('formatShare', () => {
  test.for([
    [0, 'exact', '0,0\u00a0%'],
    [1 / 12_464, 'exact', 'meno dello 0,1\u00a0%'],
    [0.000499, 'exact', 'meno dello 0,1\u00a0%'],
    [0.0005, 'exact', '0,1\u00a0%'],
    [0.357, 'exact', '35,7\u00a0%'],
    [0.9994, 'exact', '99,9\u00a0%'],
    [0.9996, 'exact', '99,9\u00a0%'],
    [12_463.999 / 12_464, 'exact', '99,9\u00a0%'],
    [1, 'exact', '100,0\u00a0%'],
    [1.5, 'exact', '150,0\u00a0%'],
    [-0.5, 'exact', '\u221250,0\u00a0%'],
    [-0.9999, 'exact', '\u221299,9\u00a0%'],
    [0.357, 'at-least', 'almeno\u00a035,7\u00a0%'],
    [0.9999, 'over', 'oltre\u00a099,9\u00a0%'],
    [1 / 12_464, 'at-least', 'almeno\u00a00,008\u00a0%'],
    [0.000_499, 'about', 'circa\u00a00,05\u00a0%'],
    [1e-9, 'over', 'oltre\u00a00,0000001\u00a0%'],
  ] as const)('of %d that is %s is %s', ([share, precision, text]) => {
    expect(formatShare(share, precision)).toBe(text);
  });

  test('never says nothing of something, nor all of a part', () => {
    const precisions = fc.constantFrom('exact', 'over', 'about', 'at-least' as const);
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2, max: 2e9 })
          .chain((whole) => fc.tuple(fc.integer({ min: 1, max: whole - 1 }), fc.constant(whole))),
        precisions,
        ([part, whole], precision) => {
          const text = formatShare(part / whole, precision);
          expect(text).not.toMatch(/(?<![\d,])0(?:,0+)?\u00a0%/);
          expect(text).not.toContain('100');
        },
      ),
      { numRuns: runs(500) },
    );
  });
});

describe('formatShareOfChange', () => {
  test.for([
    [0.2128, '+21,3\u00a0%'],
    [-0.9999, '\u221299,9\u00a0%'],
    [-1, '\u2212100,0\u00a0%'],
    [0.9996, '+99,9\u00a0%'],
    [0.00008, '+0,008\u00a0%'],
    [-0.00008, '\u22120,008\u00a0%'],
    [0, '0,0\u00a0%'],
  ] as const)('of %d is %s', ([share, text]) => {
    expect(formatShareOfChange(share)).toBe(text);
  });
});

describe('formatDifference', () => {
  test.for([
    [3.5, '+3,5'],
    [-0.04, '\u22120,04'],
    [0, '0,0'],
    [99.96, '+100,0'],
  ] as const)('of %d is %s', ([difference, text]) => {
    expect(formatDifference(difference)).toBe(text);
  });
});

describe('roundShare', () => {
  test.for([
    [0, 0],
    [1 / 12_464, 0.1],
    [0.3571, 35.7],
    [0.9999, 99.9],
    [1, 100],
    [1.5, 150],
  ] as const)('of %d is %d', ([share, percent]) => {
    expect(roundShare(share)).toBe(percent);
  });
});
