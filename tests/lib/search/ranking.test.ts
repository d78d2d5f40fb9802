import { describe, expect, test } from 'vitest';
import {
  closenessOf,
  coverageOf,
  frequencyOf,
  shareWhere,
  weightOf,
  type AskedInPage,
} from '#src/lib/search/ranking.ts';

const asked = (places: number[], weight = 1, worth = 1, isOptional = false): AskedInPage => ({
  weight,
  isOptional,
  isInTitle: false,
  occurrences: places.map((at) => ({ places: [at], worth })),
});

describe('weightOf', () => {
  test('is the larger the fewer pages hold it', () => {
    const weights = [0, 1, 10, 100].map((holding) => weightOf(holding, 100));
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(weights.at(-1)).toBeGreaterThan(0);
  });
});

describe('coverageOf', () => {
  test('goes by weight and leaves out what is optional', () => {
    expect(coverageOf([asked([1], 3), asked([], 1), asked([], 9, 1, true)])).toBe(0.75);
    expect(coverageOf([asked([])])).toBe(0);
  });
});

describe('frequencyOf', () => {
  test('is 1 for each thing said once in a text of usual length', () => {
    expect(frequencyOf([asked([1]), asked([2])])).toBeCloseTo(1);
  });

  test('grows with times, less and less, and falls with length and with other words', () => {
    const [once = 0, twice = 0, thrice = 0] = [[1], [1, 2], [1, 2, 3]].map((places) =>
      frequencyOf([asked(places)]),
    );
    expect(twice).toBeGreaterThan(once);
    expect(thrice - twice).toBeLessThan(twice - once);
    expect(frequencyOf([asked([1])], 1000)).toBeLessThan(once);
    expect(frequencyOf([asked([1], 1, 0.5)])).toBeLessThan(once);
  });
});

describe('closenessOf', () => {
  test.for([
    [[[1], [2]], 1],
    [[[1], [8]], 0.5],
    [[[1, 20], [21]], 1],
    [[[1], []], 0],
    [[[1]], 0],
  ] as const)('%j is %d', ([places, closeness]) => {
    expect(closenessOf(places.map((all) => asked([...all])))).toBeCloseTo(closeness);
  });
});

describe('shareWhere', () => {
  test('goes by weight and by the best way it is said there', () => {
    expect(shareWhere([asked([1], 3), asked([5], 1)], (at) => at < 2)).toBe(0.75);
    expect(shareWhere([asked([1], 1, 0.5)], (at) => at < 2)).toBe(0.5);
  });
});
