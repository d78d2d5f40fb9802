import { gzipSync } from 'node:zlib';
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { drawStandaloneSvg } from '#src/drawing/draw-standalone-svg.ts';
import { drawSvg } from '#src/drawing/draw-svg.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import {
  barsModel,
  lineModel,
  longLineModel,
  manyBarsModel,
  point,
  progressModel,
  withPoints,
} from '#tests/fixtures/chart-models.ts';

const models = [lineModel, progressModel, barsModel];
const sizes = models.flatMap((model) => [720, 360].map((width) => [model.kind, width, model] as const));

function parse(svg: string): Element {
  // linkedom's own types lack most of what its elements can do.
  return new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement as unknown as Element;
}

function textsOf(svg: string): string[] {
  return [...parse(svg).querySelectorAll('text')].map((text) => text.textContent ?? '');
}

describe('drawSvg', () => {
  test.for(sizes)('writes every value of a %s chart at %d pixels as text', ([, width, model]) => {
    const texts = textsOf(drawSvg(model, width));
    for (const { text } of model.series.flatMap(({ points }) => points)) expect(texts).toContain(text);
  });

  test.for(sizes)('keeps a %s chart at %d pixels under 1.6 kB', ([, width, model]) => {
    expect(gzipSync(drawSvg(model, width)).length).toBeLessThanOrEqual(1600);
  });

  test.for([
    ['three series of 14 values', longLineModel(['Comuni', 'Scuole', 'Province'], 14), 1300],
    ['two series of 39 values', longLineModel(['Pagato', 'Assegnato'], 39), 1000],
    ['twenty bars', manyBarsModel, 800],
  ] as const)('keeps %s light', ([, model, bytes]) => {
    for (const width of [720, 360]) expect(gzipSync(drawSvg(model, width)).length).toBeLessThan(bytes);
  });

  test('writes only the ends of a long series, and draws no marker on a dense line but at its ends', () => {
    const texts = textsOf(drawSvg(longLineModel(['Serie'], 14), 720)).filter((text) => text.endsWith('%'));
    expect(texts.toSorted()).toEqual(['%', '10,00\u00a0%', '23,00\u00a0%']);
    const markers = (count: number): number =>
      drawSvg(longLineModel(['Serie'], count), 720).match(/a3 3 0 1 0 6 0/g)?.length ?? 0;
    expect([markers(14), markers(30)]).toEqual([14, 2]);
  });

  test('draws no line across a new definition, but a rule', () => {
    const [series] = longLineModel(['Serie'], 6).series;
    const draw = (breaks: string[]) =>
      parse(drawSvg({ ...lineModel, series: series ? [{ ...series, breaks }] : [] }, 720));
    const lines = (root: Element) =>
      [...root.querySelectorAll('path[stroke="var(--series-1)"]')]
        .map((path) => path.getAttribute('d') ?? '')
        .filter((d) => !d.includes('a5 5'));
    const whole = draw([]);
    const broken = draw(['2024-01-20']);
    expect(whole.querySelectorAll('path[stroke-dasharray="4 4"]')).toHaveLength(0);
    expect(broken.querySelectorAll('path[stroke-dasharray="4 4"]')).toHaveLength(1);
    expect(lines(broken).join('').match(/M/g)?.length).toBe(
      (lines(whole).join('').match(/M/g)?.length ?? 0) + 1,
    );
  });

  test.for(sizes)('draws a %s chart at %d pixels the same way twice', ([, width, model]) => {
    expect(drawSvg(model, width)).toBe(drawSvg(structuredClone(model), width));
  });

  test.for(sizes)(
    'keeps a %s chart at %d pixels inside its frame, without ids or styles',
    ([, width, model]) => {
      const root = parse(drawSvg(model, width));
      const height = Number(root.getAttribute('viewBox')?.split(' ')[3]);
      expect(root.querySelectorAll('[style], [id], style')).toHaveLength(0);
      for (const text of root.querySelectorAll('text')) {
        expect(Number(text.getAttribute('x'))).toBeGreaterThanOrEqual(0);
        expect(Number(text.getAttribute('x'))).toBeLessThanOrEqual(width);
        expect(Number(text.getAttribute('y'))).toBeLessThanOrEqual(height);
      }
    },
  );

  test('is named by title and summary', () => {
    const root = parse(drawSvg(barsModel, 720));
    expect(root.getAttribute('role')).toBe('img');
    expect(root.getAttribute('aria-label')).toBe(
      'Adesioni per tipo di ente. Le amministrazioni centrali sono 144.',
    );
  });

  test('opens the marker and the bar of a value that is not exact', () => {
    const markers = [...parse(drawSvg(lineModel, 720)).querySelectorAll('path[stroke="var(--series-1)"]')]
      .filter((path) => path.getAttribute('d')?.includes('a5 5'))
      .map((path) => path.getAttribute('fill'));
    expect(markers.toSorted()).toEqual(['var(--colour-paper)', 'var(--series-1)']);
    const openBars = (model: ChartModel): Element[] => [
      ...parse(drawSvg(model, 720)).querySelectorAll('path[fill="var(--colour-paper)"]'),
    ];
    expect(openBars(progressModel)).toHaveLength(1);
    expect(openBars(barsModel)).toHaveLength(0);
  });

  test('draws no line across a missing value, and no bar for it', () => {
    const days = ['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01', '2024-05-01'];
    const points = days.map((day, index) => {
      const value = index === 2 ? null : index + 1;
      return point({ day, value, text: value === null ? 'n.d.' : String(value) });
    });
    const line = parse(drawSvg(withPoints(lineModel, points), 720)).querySelector(
      'path[stroke="var(--series-1)"]',
    );
    expect(line?.getAttribute('d')).toMatch(/^M\d+ \d+l\d+-\d+M\d+ \d+l\d+-\d+$/);
    const bars = drawSvg(withPoints(barsModel, points), 720);
    const drawn = parse(bars).querySelector('path[fill="var(--series-1)"]')?.getAttribute('d');
    expect(drawn?.match(/M/g)).toHaveLength(4);
    expect(textsOf(bars)).toContain('n.d.');
  });

  test('draws neither bar nor track for a share that cannot be told, and writes why', () => {
    const [series] = progressModel.series;
    const points = (series?.points ?? []).map((one, index) =>
      index === 0 ? { ...one, value: null, text: 'condizioni diverse' } : one,
    );
    const model = withPoints(progressModel, points);
    for (const width of [720, 360]) {
      const root = parse(drawSvg(model, width));
      const count = (colour: string) =>
        [...root.querySelectorAll(`path[fill="var(--${colour})"]`)].flatMap(
          (path) => path.getAttribute('d')?.match(/M/g) ?? [],
        ).length;
      expect([count('series-1'), count('colour-hair'), count('colour-paper')]).toEqual([1, 1, 0]);
      const [reason] = [...root.querySelectorAll('text')].filter(
        ({ textContent }) => textContent === 'condizioni diverse',
      );
      expect(reason?.getAttribute('x')).toBe('0');
    }
  });

  test.for([
    ['only values below zero', [-1.2e9, -4e9], ['0', '-1 mld', '-2 mld', '-3 mld', '-4 mld', '-5 mld']],
    ['values of both signs', [-2e9, 3e9], ['4 mld', '2 mld', '0', '-2 mld', '-4 mld']],
    ['only values above zero', [2e9, 3e9], ['4 mld', '3 mld', '2 mld', '1 mld', '0']],
  ] as const)('numbers the axis of %s, with a darker line at zero', ([, values, numbers]) => {
    const points = values.map((value, index) => point({ day: `2024-0${index + 1}-10`, value, text: '' }));
    for (const width of [720, 360]) {
      const root = parse(drawSvg(withPoints(lineModel, points), width));
      const axis = [...root.querySelectorAll('text')]
        .map((text) => ({ text: text.textContent ?? '', y: Number(text.getAttribute('y')) }))
        .filter(({ text }) => text === '0' || text.endsWith('mld'))
        .toSorted((a, b) => a.y - b.y);
      expect(axis.map(({ text }) => text)).toEqual(numbers);
      const zero = axis.find(({ text }) => text === '0')?.y ?? 0;
      const dark = [...root.querySelectorAll('path[stroke="var(--colour-muted)"]')]
        .flatMap((path) => [...(path.getAttribute('d') ?? '').matchAll(/M[\d.]+ ([\d.]+)h/g)])
        .map(([, y]) => Number(y));
      expect(dark.some((y) => Math.abs(y - zero) < 6)).toBe(true);
    }
  });

  test('escapes what editors write', () => {
    const nasty = `</svg><script>alert("1")</script> & 'due'\u0007`;
    const points = [point({ day: '2024-01-01', label: nasty, value: 1, text: '<1>' })];
    const series = [{ name: nasty, role: 'reached' as const, points }];
    const svg = drawSvg({ ...barsModel, title: nasty, series }, 720);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;1&gt;');
    expect(textsOf(svg)[0]).toBe(nasty.slice(0, -1));
  });
});

describe('drawStandaloneSvg', () => {
  const svg = drawStandaloneSvg(lineModel, ['Fonte: «Prova» & altri', 'CC BY 4.0']);

  test('says title, drawing and caption in one file', () => {
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([lineModel.title, '4.083', 'Fonte: «Prova» & altri', 'CC BY 4.0']),
    );
  });

  test('stands alone: no custom properties, its own namespace and fallback fonts', () => {
    expect(svg).not.toContain('var(');
    expect(parse(svg).getAttribute('xmlns')).toBe('http://www.w3.org/2000/svg');
    expect(parse(svg).getAttribute('font-family')).toMatch(/sans-serif$/);
  });
});
