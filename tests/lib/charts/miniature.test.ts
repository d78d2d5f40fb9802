import { describe, expect, test } from 'vitest';
import { areaUnder, heightsIn, thinLine, toStretches, widthsIn } from '#src/lib/charts/miniature.ts';

const frame = { width: 100, height: 50, left: 0, right: 100, top: 10, bottom: 50 };

describe('heightsIn', () => {
  test.for([
    ['from zero to the largest', [5, 10], 0, [50, 30, 10]],
    ['up to the natural maximum', [5, 10], 20, [50, 40, 30]],
    ['with zero inside where values are below it', [-10, 10], 0, [30, 20, 10]],
    ['at the top where all are below zero', [-5, -10], 0, [10, -10, -30]],
    ['at the bottom where all are zero', [0, 0], 0, [50, -150, -350]],
  ] as const)('draws %s', ([, values, maximum, expected]) => {
    expect([0, 5, 10].map(heightsIn(frame, [...values], maximum))).toEqual(expected);
  });
});

describe('widthsIn', () => {
  test('puts one moment at the left', () => {
    expect(widthsIn(frame, 7, 7)(7)).toBe(0);
    expect(widthsIn(frame, 0, 10)(5)).toBe(50);
  });
});

describe('thinLine', () => {
  const line = (ys: number[]) => ys.map((y, x) => ({ x, y }));

  test('keeps the corners and drops what lies on the way', () => {
    expect(thinLine(line([0, 0, 0, 0.4, 0, 9, 18])).map(({ x }) => x)).toEqual([0, 4, 6]);
  });

  test('keeps the one peak of two hundred equal values', () => {
    const ys = Array.from({ length: 200 }, (_, index) => (index === 120 ? 3 : 10));
    expect(thinLine(line(ys)).map(({ x }) => x)).toEqual([0, 119, 120, 121, 199]);
  });
});

describe('toStretches', () => {
  test('breaks the line at every joint that is none, and remembers those of dots', () => {
    const joints = ['none', 'line', 'dots', 'line', 'none'] as const;
    const values = joints.map((joint, at) => ({ at, value: at, isExact: true, joint }));
    const { stretches, gaps } = toStretches(values, ({ at }) => ({ x: at, y: 0 }));
    expect(stretches.map((stretch) => stretch.map(({ x }) => x))).toEqual([[0, 1], [2, 3], [4]]);
    expect(gaps.map((gap) => gap.map(({ x }) => x))).toEqual([[1, 2]]);
  });
});

describe('areaUnder', () => {
  test('closes a line at a height', () => {
    expect(
      areaUnder(
        [
          { x: 1, y: 5 },
          { x: 2, y: 6 },
        ],
        9,
      ).map(({ x, y }) => [x, y]),
    ).toEqual([
      [1, 9],
      [1, 5],
      [2, 6],
      [2, 9],
    ]);
    expect(areaUnder([], 9)).toEqual([]);
  });
});
