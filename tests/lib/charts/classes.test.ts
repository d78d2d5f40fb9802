import { describe, expect, test } from 'vitest';
import { roundLimit, toFifths, toShareClasses } from '#src/lib/charts/classes.ts';

const fifthsOf = (values: (number | null)[]) => toFifths(values, String, (limit) => limit - 1);
const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('roundLimit', () => {
  test.for([
    [42, 61, 50],
    [23, 25, 25],
    [34, 35, 35],
    [9.5, 10, 10],
    [9, 10, 10],
    [0.1, 0.3, 0.2],
    [1207, 1501, 1500],
    [8.1, 8.2, 8.2],
  ] as const)('between %d and %d is %d', ([below, from, limit]) => {
    expect(roundLimit(below, from)).toBe(limit);
  });
});

describe('toFifths', () => {
  test('gives twenty values four a class', () => {
    const { key, levels, sizes } = fifthsOf(range(20));
    expect(sizes).toEqual([4, 4, 4, 4, 4]);
    expect(key.map(({ label }) => label)).toEqual(['meno di 5', '5–8', '9–12', '13–16', '17 e oltre']);
    expect(levels).toEqual([1, 2, 3, 4, 5].flatMap((level) => [level, level, level, level]));
  });

  test('never splits equal values, whatever the sizes of the classes', () => {
    const values = [1, 2, 2, 2, 2, 2, 2, 3, 4, 5];
    const { levels, sizes } = fifthsOf(values);
    expect(new Set(levels.slice(1, 7)).size).toBe(1);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(values.length);
  });

  test('keeps zero and missing values apart', () => {
    const { key, levels } = fifthsOf([0, null, 1, 2, 3, 4, 5]);
    expect(levels).toEqual([0, null, 1, 2, 3, 4, 5]);
    expect(key[0]).toEqual({ label: 'zero', level: 0 });
  });

  test.for([
    ['one value', [7], [3]],
    ['equal values', [7, 7, 7], [3, 3, 3]],
    ['two values', [1, 9], [2, 4]],
    ['nothing but zeros', [0, 0], [0, 0]],
    ['nothing known', [null], [null]],
  ] as const)('has a level for %s', ([, values, levels]) => {
    expect(fifthsOf([...values]).levels).toEqual(levels);
  });

  test('puts each value in the class whose label holds it', () => {
    const values = [3, 17, 18, 40, 41, 90, 120, 121, 500, 999, 1000, 4000];
    const { key, levels } = fifthsOf(values);
    const lowest = key.map(({ label }) => (label.startsWith('meno') ? 0 : Number.parseInt(label, 10)));
    for (const [index, value] of values.entries()) {
      const place = key.findIndex(({ level }) => level === levels[index]);
      expect(value).toBeGreaterThanOrEqual(lowest[place] ?? Infinity);
      expect(value).toBeLessThan(lowest[place + 1] ?? Infinity);
    }
  });
});

describe('toShareClasses', () => {
  test('keeps none and all apart, however near', () => {
    expect(toShareClasses([0, 0.0001, 0.3999, 0.4, 0.5999, 0.6, 0.8, 0.9999, 1, null]).levels).toEqual([
      0,
      1,
      1,
      2,
      2,
      3,
      4,
      4,
      5,
      null,
    ]);
  });

  test('says its steps', () => {
    expect(toShareClasses([]).key.map(({ label }) => label.replaceAll('\u00a0', ' '))).toEqual([
      '0 %',
      'meno di 40 %',
      '40–59 %',
      '60–79 %',
      '80–99 %',
      '100 %',
    ]);
  });
});
