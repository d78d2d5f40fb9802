import { describe, expect, test } from 'vitest';
import { readItalianDay, readMonth, readMonthFirst, toDay } from '#src/lib/italian-day.ts';

describe('readItalianDay', () => {
  test.for([
    ['2024-10-05', '2024-10-05'],
    ['05/10/2024', '2024-10-05'],
    ['5/10/2024', '2024-10-05'],
    ['5.10.2024', '2024-10-05'],
    ['5-10-2024', '2024-10-05'],
    ['5 ottobre 2024', '2024-10-05'],
    ['1º Ottobre 2024', '2024-10-01'],
    ['5 ott 2024', '2024-10-05'],
    ['5 ott. 2024', '2024-10-05'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2023', undefined],
    ['2023-02-29', undefined],
    ['10/13/2024', undefined],
    ['5/10/24', undefined],
    ['5/10-2024', undefined],
    ['ottobre 2024', undefined],
    ['5 october 2024', undefined],
    ['45575', undefined],
    ['', undefined],
  ] as const)('reads «%s» as %s', ([text, day]) => expect(readItalianDay(text)).toBe(day));
});

describe('readMonthFirst', () => {
  test.for([
    ['10/13/2024', '2024-10-13'],
    ['05/10/2024', '2024-05-10'],
    ['13/10/2024', undefined],
    ['13/13/2024', undefined],
    ['10/10/2024', undefined],
    ['5/05/2024', undefined],
    ['2024-10-13', undefined],
    ['5 ottobre 2024', undefined],
  ] as const)('reads «%s» as %s', ([text, day]) => expect(readMonthFirst(text)).toBe(day));
});

describe('readMonth', () => {
  test.for([
    ['gennaio', 1],
    ['Ottobre', 10],
    ['ott.', 10],
    ['dic', 12],
    ['october', 0],
    ['ma.', 0],
    ['', 0],
  ] as const)('reads «%s» as %d', ([word, month]) => expect(readMonth(word)).toBe(month));
});

describe('toDay', () => {
  test.for([
    ['2024', 2, 29, '2024-02-29'],
    ['2023', 2, 29, undefined],
    ['2024', 0, 1, undefined],
    ['', 1, 1, undefined],
  ] as const)('of %s, %d and %d is %s', ([year, month, dayOfMonth, day]) =>
    expect(toDay(year, month, dayOfMonth)).toBe(day),
  );
});
