import { describe, expect, test } from 'vitest';
import { coverOf, type Cover } from '#src/lib/charts/cover.ts';
import { buildLedger } from '#src/lib/ledger.ts';
import { newChart, partsWithBulletin } from '#tests/fixtures/ledger.ts';

/** The cover of the bulletin of October 2024, with other charts or key figures. */
function coverWith(fields: { charts?: Record<string, unknown>[]; keyFigures?: string[] }): Cover {
  const charts = (fields.charts ?? []).map(newChart);
  const ledger = buildLedger(partsWithBulletin('2024-10', { ...fields, charts }));
  const bulletin = ledger.bulletins.find(({ id }) => id === '2024-10');
  if (!bulletin) throw new Error('No bulletin of October');
  return coverOf(bulletin, ledger);
}

const kindsOf = ({ drawing }: Cover) => drawing.marks.map(({ kind }) => kind).join(' ');
const bars = (...observations: string[]) => ({ kind: 'bars', observations });
const lines = (...indicators: string[]) => ({
  kind: 'line',
  lines: indicators.map((indicator) => ({ indicator })),
});

describe('coverOf', () => {
  test('shows the first key figure in the first chart that draws what it counts', () => {
    const cover = coverWith({
      keyFigures: ['prestiti', 'collegate'],
      charts: [lines('collegate'), bars('prestiti', 'collegate')],
    });
    expect([cover.figure.key, kindsOf(cover)]).toEqual(['2024-10/prestiti', 'rest least']);
  });

  test('shows the first key figure with its own drawing where no chart draws it', () => {
    const cover = coverWith({ keyFigures: ['fondi'], charts: [bars('prestiti', 'collegate')] });
    expect([cover.figure.key, kindsOf(cover)]).toEqual(['2024-10/fondi', 'stem mark']);
  });

  test('shows a figure of a bulletin without charts', () => {
    expect(kindsOf(coverWith({ keyFigures: ['fondi'] }))).toBe('stem mark');
  });

  test('draws bars as columns, the largest first, and tells the one that is the figure', () => {
    const cover = coverWith({ charts: [bars('collegate-giugno', 'collegate', 'prestiti')] });
    expect(kindsOf(cover)).toBe('rest least');
    const tops = cover.drawing.marks[0]?.lines.map(([corner]) => corner?.y ?? 0) ?? [];
    expect(tops).toHaveLength(2);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  });

  test('draws what the figure counts as the subject of several lines', () => {
    expect(kindsOf(coverWith({ charts: [lines('collegate', 'prestiti')] }))).toBe(
      'dots base point ring hole',
    );
  });

  test('draws a value on the way to the next target where there is no line', () => {
    const cover = coverWith({ charts: [{ kind: 'progress', observations: ['collegate'] }] });
    expect(kindsOf(cover)).toBe('rest column dots top goal');
  });
});
