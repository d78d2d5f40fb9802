import { describe, expect, test } from 'vitest';
import {
  closenessOf,
  coverageOf,
  fidelityOf,
  firstRank,
  frequencyOf,
  shareWhere,
  titleShareOf,
  weightOf,
  type AskedInPage,
} from '#src/search/ranking.ts';

const asked = (places: number[], weight = 1, worth = 1, isOptional = false): AskedInPage => ({
  weight,
  isOptional,
  titleWorth: 0,
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

describe('fidelityOf', () => {
  test.for([
    [[asked([1])], 1],
    [[asked([1], 1, 0.25)], 0.5],
    [[asked([1, 2], 1, 0.25)], 0.5],
    [[asked([1], 3), asked([], 1)], 0.75],
    [[asked([1], 3, 0.25), asked([2], 1)], 0.625],
    [[asked([1]), asked([], 9, 1, true)], 1],
    [[asked([])], 0],
    [[], 0],
  ] as const)('%j: %d', ([all, fidelity]) => {
    expect(fidelityOf(all)).toBeCloseTo(fidelity);
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

describe('titleShareOf', () => {
  const inTitle = (titleWorth: number, weight = 1, isOptional = false): AskedInPage => ({
    ...asked([0], weight, 1, isOptional),
    titleWorth,
  });

  test.for([
    [[inTitle(1)], 1],
    [[inTitle(0.5)], 0.5],
    [[inTitle(1, 3), inTitle(0)], 0.75],
    [[inTitle(1), inTitle(0, 9, true)], 1],
    [[inTitle(0), inTitle(1, 9, true)], 0],
    [[], 0],
  ] as const)('%j: %d', ([all, share]) => {
    expect(titleShareOf(all)).toBeCloseTo(share);
  });
});

describe('firstRank', () => {
  test('goes by whose title says it: in the very words, in others of the family, not at all', () => {
    const ranks = [1, 0.5, 0].map((titleWorth) => firstRank([{ ...asked([9]), titleWorth }]));
    expect(ranks).toEqual([1.3, 0.95, 0.6].map((rank) => expect.closeTo(rank)));
  });

  test('counts less what a page says in other words, for how well and for how much of it', () => {
    const ranks = [1, 0.25].map((worth) => firstRank([{ ...asked([0], 1, worth), titleWorth: worth }]));
    expect(ranks).toEqual([1.3, 0.0625].map((rank) => expect.closeTo(rank)));
  });
});
