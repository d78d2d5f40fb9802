import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { drawSvg } from '#src/drawing/draw-svg.ts';
import { textWidth } from '#src/drawing/text-width.ts';
import { boxesOverlap, type Box } from '#src/lib/charts/labels.ts';
import { drawingWidths } from '#src/lib/charts/look.ts';
import type { ChartModel, ChartSeries } from '#src/lib/charts/model.ts';
import { lineModel, longLineModel, point, withPoints } from '#tests/fixtures/chart-models.ts';

type DrawnText = Box & { text: string; hasHalo: boolean };

/** The texts of a drawing with their boxes, and its size. */
function read(model: ChartModel, width: number): { texts: DrawnText[]; height: number; root: Element } {
  const root = new DOMParser().parseFromString(drawSvg(model, width), 'image/svg+xml')
    .documentElement as unknown as Element;
  const texts = [...root.querySelectorAll('text')].map((element): DrawnText => {
    const given = (name: string) => element.getAttribute(name) ?? element.parentElement?.getAttribute(name);
    const text = element.textContent ?? '';
    const size = Number(given('font-size'));
    const long = textWidth(text, size, given('font-weight') === '600' ? 600 : 400);
    const share = { middle: 0.5, end: 1 }[given('text-anchor') ?? ''] ?? 0;
    const left = Number(given('x')) - long * share;
    const y = Number(given('y'));
    return {
      text,
      left,
      right: left + long,
      top: y - size * 0.72,
      bottom: y + 2,
      hasHalo: given('stroke') !== null,
    };
  });
  return { texts, height: Number(root.getAttribute('viewBox')?.split(' ')[3]), root };
}

const emphasise = (model: ChartModel, subject: number): ChartModel => ({
  ...model,
  series: model.series.map((series, index) => ({
    ...series,
    ...(series.role === 'reached' && {
      emphasis: index === subject ? ('subject' as const) : ('context' as const),
    }),
  })),
});

const longName = 'Amministrazioni centrali, aziende sanitarie e ospedaliere con un servizio';
const allEqual = (model: ChartModel): ChartModel => ({
  ...model,
  series: model.series.map((series): ChartSeries => ({
    ...series,
    points: series.points.map((one) => ({ ...one, value: 40, text: '40,00\u00a0%' })),
  })),
});
const values = (...amounts: (number | null)[]) =>
  withPoints(
    lineModel,
    amounts.map((value, index) =>
      point({
        day: `2024-${String(index + 1).padStart(2, '0')}-15`,
        value,
        text: value === null ? 'n.d.' : String(value),
      }),
    ),
  );
const inexact = (model: ChartModel): ChartModel => ({
  ...model,
  series: model.series.map((series) => ({
    ...series,
    points: series.points.map((one, index) => ({
      ...one,
      text: `oltre\u00a0${one.text}`,
      precision: index % 2 === 0 ? ('over' as const) : ('about' as const),
    })),
  })),
});
const note = {
  at: '2024-02-20',
  text: 'una nota lunga quanto è permesso, che dice due cose sul salto della serie',
};

const cases: [string, ChartModel][] = [
  ['one value', values(7)],
  ['one value and a long silence', { ...values(7), until: '2026-01-01' }],
  ['two values', values(7, 9)],
  ['five values', values(3, 9, 4, 8, 6)],
  ['36 values', longLineModel(['Una'], 36)],
  ['200 values of two series', longLineModel(['Una', longName], 200)],
  ['six series', longLineModel(['Una', 'Due', 'Tre', 'Quattro', 'Cinque', longName], 14)],
  ['six equal series', allEqual(longLineModel(['Una', 'Due', 'Tre', 'Quattro', 'Cinque', 'Sei'], 14))],
  ['one series among others', emphasise(longLineModel(['Una', 'Due', 'Tre'], 14), 1)],
  ['negative values', values(-3, 5, -1, 4)],
  ['only negative values', values(-3, -5, -1, -4, -2, -6)],
  ['missing values', values(1, null, 3, 4, null, null, 7, 8, 9)],
  ['zeros', values(0, 0, 0)],
  ['targets', emphasise(lineModel, 0)],
  ['targets and a long silence', { ...emphasise(lineModel, 0), until: '2026-11-29' }],
  ['far targets', { ...lineModel, series: [...values(12, 34).series, ...lineModel.series.slice(1)] }],
  ['inexact values', inexact(values(30, 90, 40, 80))],
  ['a note', { ...emphasise(longLineModel(['Una', 'Due'], 14), 0), annotations: [note] }],
  [
    'three notes',
    { ...values(3, 9, 4), annotations: [note, { ...note, at: '2024-01-15' }, { ...note, at: '2024-03-15' }] },
  ],
  ['areas', { ...emphasise(longLineModel(['Una', 'Due'], 36), 1), kind: 'area', annotations: [note] }],
];
const twoDays = (model: ChartModel): ChartModel => ({
  ...model,
  kind: 'slope',
  series: model.series.map((series) => ({ ...series, points: series.points.slice(0, 2) })),
});
const slopes: [string, ChartModel][] = [
  ['a slope of one', twoDays(values(3, 5))],
  ['a slope of eight', twoDays(longLineModel(['A', 'B', 'C', 'D', 'E', 'F', 'G', longName], 2))],
  ['a slope of equal values', twoDays(allEqual(longLineModel(['A', 'B', 'C', longName], 2)))],
  ['a slope with a subject', twoDays(emphasise(longLineModel(['A', 'B', 'C'], 2), 0))],
];
const all = [...cases, ...slopes].flatMap(([name, model]) =>
  Object.values(drawingWidths).map((width) => [name, width, model] as const),
);

describe('drawSvg of charts over time', () => {
  test.for(all)('keeps the texts of %s at %d pixels apart and inside', ([, width, model]) => {
    const { texts, height } = read(model, width);
    expect(texts.length).toBeGreaterThan(0);
    for (const [index, text] of texts.entries()) {
      expect([
        text.text,
        text.left >= -1,
        text.right <= width + 1,
        text.top >= -1,
        text.bottom <= height,
      ]).toEqual([text.text, true, true, true, true]);
      expect(
        texts
          .slice(index + 1)
          .flatMap((other) => (boxesOverlap(text, other) ? [[text.text, other.text]] : [])),
      ).toEqual([]);
    }
  });

  test('writes below the chart what finds no place in it', () => {
    const crowded = { ...values(3, 9, 4), annotations: [note, note, note, note, note] };
    const texts = read(crowded, 358).texts.map(({ text }) => text);
    expect(texts.some((text) => text.startsWith('20 febbraio 2024: una nota'))).toBe(true);
  });

  test('says from when on nothing is known, and draws that time as a field', () => {
    const { texts, root } = read({ ...values(7, 9), until: '2026-01-01' }, 840);
    expect(texts.map(({ text }) => text).join(' ')).toContain('nessun dato dopo il 15 febbraio 2024');
    expect(root.querySelectorAll('path[fill="var(--colour-soft)"]')).toHaveLength(1);
  });

  test('dashes the deadline of a target of which nobody tells the result, and says so', () => {
    const [reached, aimed] = lineModel.series;
    const expired = (aimed?.points ?? []).map((one) => ({ ...one, outcome: 'expired' as const }));
    const series = reached && aimed ? [reached, { ...aimed, points: expired.slice(-1) }] : [];
    const { texts, root } = read({ ...lineModel, series, until: '2026-11-29' }, 840);
    expect(texts.map(({ text }) => text)).toContain('scaduto, esito non noto');
    expect(root.querySelectorAll('path[stroke="var(--colour-care)"]')).toHaveLength(1);
  });

  test('fills areas down to zero, what the chart is about on top', () => {
    const model: ChartModel = { ...emphasise(longLineModel(['Una', 'Due'], 36), 1), kind: 'area' };
    const fills = [...read(model, 840).root.querySelectorAll('path')].flatMap((path) => {
      const fill = path.getAttribute('fill') ?? '';
      return fill.endsWith('-soft)') ? [fill] : [];
    });
    expect(fills).toEqual(['var(--colour-context-soft)', 'var(--colour-subject-soft)']);
  });
});
