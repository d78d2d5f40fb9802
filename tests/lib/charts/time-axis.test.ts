import { describe, expect, test } from 'vitest';
import { toTimeTicks } from '#src/lib/charts/time-axis.ts';
import { fromDayNumber, toDayNumber, type Day } from '#src/lib/day.ts';

function ticksOf(days: Day[], width: number): string[] {
  const [from, to] = [toDayNumber(days[0] ?? ''), toDayNumber(days.at(-1) ?? '')];
  const toX = (day: Day) => ((toDayNumber(day) - from) / Math.max(1, to - from)) * width;
  return toTimeTicks(days, toX, 13).map(({ text }) => text);
}

const monthEnds = (from: number, count: number): Day[] =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(2025, from + index + 1, 0)).toISOString().slice(0, 10),
  );

describe('toTimeTicks', () => {
  test.for<[string, Day[], number, string[]]>([
    [
      'months, with the year where it is new',
      monthEnds(7, 13),
      220,
      ['ago 2025', 'nov', 'feb 2026', 'mag', 'ago'],
    ],
    ['fewer months where there is less room', monthEnds(7, 13), 130, ['ago 2025', 'ago 2026']],
    ['years for a long time', monthEnds(5, 40), 640, ['giu 2025', '2026', '2027', '2028', 'set 2028']],
    [
      'days within a month',
      ['2025-10-05', '2025-10-14', '2025-10-28'],
      300,
      ['5 ott 2025', '14 ott', '28 ott'],
    ],
    ['one day', ['2025-10-05'], 300, ['ott 2025']],
    ['only the last where both ends would touch', ['2025-10-05', '2026-10-05'], 40, ['ott 2026']],
  ])('names %s', ([, days, width, texts]) => {
    expect(ticksOf(days, width)).toEqual(texts);
  });

  test('bears the first and the last day and no name twice, however long the time', () => {
    for (const span of [3, 20, 61, 63, 200, 400, 799, 801, 3000]) {
      const first = toDayNumber('2023-11-17');
      const days = Array.from({ length: 30 }, (_, index) =>
        fromDayNumber(first + Math.round((index * span) / 29)),
      );
      const texts = ticksOf([...new Set(days)], 700);
      expect(new Set(texts).size).toBe(texts.length);
      expect(texts.length).toBeGreaterThan(1);
    }
  });
});
