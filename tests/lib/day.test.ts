import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatDay,
  formatMonth,
  formatPeriod,
  fromDayNumber,
  isDay,
  isPeriod,
  toDayNumber,
  toFeedDate,
} from '#src/lib/day.ts';

describe('isDay', () => {
  test.for([
    ['2024-10-10', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2023-02-29', false],
    ['2024-02-30', false],
    ['2024-04-31', false],
    ['2024-13-01', false],
    ['2024-00-10', false],
    ['2024-10-00', false],
    ['2024-1-1', false],
    ['10-10-2024', false],
    ['2024-10-10T00:00', false],
    [' 2024-10-10', false],
    ['2024-10-10\n', false],
    ['', false],
  ] as const)('says of %j: %j', ([text, expected]) => {
    expect(isDay(text)).toBe(expected);
  });
});

describe('isPeriod', () => {
  test.for([
    ['2024-10', true],
    ['2024-00', false],
    ['2024-13', false],
    ['2024-1', false],
    ['2024-10-10', false],
    ['', false],
  ] as const)('says of %j: %j', ([text, expected]) => {
    expect(isPeriod(text)).toBe(expected);
  });
});

describe('toDayNumber', () => {
  test.for([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['1970-03-01', 59],
    ['2024-02-29', 19782],
  ] as const)('counts %s as day %i', ([day, expected]) => {
    expect(toDayNumber(day)).toBe(expected);
  });

  test('counts 366 days from a leap day to the next 1 March', () => {
    expect(toDayNumber('2025-03-01') - toDayNumber('2024-02-29')).toBe(366);
  });

  test.for(['2023-02-29', 'ieri', ''])('refuses %j, which is no day', (text) => {
    expect(() => toDayNumber(text)).toThrow(RangeError);
  });
});

describe('fromDayNumber', () => {
  test.for([
    [19782, '2024-02-29'],
    [19782.9, '2024-02-29'],
    [-0.5, '1969-12-31'],
  ] as const)('gives for %f the day %s', ([dayNumber, expected]) => {
    expect(fromDayNumber(dayNumber)).toBe(expected);
  });

  test('gives back every day that toDayNumber took', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_000, max: 2_900_000 }), (dayNumber) => {
        const day = fromDayNumber(dayNumber);
        expect(isDay(day)).toBe(true);
        expect(toDayNumber(day)).toBe(dayNumber);
      }),
    );
  });
});

describe('formatDay', () => {
  test.for([
    ['2024-10-01', '1º ottobre 2024'],
    ['2024-10-11', '11 ottobre 2024'],
    ['2024-01-31', '31 gennaio 2024'],
    ['2024-02-29', '29 febbraio 2024'],
    ['2024-12-08', '8 dicembre 2024'],
  ] as const)('writes %s as %s', ([day, expected]) => {
    expect(formatDay(day)).toBe(expected);
  });
});

describe('formatMonth', () => {
  test.for([
    ['2024-05-09', 'mag 2024'],
    ['2024-12-31', 'dic 2024'],
  ] as const)('writes %s as %s', ([day, expected]) => {
    expect(formatMonth(day)).toBe(expected);
  });
});

describe('formatPeriod', () => {
  test.for([
    ['2024-01', 'gennaio 2024'],
    ['2023-12', 'dicembre 2023'],
  ] as const)('writes %s as %s', ([period, expected]) => {
    expect(formatPeriod(period)).toBe(expected);
  });
});

describe('toFeedDate', () => {
  test('is midnight UTC, whatever the time zone of the machine', () => {
    expect(toFeedDate('2024-10-10').toUTCString()).toBe('Thu, 10 Oct 2024 00:00:00 GMT');
  });
});
