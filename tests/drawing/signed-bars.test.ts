import fc from 'fast-check';
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { drawSvg } from '#src/drawing/draw-svg.ts';
import { boxesOverlap, type Box } from '#src/lib/charts/labels.ts';
import { shortText } from '#src/lib/charts/measure.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { layoutBars } from '#src/lib/charts/bars-rows.ts';
import { textSizes } from '#src/lib/charts/look.ts';
import { estimateTextWidth } from '#src/lib/charts/text.ts';
import { formatWithPrecision, type ValueFormat } from '#src/lib/format.ts';
import type { Precision } from '#src/lib/precision.ts';
import { barsModel, point } from '#tests/fixtures/chart-models.ts';
import { runs } from '#tests/random.ts';

type Amount = { value: number | null; precision?: Precision };

const millions: ValueFormat = { kind: 'money', scale: 'millions', decimals: 1 };

const longLabel = 'Una voce dal nome così lungo che non sta su una riga sola né in una colonna stretta';

function modelOf(amounts: Amount[], format = millions): ChartModel {
  const points = amounts.map(({ value, precision = 'exact' }, index) => {
    const text = formatWithPrecision(value, precision, format);
    const label = index % 4 === 3 ? longLabel : `Voce ${index + 1}`;
    return point({ day: '2024-10-10', label, value, text, precision });
  });
  return { ...barsModel, unit: 'euro', series: [{ name: 'euro', role: 'reached', points }] };
}

const ofValues = (...values: (number | null)[]) => modelOf(values.map((value) => ({ value })));

type Drawing = { height: number; bars: Box[]; texts: (Box & { text: string })[]; zeros: number[] };

/** What an SVG of bars shows, read from its elements: the bars from the top, the texts with their boxes. */
function read(model: ChartModel, width: number): Drawing {
  const root = new DOMParser().parseFromString(drawSvg(model, width), 'image/svg+xml')
    .documentElement as unknown as Element;
  const dataOf = (selector: string) =>
    [...root.querySelectorAll(selector)].map((path) => path.getAttribute('d') ?? '').join('');
  const bars = [...dataOf('path[fill="var(--colour-subject)"]').matchAll(/M(\d+) (\d+)H(\d+)v(\d+)/g)].map(
    ([, left, top, right, down]) => ({
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(top) + Number(down),
    }),
  );
  const size = textSizes(width).name;
  const texts = [...root.querySelectorAll('text')].map((element) => {
    const text = element.textContent ?? '';
    const given = (name: string) => element.getAttribute(name) ?? element.parentElement?.getAttribute(name);
    const x = Number(given('x'));
    const left = given('text-anchor') === 'end' ? x - estimateTextWidth(text, size) : x;
    const y = Number(given('y'));
    return { text, left, right: left + estimateTextWidth(text, size), top: y - size * 0.75, bottom: y + 3 };
  });
  const zeros = [...dataOf('path[stroke="var(--colour-ink)"]').matchAll(/M([\d.]+) /g)].map(([, x]) =>
    Number(x),
  );
  return { height: Number(root.getAttribute('viewBox')?.split(' ')[3]), bars, texts, zeros };
}

const valueTexts = (model: ChartModel) => model.series.flatMap(({ points }) => points.map(shortText));

/** Checks what holds of any set of values at a width. */
function expectRightGeometry(model: ChartModel, width: number): void {
  const { bars, texts, zeros, height } = read(model, width);
  const { scale } = layoutBars(model, width);
  const values = model.series.flatMap(({ points }) => points.flatMap(({ value }) => value || []));
  const zero = Math.round(scale.from + (-scale.min / (scale.max - scale.min)) * (scale.to - scale.from));
  const largest = Math.max(...values.map(Math.abs));
  const unit = Math.max(...bars.map(({ left, right }) => right - left)) / largest;

  expect(bars).toHaveLength(values.length);
  for (const [index, { left, right }] of bars.entries()) {
    const value = values[index] ?? 0;
    expect(value < 0 ? right : left).toBe(zero);
    // A pixel is the most that the grid takes or gives, and the shortest bar is one long.
    expect(Math.abs(right - left - Math.max(1, Math.abs(value) * unit))).toBeLessThanOrEqual(1.01);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(width);
  }
  expect(new Set(zeros)).toEqual(new Set([zero]));

  expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(valueTexts(model)));
  for (const [index, text] of texts.entries()) {
    expect(text.left).toBeGreaterThanOrEqual(0);
    expect(text.right).toBeLessThanOrEqual(width);
    expect(text.bottom).toBeLessThanOrEqual(height + 1);
    expect([...bars, ...texts.slice(index + 1)].filter((other) => boxesOverlap(text, other))).toEqual([]);
  }
}

const widths = [720, 360];

describe('drawSvg of bars of both signs', () => {
  const amount = fc.record({
    value: fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: -5e9, max: 5e9 }) },
      { weight: 1, arbitrary: fc.constantFrom(0, null, -1, 1, -4e6) },
    ),
    precision: fc.constantFrom<Precision[]>('exact', 'exact', 'over', 'at-least', 'about'),
  });
  const sign = fc.constantFrom(-1, 0, 1);

  test.for(widths)('keeps every bar to its value and every text to its place at %d pixels', (width) => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 2, maxLength: 14 }), sign, (drawn, only) => {
        const amounts = drawn.map(({ value, precision }) => ({
          value: value === null || only === 0 ? value : only * Math.abs(value),
          precision: value === null ? 'exact' : precision,
        }));
        fc.pre(amounts.some(({ value }) => value));
        expectRightGeometry(modelOf(amounts), width);
      }),
      { numRuns: runs(40) },
    );
  });

  const sets = [
    ['only negative', [-1e6, -4e6]],
    ['negative and positive', [3e6, -4e6, 1e6]],
    ['negative, zero and missing', [0, -4e6, null]],
    ['a hair below zero among large ones', [4e9, -1]],
    ['many', Array.from({ length: 20 }, (_, index) => (index - 8) * 1e6)],
  ] as const;
  const cases = sets.flatMap(([name, values]) => widths.map((width) => [name, width, values] as const));

  test.for(cases)('draws %s at %d pixels', ([, width, values]) => {
    expectRightGeometry(ofValues(...values), width);
  });

  test.for(widths)('writes values beyond the outer ends at %d pixels', (width) => {
    const { bars, texts } = read(ofValues(3e6, -4e6), width);
    const of = (start: string) => texts.find(({ text }) => text.startsWith(start));
    expect(of('3,0')?.left).toBe((bars[0]?.right ?? 0) + 7);
    expect(of('-4,0')?.right).toBeCloseTo((bars[1]?.left ?? 0) - 7, 5);
  });

  test('writes values above the bars where they would leave no room for them', () => {
    const thousands: ValueFormat = { kind: 'money', scale: 'millions', decimals: 3 };
    const model = modelOf(
      [
        { value: 3_210_210e6, precision: 'at-least' },
        { value: -3_210_210e6, precision: 'at-least' },
      ],
      thousands,
    );
    expectRightGeometry(model, 360);
    const { bars, texts } = read(model, 360);
    const tops = texts.filter(({ text }) => text.startsWith('almeno')).map(({ bottom }) => bottom);
    expect(tops.map((bottom, index) => bottom <= (bars[index]?.top ?? 0))).toEqual([true, true]);
    expect(bars.every(({ left, right }) => right - left > 150)).toBe(true);
  });

  test('draws the bar of a value that is not exact pale, with an outline on all sides', () => {
    const model = modelOf([
      { value: -4e6, precision: 'over' },
      { value: 4e6, precision: 'over' },
    ]);
    const { bars } = read(model, 720);
    const insides = drawSvg(model, 720)
      .match(/<path d="([^"]*)" fill="var\(--colour-subject-soft\)"/)?.[1]
      ?.matchAll(/M(\d+) (\d+)H(\d+)v(\d+)/g);
    const drawn = [...(insides ?? [])].map((numbers) => numbers.slice(1).map(Number));
    expect(drawn).toEqual(
      bars.map(({ left, top, right, bottom }) => [left + 2, top + 2, right - 2, bottom - top - 4]),
    );
  });
});
