import { describe, expect, test } from 'vitest';
import { isAmbiguousDay, isMonthFirst, readItalianDay } from '#src/lib/sheet/day.ts';

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

describe('isMonthFirst', () => {
  test.for([
    ['10/13/2024', true],
    ['13/10/2024', false],
    ['05/10/2024', false],
    ['13/13/2024', false],
    ['2024-10-13', false],
  ] as const)('says of %s: %s', ([text, is]) => expect(isMonthFirst(text)).toBe(is));
});

describe('isAmbiguousDay', () => {
  test.for([
    ['05/10/2024', true],
    ['10/10/2024', false],
    ['13/10/2024', false],
    ['5 ottobre 2024', false],
  ] as const)('says of %s: %s', ([text, is]) => expect(isAmbiguousDay(text)).toBe(is));
});
