import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxesOverlap, cutAround, placeLabels, placesBeside, stackLabels } from '#src/lib/charts/labels.ts';
import type { Box, Place, Side } from '#src/lib/charts/labels.ts';
import { runs } from '#tests/random.ts';

const area: Box = { left: 0, top: 0, right: 360, bottom: 300 };
const corners: Side[] = ['above-left', 'above-right', 'below-left', 'below-right'];
const sides: Side[] = ['above', 'right', 'left', 'below', ...corners];
type Point = { x: number; y: number };
const label = ({ x, y }: Point, first?: Side): Place[] =>
  placesBeside({ x, y }, 60, 14, first ? [first, ...sides.filter((side) => side !== first)] : sides);
const marker = ({ x, y }: Point): Box => ({ left: x - 6, top: y - 6, right: x + 6, bottom: y + 6 });

describe('placeLabels', () => {
  test('never covers a label or a marker, never leaves the area, whatever the points', () => {
    const requests = fc.array(
      fc.record({ x: fc.integer({ min: 6, max: 354 }), y: fc.integer({ min: 6, max: 294 }) }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(requests, (points) => {
        const labels = points.map((point) => label(point));
        const markers = points.map(marker);
        const places = placeLabels(labels, { area, markers, lines: [] });
        expect(places).toHaveLength(labels.length);
        const placed = places.flatMap((place) => place?.box ?? []);
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
    const points = [
      { x: 200, y: 150 },
      { x: 194, y: 150 },
    ];
    const labels = points.map((point) => label(point));
    expect(placeLabels(labels, { area, markers: points.map(marker), lines: [] })).not.toContain(null);
  });

  test('prefers a side that a line does not cross', () => {
    const point = { x: 100, y: 150 };
    const lines = [{ x1: 100, y1: 150, x2: 300, y2: 150 }];
    const [place] = placeLabels([label(point, 'right')], { area, markers: [marker(point)], lines });
    expect(place?.box.bottom).toBeLessThan(150);
  });

  test.for([
    ['a box that has to be clear', { isClear: true }],
    ['a lead', { lead: { x1: 100, y1: 140, x2: 100, y2: 160 } }],
  ] as const)('never lets a line cross %s', ([, strict]) => {
    const box = { left: 80, top: 140, right: 140, bottom: 154 };
    const lines = [{ x1: 0, y1: 150, x2: 300, y2: 150 }];
    const places: Place[] = [{ box, cost: 0, align: 'left' }];
    const around = { area, markers: [], lines };
    expect(placeLabels([places], around)).toEqual(places);
    expect(placeLabels([places.map((place) => ({ ...place, ...strict }))], around)).toEqual([null]);
  });

  test('makes room for a label that found none, if another can stand elsewhere', () => {
    const narrow: Box = { left: 60, top: 100, right: 300, bottom: 180 };
    const points = [
      { x: 101, y: 150 },
      { x: 93, y: 152 },
    ] as const;
    const labels = [
      placesBeside(points[0], 80, 14, ['above', 'below-right']),
      placesBeside(points[1], 40, 14, ['above']),
    ];
    expect(placeLabels(labels, { area: narrow, markers: points.map(marker), lines: [] })).not.toContain(null);
  });

  test('leaves out a label for which there is no room', () => {
    const tight: Box = { left: 90, top: 90, right: 110, bottom: 110 };
    expect(placeLabels([label({ x: 100, y: 100 })], { area: tight, markers: [], lines: [] })).toEqual([null]);
  });
});

describe('cutAround', () => {
  const box = { left: 40, right: 60, top: 10, bottom: 20 };

  test.for([
    [
      'a box that it meets',
      15,
      [box],
      [
        [0, 35],
        [65, 100],
      ],
    ],
    ['one at its start', 15, [{ ...box, left: 0 }], [[65, 100]]],
    [
      'two that overlap',
      15,
      [{ ...box, left: 50, right: 90 }, box],
      [
        [0, 35],
        [95, 100],
      ],
    ],
    ['none that it only touches', 20, [box], [[0, 100]]],
  ] as const)('leaves %s free', ([, y, boxes, pieces]) => {
    expect(cutAround(y, 0, 100, [...boxes])).toEqual(pieces);
  });
});

describe('stackLabels', () => {
  test.for([
    ['leaves alone what is far apart', [20, 60], [20, 60]],
    ['moves two apart from the middle between them', [50, 50.1], [42.05, 58.05]],
    ['keeps the order of the values', [58, 50], [62, 46]],
    ['stays above the bottom', [295, 299], [266, 282]],
    ['stays below the top', [2, 3], [8, 24]],
  ] as const)('%s', ([, wanted, middles]) => {
    const labels = wanted.map((middle) => ({ middle, height: 16 }));
    const stacked = stackLabels(labels, { top: 0, bottom: 290 });
    for (const [index, middle] of middles.entries()) expect(stacked[index]).toBeCloseTo(middle, 1);
  });
});
