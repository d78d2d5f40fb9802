import { describe, expect, test } from 'vitest';
import { SvgPath, toPathData } from '#src/drawing/svg-path.ts';

function line(...points: [x: number, y: number][]): SvgPath {
  const path = new SvgPath();
  for (const [index, [x, y]] of points.entries()) {
    if (index === 0) path.moveTo({ x, y });
    else path.lineTo({ x, y });
  }
  return path;
}

describe('toPathData', () => {
  test.for([
    ['says each step from the one before', line([0, 0], [10, 5], [20, -5]), 'M0 0l10 5 10-10'],
    ['does not drift', line([0, 0], [10.4, 1], [20.8, 2], [31.2, 3]), 'M0 0l10 1 11 1 10 1'],
    ['draws one step along a level line', line([0, 0], [5, 0.2], [9, 0.4], [12, 0]), 'M0 0h12'],
    ['draws nothing for a lone point', line([3, 3]), ''],
  ] as const)('%s', ([, path, data]) => {
    expect(toPathData([path], 1)).toBe(data);
  });

  test('keeps the shape of a marker wherever it stands', () => {
    const shapes = [0, 0.4, 0.8].map((x) => {
      const marker = line([x, -4.2], [x + 3.6, 2], [x - 3.6, 2]);
      marker.close();
      return toPathData([marker], 1).replace(/^M[^l]+/, '');
    });
    expect(new Set(shapes)).toEqual(new Set(['l3.6 6.2h-7.2z']));
  });

  test('never rounds a bar away', () => {
    const bar = new SvgPath();
    bar.rect({ x: 0, y: 4, width: 0.2, height: 12 });
    expect(toPathData([bar], 1)).toBe('M0 4H1v12H0z');
  });

  test('refuses a line that begins nowhere', () => {
    expect(() => new SvgPath().lineTo({ x: 1, y: 1 })).toThrow('from a point only');
  });
});
