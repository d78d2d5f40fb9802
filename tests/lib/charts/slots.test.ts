import { describe, expect, test } from 'vitest';
import { placeTicks, toSlots } from '#src/lib/charts/slots.ts';
import { point } from '#tests/fixtures/chart-models.ts';

const onDays = (...days: string[]) => days.map((day) => point({ day, value: 1, text: '1' }));

function ticksOf(days: string[], width: number): string[] {
  const slots = toSlots(onDays(...days));
  const step = width / slots.count;
  return placeTicks(slots, [], (slot) => (slot + 0.5) * step, width, 13).map(({ lines }) => lines.join(' '));
}

describe('toSlots', () => {
  test.for([
    ['months', ['2024-11-01', '2024-12-01', '2025-03-01'], [0, 1, 4]],
    ['the ends of quarters', ['2024-12-31', '2025-03-31', '2025-09-30'], [0, 1, 3]],
    ['years', ['2020-06-30', '2021-06-30', '2024-06-30'], [0, 1, 4]],
    ['weeks', ['2026-01-05', '2026-01-12', '2026-01-26'], [0, 1, 3]],
    ['days of one month', ['2026-01-05', '2026-01-06', '2026-01-09'], [0, 1, 4]],
    ['items without a day of their own', ['2026-01-05', '2026-01-05', '2026-01-05'], [0, 1, 2]],
    ['one', ['2026-01-05'], [0]],
  ] as const)('leaves the places of %s that have no value empty', ([, days, of]) => {
    const slots = toSlots(onDays(...days));
    expect(slots.of).toEqual(of);
    expect(slots.count).toBe((of.at(-1) ?? 0) + 1);
  });
});

describe('placeTicks', () => {
  const months = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      new Date(Date.UTC(2024, 10 + index, 1)).toISOString().slice(0, 10),
    );

  test.for([
    ['a few months', months(4), 800, ['nov 2024', 'dic', 'gen 2025', 'feb']],
    ['the years of many', months(30), 800, ['nov 2024', '2026', '2027', 'apr 2027']],
    ['what fits on a phone', months(22), 320, ['nov 2024', 'nov 2025', 'ago 2026']],
    [
      'days of one month',
      ['2026-10-05', '2026-10-12', '2026-10-19'],
      320,
      ['5 ott 2026', '12 ott', '19 ott'],
    ],
    [
      'years only where all are of one month',
      ['2020-06-30', '2021-06-30', '2022-06-30'],
      320,
      ['2020', '2021', '2022'],
    ],
  ] as const)('names %s', ([, days, width, names]) => {
    expect(ticksOf([...days], width)).toEqual(names);
  });

  test.for([1, 2, 13, 36, 200])(
    'says nothing twice among %d months, the first and the last included',
    (count) => {
      for (const width of [320, 800]) {
        const names = ticksOf(months(count), width);
        expect(new Set(names).size).toBe(names.length);
        expect(names[0]).toBe('nov 2024');
        expect(names.length).toBeGreaterThanOrEqual(Math.min(count, 2));
      }
    },
  );

  test('breaks the names of items, and drops some where they do not fit', () => {
    const labels = ['Fino a 14 anni', 'Da 15 a 24 anni', 'Da 25 a 64 anni', 'Oltre i 65 anni'];
    const place = (width: number) => {
      const slots = toSlots(labels.map((label) => point({ day: '2026-01-01', label, value: 1, text: '1' })));
      return placeTicks(slots, labels, (slot) => (slot + 0.5) * (width / 4), width, 13).map(
        ({ lines }) => lines,
      );
    };
    expect(place(800)).toEqual(labels.map((label) => [label]));
    expect(place(320).every((lines) => lines.length > 1)).toBe(true);
    expect(place(110).length).toBeLessThan(4);
  });
});
