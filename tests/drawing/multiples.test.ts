import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { drawingHeight, drawSvg } from '#src/drawing/draw-svg.ts';
import { drawingWidths } from '#src/lib/charts/look.ts';
import { multiplesModel, panelsOf } from '#tests/fixtures/multiples.ts';
import { faultsOf } from '#tests/drawing/faults.ts';
import { readDrawing } from '#tests/drawing/read-drawing.ts';

const names = (count: number) => Array.from({ length: count }, (_, index) => `Serie numero ${index + 1}`);
const long = 'Aziende sanitarie locali e aziende ospedaliere universitarie';

const hard = {
  'two panels of one value': panelsOf([3]),
  'two values': panelsOf([3, 9]),
  '36 values': multiplesModel(names(4), 36),
  'twelve panels of 200 values': multiplesModel(names(12), 200),
  'five panels': multiplesModel(names(5), 14),
  'negative values': panelsOf([-5, 3, -2, 8, 1, 4, 2]),
  'only negative values': panelsOf([-5, -3, -2, -8, -1, -4]),
  'nothing but zeros': panelsOf([0, 0, 0, 0, 0, 0]),
  'missing values': panelsOf([1, 2, null, 4, 5, 6, null]),
  'no value at all': panelsOf([null, null]),
  'inexact values': panelsOf([1, 2, 3, 4, 5, 6], 'over'),
  'long names': multiplesModel([long, 'Comuni', `${long}, per regione`], 14),
};
const widths = Object.values(drawingWidths);
const cases = Object.entries(hard).flatMap(([name, model]) =>
  widths.map((width) => [name, width, model] as const),
);

/** Positions of the corners of every line that is painted so. */
function cornersOf(svg: string, paint: string): { x: number; y: number }[] {
  return [...svg.matchAll(/<path d="([^"]+)"([^>]*)\/>/g)]
    .filter(([, , attributes = '']) => attributes.includes(paint))
    .flatMap(([, d = '']) => [...d.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)])
    .map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

describe('drawSvg of multiples', () => {
  test.for(cases)('keeps the words of %s at %d pixels apart and in the frame', ([, width, model]) => {
    expect(faultsOf(readDrawing(drawSvg(model, width)))).toEqual([]);
  });

  test.for(cases)('keeps the lines of %s at %d pixels in the frame', ([, width, model]) => {
    for (const { x, y } of cornersOf(drawSvg(model, width), 'stroke="var(--colour-')) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(drawingHeight(model, width));
    }
  });

  test.for(cases)('names every panel of %s at %d pixels, with its last value', ([, width, model]) => {
    const words = readDrawing(drawSvg(model, width))
      .texts.map(({ text }) => text)
      .join(' ');
    for (const { name, points } of model.series) {
      expect(words).toContain(name);
      expect(words).toContain(points.findLast(({ value }) => value !== null)?.text ?? 'n.d.');
    }
  });

  test('titles panels by what tells them apart, with their values in the colour of the subject', () => {
    const { series, ...rest } = multiplesModel(['Completati, ASL', 'Pagati, ASL'], 14);
    const panels = ['Completati', 'Pagati'].map((of) => ({ title: 'ASL', of }));
    const told = series.map((one, index) => ({ ...one, panel: panels[index] ?? { title: '' } }));
    const svg = drawSvg({ ...rest, series: told }, 840);
    const texts = readDrawing(svg).texts.map(({ text }) => text);
    expect(texts.filter((text) => /ASL|Completati|Pagati/.test(text))).toEqual([
      'ASL',
      'Completati',
      'ASL',
      'Pagati',
    ]);
    expect(svg.match(/fill="var\(--colour-subject-ink\)"/g)).toHaveLength(2);
  });

  test('has four panels a row when wide, two when narrow, and even rows', () => {
    const rowsOf = (count: number, width: number) => {
      const boxes = readDrawing(drawSvg(multiplesModel(names(count), 14), width)).texts;
      const tops = boxes.filter(({ text }) => text.startsWith('Serie numero')).map(({ top }) => top);
      return [...Map.groupBy(tops, (top) => top).values()].map(({ length }) => length);
    };
    expect(rowsOf(4, 840)).toEqual([4]);
    expect(rowsOf(5, 840)).toEqual([3, 2]);
    expect(rowsOf(12, 840)).toEqual([4, 4, 4]);
    expect(rowsOf(4, 358)).toEqual([2, 2]);
  });

  test('joins neither a missing value nor a few announcements but by dots', () => {
    const dotted = (values: (number | null)[]) =>
      cornersOf(
        drawSvg(panelsOf(values), 840),
        'stroke="var(--colour-subject)" stroke-width="3" stroke-linecap',
      ).length;
    expect(dotted([1, 2, null, 4, 5, 6, 7])).toBe(2);
    expect(dotted([1, 2, 3, 4, 5, 6, 7])).toBe(0);
    expect(dotted([1, 2, 3])).toBe(4);
  });

  test('stands all panels on the scale of all', () => {
    const zeros = cornersOf(drawSvg(panelsOf([1, 2, 3, 4, 5, 100]), 840), 'stroke="var(--colour-ink)"');
    expect(new Set(zeros.map(({ y }) => y)).size).toBe(1);
    expect(readDrawing(drawSvg(panelsOf([1, 2, 3, 4, 5, 93]), 840)).texts.map(({ text }) => text)).toContain(
      '100\u00a0amministrazioni',
    );
  });

  test('keeps four panels of 14 values light', () => {
    const model = multiplesModel(['Comuni', 'Scuole', 'Province', 'ASL'], 14);
    expect(gzipSync(widths.map((width) => drawSvg(model, width)).join('')).length).toBeLessThan(1200);
  });
});
