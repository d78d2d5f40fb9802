import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { drawingHeight, drawSvg } from '#src/drawing/draw-svg.ts';
import { drawStandaloneSvg } from '#src/drawing/draw-standalone-svg.ts';
import { drawingWidths } from '#src/lib/charts/look.ts';
import { buildChart } from '#src/lib/charts/chart.ts';
import { newChart } from '#tests/fixtures/ledger.ts';
import { ledgerOfPlaces, placesInRows } from '#tests/fixtures/map-ledger.ts';
import { faultsOf } from '#tests/drawing/faults.ts';
import { readDrawing } from '#tests/drawing/read-drawing.ts';

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

const longNames = [
  'Trentino-Alto Adige/Südtirol',
  'Friuli-Venezia Giulia',
  'Valle d’Aosta/Vallée d’Aoste',
  'Precipitevolissimevole',
];

function modelOf(
  values: (number | null)[],
  { columns = 5, names = [], ...fields }: { columns?: number; names?: string[]; precision?: string } = {},
) {
  const { places, own } = placesInRows(values, columns);
  for (const [index, name] of names.entries()) Object.assign(places[`luogo-${index + 1}`] ?? {}, { name });
  const ledger = ledgerOfPlaces(places, { parti: own, tutte: own }, fields);
  return buildChart(newChart({ kind: 'map', observations: ['parti'] }), '2025-01', ledger).model;
}

const hard = {
  'one tile': modelOf([7]),
  'two tiles': modelOf([1, 200]),
  '36 tiles': modelOf(range(36)),
  '64 tiles in eight columns': modelOf(range(64), { columns: 8 }),
  'six digits': modelOf([123_456, 654_321, 5]),
  'equal values': modelOf([5, 5, 5, 5]),
  'missing values': modelOf([null, 0, 3, null]),
  'inexact values': modelOf([900, 1200, 1500], { precision: 'at-least' }),
  'inexact values of long names': modelOf([1000, 2000, 3000, 4000], { names: longNames, precision: 'over' }),
  'inexact values in eight columns': modelOf(range(16), { columns: 8, precision: 'about' }),
  'long names': modelOf([1, 2, 3, 4, 5, 6], {
    names: longNames,
  }),
};
const widths = Object.values(drawingWidths);
const cases = Object.entries(hard).flatMap(([name, model]) =>
  widths.map((width) => [name, width, model] as const),
);

describe('drawSvg of a map', () => {
  test.for(cases)('keeps the words of %s at %d pixels apart and in the frame', ([, width, model]) => {
    expect(faultsOf(readDrawing(drawSvg(model, width)))).toEqual([]);
  });

  test.for(cases)('writes every value of %s at %d pixels, in its tile', ([, width, model]) => {
    const boxes = readDrawing(drawSvg(model, width)).texts;
    for (const { tile } of model.series[0]?.points ?? [])
      expect(boxes.map(({ text }) => text)).toContain(tile?.mark);
  });

  test('puts the key in the empty corner, and below where there is none', () => {
    const keyTop = (model: (typeof hard)['one tile'], label: string) =>
      readDrawing(drawSvg(model, 358)).texts.find(({ text }) => text.startsWith(label))?.top ?? 0;
    const full = modelOf(range(20));
    expect(keyTop(full, 'meno di')).toBeGreaterThan(4 * 72);
    const { places, own } = placesInRows(range(20), 5);
    for (const id of ['luogo-4', 'luogo-5', 'luogo-9', 'luogo-10']) Reflect.deleteProperty(places, id);
    const kept = Object.fromEntries(Object.entries(own).filter(([id]) => id in places));
    const ledger = ledgerOfPlaces(places, { parti: kept });
    const spec = newChart({ kind: 'map', observations: ['parti'] });
    const { model } = buildChart(spec, '2025-01', ledger);
    expect(keyTop(model, 'meno di')).toBeLessThan(40);
    expect(drawingHeight(model, 358)).toBe(4 * 72 - 4);
  });

  test('begins the bars of its list at one line of zero, each in the colour of its tile', () => {
    const svg = drawSvg(modelOf(range(20)), 840);
    const bars = [...svg.matchAll(/d="([^"]*)" fill="var\(--class-\d\)"/g)].flatMap(([, d = '']) => [
      ...d.matchAll(/M(\d+) \d+H\d+v19/g),
    ]);
    expect(bars).toHaveLength(20);
    expect(new Set(bars.map(([, left]) => left)).size).toBe(1);
  });

  test('sorts the bars of parts by their share of the whole', () => {
    const { places, own } = placesInRows([4, 9, 3], 3);
    const wholes = placesInRows([10, 90, 3], 3).own;
    const ledger = ledgerOfPlaces(places, { parti: own, tutte: wholes });
    const spec = newChart({ kind: 'map', observations: ['parti'], of: 'tutte' });
    const { texts } = readDrawing(drawSvg(buildChart(spec, '2025-01', ledger).model, 840));
    const marks = texts.filter(({ text, left }) => text.includes('/') && left > 300);
    expect(marks.toSorted((a, b) => a.top - b.top).map(({ text }) => text)).toEqual(['3/3', '4/10', '9/90']);
  });

  test('opens the tile of a value that is not exact, and dashes that of a missing one', () => {
    const open = drawSvg(hard['inexact values'], 358);
    expect(open).toContain('almeno');
    expect(open).toContain('fill="var(--colour-paper)"');
    expect(drawSvg(hard['missing values'], 358)).toContain('stroke-dasharray="4 3"');
  });

  test('keeps twenty places light', () => {
    const [wide, narrow] = widths.map((width) => drawSvg(modelOf(range(20)), width));
    expect(gzipSync(`${wide}${narrow}`).length).toBeLessThan(2000);
  });
});

describe('drawStandaloneSvg of a map', () => {
  test('stands alone with its caption', () => {
    const svg = drawStandaloneSvg(hard['missing values'], ['Fonte: prova']);
    expect(svg).not.toContain('var(');
    expect(svg).toContain('n.d.');
  });
});
