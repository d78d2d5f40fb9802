import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxesOverlap, placeLabels, stackLabels } from '#src/lib/charts/labels.ts';
import type { Box, LabelRequest, Side } from '#src/lib/charts/labels.ts';
import { runs } from '#tests/random.ts';

const area: Box = { left: 0, top: 0, right: 360, bottom: 300 };
const corners: Side[] = ['above-left', 'above-right', 'below-left', 'below-right'];
const sides: Side[] = ['above', 'right', 'left', 'below', ...corners];
const label = (x: number, y: number, first?: Side): LabelRequest => ({
  x,
  y,
  width: 60,
  height: 14,
  sides: first ? [first, ...sides.filter((side) => side !== first)] : sides,
});
const marker = ({ x, y }: LabelRequest): Box => ({ left: x - 6, top: y - 6, right: x + 6, bottom: y + 6 });

describe('placeLabels', () => {
  test('never covers a label or a marker, never leaves the area, whatever the points', () => {
    const requests = fc.array(
      fc.record({ x: fc.integer({ min: 6, max: 354 }), y: fc.integer({ min: 6, max: 294 }) }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(requests, (points) => {
        const labels = points.map(({ x, y }) => label(x, y));
        const markers = labels.map(marker);
        const boxes = placeLabels(labels, { area, markers, lines: [] });
        expect(boxes).toHaveLength(labels.length);
        const placed = boxes.filter((box) => box !== null);
        for (const [index, box] of placed.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(area.left);
          expect(box.right).toBeLessThanOrEqual(area.right);
          expect(box.top).toBeGreaterThanOrEqual(area.top);
          expect(box.bottom).toBeLessThanOrEqual(area.bottom);
          expect(
            [...markers, ...placed.slice(index + 1)].filter((other) => boxesOverlap(box, other)),
          ).toEqual([]);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  test('places both labels of two points that nearly coincide', () => {
    const labels = [label(200, 150), label(194, 150)];
    expect(placeLabels(labels, { area, markers: labels.map(marker), lines: [] })).not.toContain(null);
  });

  test('prefers a side that a line does not cross', () => {
    const request = label(100, 150, 'right');
    const lines = [{ x1: 100, y1: 150, x2: 300, y2: 150 }];
    const [box] = placeLabels([request], { area, markers: [marker(request)], lines });
    expect(box?.bottom).toBeLessThan(150);
  });

  test('makes room for a label that found none, if another can stand elsewhere', () => {
    const narrow: Box = { left: 60, top: 100, right: 300, bottom: 180 };
    const labels = [
      { ...label(101, 150), sides: ['above', 'below-right'] as Side[], width: 80 },
      { ...label(93, 152), sides: ['above'] as Side[], width: 40 },
    ];
    expect(placeLabels(labels, { area: narrow, markers: labels.map(marker), lines: [] })).not.toContain(null);
  });

  test('leaves out a label for which there is no room', () => {
    const tight: Box = { left: 90, top: 90, right: 110, bottom: 110 };
    expect(placeLabels([label(100, 100)], { area: tight, markers: [], lines: [] })).toEqual([null]);
  });
});

describe('stackLabels', () => {
  test.for([
    ['leaves alone what is far apart', [20, 60], [20, 60]],
    ['moves two apart from the middle between them', [50, 50.1], [42.05, 58.05]],
    ['keeps the order of the values', [58, 50], [62, 46]],
    ['stays above the bottom', [295, 299], [274, 290]],
  ] as const)('%s', ([, wanted, middles]) => {
    const stacked = stackLabels([...wanted], 16, 290);
    for (const [index, middle] of middles.entries()) expect(stacked[index]).toBeCloseTo(middle, 1);
  });
});
