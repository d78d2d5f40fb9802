import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { drawSvg } from '#src/drawing/draw-svg.ts';
import { textWidth } from '#src/drawing/text-width.ts';
import { pixelOf, type BarDrawing, type Word } from '#src/lib/charts/bar-drawing.ts';
import { layoutBars, layoutProgress } from '#src/lib/charts/bars-rows.ts';
import { layoutColumns } from '#src/lib/charts/columns-drawing.ts';
import { layoutGroups } from '#src/lib/charts/grouped-rows.ts';
import { boxesOverlap, type Box } from '#src/lib/charts/labels.ts';
import { layoutStack } from '#src/lib/charts/stacked-rows.ts';
import type { ChartModel, ChartPoint } from '#src/lib/charts/model.ts';
import { barsModel, point, progressModel, withPoints } from '#tests/fixtures/chart-models.ts';

const layouts = {
  bars: layoutBars,
  columns: layoutColumns,
  grouped: layoutGroups,
  stacked: layoutStack,
  progress: layoutProgress,
};
type Kind = keyof typeof layouts;

const long = 'Una voce dal nome così lungo che non sta su una riga sola né in una colonna stretta';

function bar(label: string, value: number | null, fields: Partial<ChartPoint> = {}): ChartPoint {
  const text = value === null ? 'n.d.' : value.toLocaleString('it-IT');
  return point({ day: '2024-10-10', figure: label, label, value, text, ...fields });
}

function many(count: number, valueOf: (index: number) => number | null): ChartPoint[] {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2020, index, 1)).toISOString().slice(0, 10);
    return bar(`Voce ${index + 1}`, valueOf(index), { day, figure: `f-${index}` });
  });
}

const ofPoints = (kind: Kind, points: ChartPoint[], fields: Partial<ChartModel> = {}): ChartModel => {
  return { ...withPoints(barsModel, points), kind, ...fields };
};

/** Series of the same items: a list of values for each item. */
function ofItems(
  kind: 'grouped' | 'stacked',
  names: string[],
  items: Record<string, (number | null)[]>,
): ChartModel {
  const series = names.map((name, index) => ({
    name,
    role: 'reached' as const,
    ...(kind === 'grouped' && {
      emphasis: index === names.length - 1 ? ('subject' as const) : ('context' as const),
    }),
    points: Object.entries(items).map(([label, values]) => bar(label, values[index] ?? null)),
  }));
  return { ...barsModel, kind, series };
}

const inexact: ChartPoint[] = [
  bar('Comuni', 500),
  bar('Scuole', 500, { precision: 'over', text: 'oltre\u00a0500' }),
  bar('Province', 2, { precision: 'at-least', text: 'almeno\u00a02' }),
];
const notes = [
  { at: 'f-3', text: 'un solo decreto, in marzo, paga più di tutti gli altri' },
  { at: 'f-4', text: 'subito dopo, un mese quasi fermo' },
];
const wave = (index: number) => Math.round(50 + 40 * Math.sin(index / 4));
const signed = (index: number) => (index - 5) * 1000;
const cases: [string, ChartModel][] = [
  ...(['bars', 'columns'] as const).flatMap((kind): [string, ChartModel][] => [
    [
      `${kind}, one`,
      ofPoints(
        kind,
        many(1, () => 7),
      ),
    ],
    [
      `${kind}, two`,
      ofPoints(
        kind,
        many(2, (index) => 7 + index),
      ),
    ],
    [`${kind}, 36`, ofPoints(kind, many(36, wave), kind === 'bars' ? { shown: 20 } : {})],
    [`${kind}, 200`, ofPoints(kind, many(200, wave), kind === 'bars' ? { shown: 20 } : {})],
    [`${kind}, of both signs`, ofPoints(kind, many(12, signed))],
    [
      `${kind}, negative`,
      ofPoints(
        kind,
        many(5, (index) => -1 - index),
      ),
    ],
    [
      `${kind}, nothing but zeros`,
      ofPoints(
        kind,
        many(3, () => 0),
      ),
    ],
    [
      `${kind}, missing`,
      ofPoints(
        kind,
        many(6, (index) => (index % 2 ? null : 4)),
      ),
    ],
    [
      `${kind}, equal`,
      ofPoints(
        kind,
        many(8, () => 5),
      ),
    ],
    [`${kind}, not exact`, ofPoints(kind, inexact)],
    [`${kind}, long names`, ofPoints(kind, [bar(long, 12), bar(`${long} due`, 3), bar('Breve', 1)])],
  ]),
  [
    'columns with notes',
    ofPoints(
      'columns',
      many(22, (index) => (index === 3 ? 104 : 6 + index)),
      { annotations: notes },
    ),
  ],
  [
    'columns with a subject',
    ofPoints(
      'columns',
      many(22, wave).map((own, index) => (index > 18 ? own : { ...own, emphasis: 'context' as const })),
    ),
  ],
  ['two series', ofItems('grouped', ['attivi', 'pagati'], { Comuni: [116, 52], Scuole: [81, 68] })],
  [
    'three long series',
    ofItems('grouped', [long, `${long} B`, `${long} C`], { Comuni: [9, 8, 7], [long]: [0, null, 2] }),
  ],
  ['groups of both signs', ofItems('grouped', ['prima', 'dopo'], { Comuni: [-9, 8], Scuole: [3, -12] })],
  [
    'many groups',
    ofItems(
      'grouped',
      ['prima', 'dopo'],
      Object.fromEntries(many(20, wave).map(({ label }, index) => [label, [index, index + 1]])),
    ),
  ],
  [
    'one bar of parts',
    ofItems('stacked', ['Comuni', 'Scuole', 'Province'], { Progetti: [7800, 5200, 2100] }),
  ],
  [
    'one bar of tiny parts',
    ofItems('stacked', ['Comuni', long, 'ASL', 'PAC', 'Scuole'], { Progetti: [7800, 52, 21, 5, 1] }),
  ],
  [
    'bars of parts',
    ofItems('stacked', ['Completati', 'In corso', 'Rinunciati'], {
      Comuni: [780, 120, 30],
      [long]: [520, 90, 2],
      Province: [6, 2, 0],
    }),
  ],
  ['shares', progressModel],
  [
    'shares beyond the whole, tiny and untold',
    {
      ...withPoints(progressModel, [
        bar('Comuni', 130, { text: '130,0\u00a0%', detail: '1.300 su 1.000' }),
        bar(long, 0.1, { text: 'meno dello 0,1\u00a0%', detail: '1 su 20.000' }),
        bar('Scuole', null, { text: 'condizioni diverse', detail: '100, traguardo 200' }),
      ]),
    },
  ],
];
const drawn = cases.flatMap(([name, model]) => [840, 358].map((width) => [name, width, model] as const));

function boxOf({ text, x, y, align, size, weight }: Word): Box {
  const width = textWidth(text, size, weight);
  const left = x - { left: 0, center: width / 2, right: width }[align];
  return { left, right: left + width, top: y - size * 0.72, bottom: y + 2 };
}

function barBoxes({ bars, scale, isUpright }: BarDrawing): Box[] {
  return bars
    .filter(({ to }) => to !== null)
    .map(({ from, to, middle, thickness }) => {
      const [start = 0, end = 0] = [from, to ?? 0]
        .map((value) => pixelOf(scale, value))
        .toSorted((a, b) => a - b);
      const [low, high] = [middle - thickness / 2, middle + thickness / 2];
      return isUpright
        ? { left: low, right: high, top: start, bottom: end }
        : { left: start, right: end, top: low, bottom: high };
    });
}

describe.for(drawn)('%s at %d pixels', ([, width, model]) => {
  const drawing = layouts[model.kind as Kind](model, width);
  const words = drawing.words.map((word) => ({ ...word, box: boxOf(word) }));

  test('keeps everything inside its frame', () => {
    for (const { left, right, top, bottom } of [...words.map(({ box }) => box), ...barBoxes(drawing)]) {
      expect(left).toBeGreaterThanOrEqual(-0.5);
      expect(right).toBeLessThanOrEqual(width + 0.5);
      expect(top).toBeGreaterThanOrEqual(-0.5);
      expect(bottom).toBeLessThanOrEqual(drawing.height + 0.5);
    }
  });

  test('writes no text over another', () => {
    const over = words.flatMap(({ text, box }, index) =>
      words
        .slice(index + 1)
        .filter((other) => boxesOverlap(box, other.box))
        .map((other) => [text, other.text]),
    );
    expect(over).toEqual([]);
  });

  test('writes no text over a bar that it does not fit in, nor over a line', () => {
    for (const { text, box } of words) {
      const crossed = barBoxes(drawing).filter((one) => boxesOverlap(one, box));
      const isInside = crossed.every((one) => one.left <= box.left && box.right <= one.right);
      expect(crossed.length <= 1 && isInside, text).toBe(true);
      const lines = [...drawing.behind, ...drawing.over].flatMap((shape) => ('x1' in shape ? [shape] : []));
      const cut = lines.filter(({ x1, x2, y1, y2 }) =>
        boxesOverlap(box, { left: x1 - 0.5, right: x2 + 0.5, top: y1 - 0.5, bottom: y2 + 0.5 }),
      );
      expect(cut, text).toEqual([]);
    }
  });

  test('begins every bar at zero, or where the part before it ends', () => {
    expect(Number.isInteger(pixelOf(drawing.scale, 0))).toBe(true);
    for (const { dataset, index, from } of drawing.bars) {
      const before = drawing.bars.find((one) => one.dataset === dataset - 1 && one.index === index);
      expect([0, before?.to]).toContain(from);
    }
  });
});

test.for(cases.filter(([name]) => !name.endsWith(' 200')))(
  '%s takes few bytes at both widths',
  ([, model]) => {
    const both = [840, 358].map((width) => drawSvg(model, width)).join('');
    expect(gzipSync(both).length).toBeLessThan(1500);
  },
);

describe('layoutColumns', () => {
  const texts = (points: ChartPoint[], width: number) =>
    layoutColumns(ofPoints('columns', points), width)
      .words.filter(({ weight }) => weight === 600)
      .map(({ text }) => text);

  test('writes peaks and the last value', () => {
    expect(
      texts(
        many(9, (index) => [3, 90, 5, 6, 80, 7, 8, 9, 10][index] ?? 0),
        840,
      ),
    ).toEqual(['90', '10', '80']);
  });

  test('writes what the chart is about', () => {
    const points = many(9, () => 5).map((own, index) => ({
      ...own,
      ...(index !== 2 && { emphasis: 'context' as const }),
    }));
    expect(texts(points, 840)).toEqual(['5', '5', '5']);
  });

  test('keeps a quarter of a place free, and a column of many visible', () => {
    const thickness = (count: number, width: number) =>
      layoutColumns(ofPoints('columns', many(count, wave)), width).bars[0]?.thickness ?? 0;
    expect(thickness(22, 840) / ((840 - 44) / 22)).toBeCloseTo(0.76, 1);
    expect(thickness(200, 358)).toBe(1);
  });
});

describe('placeNotes', () => {
  test('writes a note above its column, and below the drawing where there is no place', () => {
    const texts = (text: string) =>
      layoutColumns(
        ofPoints('columns', many(6, wave), { annotations: [{ at: 'f-2', text }] }),
        358,
      ).words.map((word) => word.text);
    expect(texts('un decreto, il solo')).toEqual(expect.arrayContaining(['un decreto,', 'il solo']));
    expect(texts(`${long}. ${long}`).join(' ')).toContain('Voce 3: Una voce dal nome');
  });
});

describe('layoutGroups', () => {
  test.for(['attivi', long])('names the series in a key above the first group: %s', (name) => {
    const model = ofItems('grouped', [name, 'pagati'], { Comuni: [116, 52], Scuole: [81, 68] });
    for (const width of [840, 358]) {
      const { behind, words } = layoutGroups(model, width);
      const yOf = (told: string) => words.filter(({ text }) => text === told).map(({ y }) => y);
      expect(behind).toHaveLength(2);
      expect(yOf('pagati')).toHaveLength(1);
      expect(yOf('pagati')[0]).toBeLessThan(yOf('Comuni')[0] ?? 0);
    }
  });
});

describe('layoutStack', () => {
  const parts = ofItems('stacked', ['Comuni', 'Scuole'], { Progetti: [75, 25] });

  test('sets each part where the one before ends', () => {
    expect(layoutStack(parts, 840).bars.map(({ from, to }) => [from, to])).toEqual([
      [0, 75],
      [75, 100],
    ]);
  });

  test('writes each value once, in its part or beside its name', () => {
    for (const width of [840, 358]) {
      const texts = layoutStack(parts, width).words.map(({ text }) => text);
      expect(texts.toSorted()).toEqual(['25', '75', 'Comuni', 'Scuole']);
    }
  });
});
