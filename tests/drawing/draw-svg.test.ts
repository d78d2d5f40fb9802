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

/** The model as a chart that is about its series. */
function asSubject(model: ChartModel): ChartModel {
  return { ...model, series: model.series.map((series) => ({ ...series, emphasis: 'subject' })) };
}

/** The data of the lines of what a chart is about, without the dots across gaps. */
function linesOf(root: Element): string[] {
  return [...root.querySelectorAll('path[stroke="var(--colour-subject)"][fill="none"]')]
    .filter((path) => !path.getAttribute('stroke-dasharray'))
    .map((path) => path.getAttribute('d') ?? '');
}

/** The circles at its values. */
function markersOf(root: Element): Element[] {
  return [...root.querySelectorAll('path')].filter((path) => path.getAttribute('d')?.includes('a5'));
}

function textsOf(svg: string): string[] {
  return [...parse(svg).querySelectorAll('text')].map((text) => text.textContent ?? '');
}

describe('drawSvg', () => {
  test.for(sizes)('writes every value of a %s chart at %d pixels as text', ([, width, model]) => {
    const texts = textsOf(drawSvg(model, width));
    // Of a share, a value and its target are told by the bar; over time a reached target stands aside for values, but
    // on a phone earlier values stand aside for the targets.
    const isForLast =
      width < 400 && model.kind === 'line' && model.series.some(({ role }) => role === 'target');
    const told = model.series
      .filter(({ role }) => role === 'reached')
      .flatMap(({ points }) => (isForLast ? points.slice(-1) : points));
    for (const { text } of told) expect(texts).toContain(text);
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

  test('writes only the ends of a long series, and marks only its last value', () => {
    const root = parse(drawSvg(asSubject(longLineModel(['Serie'], 14)), 720));
    const texts = [...root.querySelectorAll('text')].map((text) => text.textContent ?? '');
    expect(texts.filter((text) => text.includes(','))).toEqual(['23,00\u00a0%', '10,00\u00a0%']);
    expect(markersOf(root)).toHaveLength(1);
  });

  test('draws no line across a new definition, but a rule', () => {
    const draw = (breaks: string[]) => {
      const { series, ...rest } = asSubject(longLineModel(['Serie'], 8));
      return parse(drawSvg({ ...rest, series: series.map((one) => ({ ...one, breaks })) }, 720));
    };
    const pieces = (root: Element) => linesOf(root).flatMap((d) => d.match(/M/g) ?? []).length;
    const [whole, broken] = [draw([]), draw(['2024-01-20'])];
    expect(whole.querySelectorAll('path[stroke-dasharray="4 4"]')).toHaveLength(0);
    expect(broken.querySelectorAll('path[stroke-dasharray="4 4"]')).toHaveLength(1);
    expect([pieces(whole), pieces(broken)]).toEqual([1, 2]);
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

  test('is a picture with the attributes that name it', () => {
    const root = parse(drawSvg(barsModel, 720, { 'aria-labelledby': 'titolo sintesi' }));
    expect(root.getAttribute('role')).toBe('img');
    expect(root.getAttribute('aria-labelledby')).toBe('titolo sintesi');
  });

  test('opens the marker and the bar of a value that is not exact', () => {
    const markers = markersOf(parse(drawSvg(asSubject(lineModel), 720)));
    expect(markers.map((path) => path.getAttribute('fill')).toSorted()).toEqual([
      'var(--colour-paper)',
      'var(--colour-subject)',
    ]);
    const openBars = (model: ChartModel): Element[] => [
      ...parse(drawSvg(model, 720)).querySelectorAll('path[fill="var(--colour-subject-soft)"]'),
    ];
    expect(openBars(progressModel)).toHaveLength(1);
    expect(openBars(barsModel)).toHaveLength(0);
  });

  test('draws dots across a missing value, and no bar for it', () => {
    const points = ['01', '02', '03', '04', '05', '06', '07'].map((month, index) => {
      const value = index === 2 ? null : index + 1;
      return point({ day: `2024-${month}-01`, value, text: value === null ? 'n.d.' : String(value) });
    });
    const root = parse(drawSvg(asSubject(withPoints(lineModel, points)), 720));
    expect(linesOf(root).map((d) => d.replaceAll(/[\d.]+/g, '#'))).toEqual(['M# #l#-#', 'M# #l#-# #-# #-#']);
    expect(root.querySelectorAll('path[stroke-linecap="round"]')).toHaveLength(1);
    const bars = drawSvg(withPoints(barsModel, points), 720);
    const drawn = parse(bars).querySelector('path[fill="var(--colour-subject)"]')?.getAttribute('d');
    expect(drawn?.match(/M/g)).toHaveLength(6);
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
      const counts = ['subject', 'context-soft', 'ink', 'subject-soft'].map((tone) =>
        count(`colour-${tone}`),
      );
      // The track of the other share bears a mark where it ends.
      expect(counts).toEqual([1, 1, 1, 0]);
      const [reason] = [...root.querySelectorAll('text')].filter(
        ({ textContent }) => textContent === 'condizioni diverse',
      );
      expect(reason?.getAttribute('x')).toBe(String(width));
    }
  });

  test('draws zero in ink, also above the values', () => {
    const points = [-1, -4].map((value, index) => point({ day: `2024-0${index + 1}-10`, value, text: '' }));
    const zeroOf = (path: Element) => path.getAttribute('stroke-width') === '1.5';
    const paths = parse(drawSvg(withPoints(lineModel, points), 720)).querySelectorAll(
      'path[stroke="var(--colour-ink)"]',
    );
    expect([...paths].filter(zeroOf).map((path) => path.getAttribute('d')?.startsWith('M0 29'))).toEqual([
      true,
    ]);
  });

  test('escapes what editors write', () => {
    const nasty = `</svg><script>alert("1")</script> & 'due'\u0007`;
    const points = [point({ day: '2024-01-01', label: nasty, value: 1, text: '<1>' })];
    const series = [{ name: nasty, role: 'reached' as const, points }];
    const svg = drawSvg({ ...barsModel, title: nasty, series }, 720);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;1&gt;');
    expect(textsOf(svg).join(' ')).toContain(nasty.slice(0, -1));
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
