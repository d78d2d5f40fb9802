import { describe, expect, test } from 'vitest';
import { day, period, textOrDay } from '#src/schemas/date.ts';
import { line } from '#src/schemas/parts.ts';

describe('textOrDay', () => {
  test.for([
    [new Date('2024-10-10T00:00:00Z'), '2024-10-10'],
    ['Comuni', 'Comuni'],
  ] as const)('reads %s as %s', ([written, expected]) => {
    expect(textOrDay(line).parse(written)).toBe(expected);
  });
});

describe('day', () => {
  test.for([
    ['2024-10-10', '2024-10-10'],
    ['2024-02-29', '2024-02-29'],
    [new Date('2024-10-10T00:00:00Z'), '2024-10-10'],
  ] as const)('reads %j as %s', ([value, expected]) => {
    expect(day.parse(value)).toBe(expected);
  });

  test.for(['2024-02-30', '2024-10', '', 20241010, null, undefined, new Date('mai')])(
    'refuses %j',
    (value) => {
      expect(day.safeParse(value).success).toBe(false);
    },
  );

  test('says in Italian how a day is written', () => {
    expect(day.safeParse('ieri').error?.issues[0]?.message).toContain('scritto AAAA-MM-GG');
  });
});

describe('period', () => {
  test('reads a month', () => {
    expect(period.parse('2024-10')).toBe('2024-10');
  });

  test.for(['2024-13', '2024-00', '2024', '2024-10-10', 202410, null])('refuses %j', (value) => {
    expect(period.safeParse(value).success).toBe(false);
  });
});
