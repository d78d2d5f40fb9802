import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { drawSvg } from '#src/drawing/draw-svg.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { readDrawing } from '#tests/drawing/read-drawing.ts';
import { lineModel, longLineModel, point, withPoints } from '#tests/fixtures/chart-models.ts';

/** The texts of a drawing, and its elements. */
function read(model: ChartModel, width: number): { texts: string[]; root: Element } {
  const root = new DOMParser().parseFromString(drawSvg(model, width), 'image/svg+xml')
    .documentElement as unknown as Element;
  return { root, texts: [...root.querySelectorAll('text')].map(({ textContent }) => textContent ?? '') };
}

const values = (...amounts: number[]) =>
  withPoints(
    lineModel,
    amounts.map((value, index) =>
      point({ day: `2024-${String(index + 1).padStart(2, '0')}-15`, value, text: String(value) }),
    ),
  );
const note = {
  at: '2024-02-20',
  text: 'una nota lunga quanto è permesso, che dice due cose sul salto della serie',
};

describe('drawSvg of charts over time', () => {
  test('writes below the chart what finds no place in it', () => {
    const crowded = { ...values(3, 9, 4), annotations: [note, note, note, note, note] };
    const texts = read(crowded, 358).texts;
    expect(texts.some((text) => text.startsWith('20 febbraio 2024: una nota'))).toBe(true);
  });

  test('ends lines of the grid near the row of words that they meet', () => {
    const { texts, lines } = readDrawing(drawSvg(lineModel, 840));
    const ends = lines
      .filter(({ colour }) => colour.includes('hair'))
      .map(({ x2, y2 }) => ({ x: x2, y: y2 }));
    const metOf = ({ x, y }: { x: number; y: number }) =>
      texts.filter(({ top, bottom, left }) => top < y && y < bottom && left > x).map(({ left }) => left - x);
    const gaps = ends.map(metOf).filter((own) => own.length > 0);
    expect(gaps.length).toBeGreaterThan(0);
    for (const own of gaps) expect(Math.min(...own)).toBeLessThanOrEqual(6);
  });

  test('marks the day of a note that is told below', () => {
    const inked = (annotations: (typeof note)[]) =>
      readDrawing(drawSvg({ ...values(3, 9, 4), annotations }, 358)).lines.filter(
        ({ x1, x2, colour }) => x1 === x2 && colour.includes('ink'),
      ).length;
    expect(inked([])).toBe(0);
    expect(inked([{ ...note, text: `${note.text}, ${note.text}` }])).toBe(1);
  });

  test('says from when on nothing is known, and draws that time as a field', () => {
    const { texts, root } = read({ ...values(7, 9), until: '2026-01-01' }, 840);
    expect(texts.join(' ')).toContain('nessun dato dopo il 15 febbraio 2024');
    expect(root.querySelectorAll('path[fill="var(--colour-soft)"]')).toHaveLength(1);
  });

  test('dashes the deadline of a target of which nobody tells the result, and says so', () => {
    const [reached, aimed] = lineModel.series;
    const expired = (aimed?.points ?? []).map((one) => ({ ...one, outcome: 'expired' as const }));
    const series = reached && aimed ? [reached, { ...aimed, points: expired.slice(-1) }] : [];
    const { texts, root } = read({ ...lineModel, series, until: '2026-11-29' }, 840);
    expect(texts).toContain('scaduto, esito non noto');
    expect(root.querySelectorAll('path[stroke="var(--colour-care)"]')).toHaveLength(1);
  });

  test('tells a target together with the value that reaches it', () => {
    const [reached, aimed] = lineModel.series;
    const points = (aimed?.points ?? []).map((one) => ({
      ...one,
      detail: 'traguardo europeo',
      ...(one.value === 4083 && { outcome: 'reached' as const }),
    }));
    const series = reached && aimed ? [reached, { ...aimed, points }] : [];
    const { texts } = read({ ...lineModel, series }, 840);
    expect(texts.filter((text) => text === '4.083')).toHaveLength(1);
    expect(texts).toContain('traguardo europeo raggiunto');
  });

  test('tells a reached target on a phone only near its ring', () => {
    const [reached, aimed] = lineModel.series;
    const points = (aimed?.points ?? []).map((one) => ({
      ...one,
      detail: 'traguardo europeo',
      ...(one.value === 4083 && { outcome: 'reached' as const }),
    }));
    const open = (reached?.points ?? []).map((one) => ({ ...one, precision: 'over' as const }));
    const series =
      reached && aimed
        ? [
            { ...reached, points: open },
            { ...aimed, points },
          ]
        : [];
    const { texts } = read({ ...lineModel, series }, 358);
    expect(texts).toContain('ott 2024');
    expect(texts).not.toContain('raggiunto');
  });

  test.for([
    ['in ink where nothing parts its rows', 'una nota', '600', 'var(--colour-ink)'],
    ['muted after a comma', 'una nota più lunga, e dopo la virgola il seguito', null, 'var(--colour-muted)'],
  ] as const)('writes the last row of a note %s', ([, text, weight, fill]) => {
    const { root } = read({ ...values(3, 9, 4), annotations: [{ at: note.at, text }] }, 840);
    const last = [...root.querySelectorAll('text')].findLast(({ textContent }) =>
      text.endsWith(textContent ?? '-'),
    );
    const found = (name: string) => last?.closest(`[${name}]`)?.getAttribute(name) ?? null;
    expect([found('font-weight'), found('fill')]).toEqual([weight, fill]);
  });

  test('writes where long lines begin in the order of their values, but not next to zero', () => {
    const { series, ...rest } = longLineModel(['Una', 'Due'], 36);
    const startsAt = (starts: number[]) => {
      const own = series.map((one, index) => ({
        ...one,
        points: one.points.map((each, place) =>
          place === 0 ? { ...each, value: starts[index] ?? 0, text: `inizio ${starts[index]}` } : each,
        ),
      }));
      const { texts } = readDrawing(drawSvg({ ...rest, series: own }, 840));
      return texts.filter(({ text }) => text.startsWith('inizio')).toSorted((a, b) => a.top - b.top);
    };
    const [first, second] = startsAt([20, 26]);
    expect([first?.text, second?.text]).toEqual(['inizio 26', 'inizio 20']);
    expect(first?.left).toBeGreaterThan(39);
    expect(startsAt([0, 26]).map(({ text }) => text)).toEqual(['inizio 26']);
  });

  test('fills areas down to zero, what the chart is about on top', () => {
    const emphases = ['context', 'subject'] as const;
    const { series, ...rest } = longLineModel(['Una', 'Due'], 36);
    const told = series.map((one, index) => ({ ...one, emphasis: emphases[index] ?? 'subject' }));
    const model: ChartModel = { ...rest, kind: 'area', series: told };
    const fills = [...read(model, 840).root.querySelectorAll('path')].flatMap((path) => {
      const fill = path.getAttribute('fill') ?? '';
      return fill.endsWith('-soft)') ? [fill] : [];
    });
    expect(fills).toEqual(['var(--colour-context-soft)', 'var(--colour-subject-soft)']);
  });
});
