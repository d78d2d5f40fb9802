import { describe, expect, test } from 'vitest';
import { linksOf, silentSince } from '#src/lib/charts/line-links.ts';
import type { ChartSeries } from '#src/lib/charts/model.ts';
import type { Day } from '#src/lib/day.ts';
import { point } from '#tests/fixtures/chart-models.ts';

const months = [
  '2024-01-31',
  '2024-02-29',
  '2024-03-31',
  '2024-04-30',
  '2024-05-31',
  '2024-06-30',
  '2024-07-31',
];

function seriesOf(days: Day[], missing: Day[] = [], more: Partial<ChartSeries> = {}): ChartSeries {
  const points = days.map((day) => point({ day, value: missing.includes(day) ? null : 1, text: '' }));
  return { name: 'Serie', role: 'reached', points, ...more };
}

const links = (series: ChartSeries, isFilled = false) =>
  linksOf(series, series.points, isFilled).slice(1).join(' ');

describe('linksOf', () => {
  test.for<[string, ChartSeries, string]>([
    ['values one after the other', seriesOf(months), 'line line line line line line'],
    ['values across a missing one', seriesOf(months, ['2024-03-31']), 'line dots dots line line line'],
    [
      'values across a month without a reading',
      seriesOf(months.filter((day) => day !== '2024-05-31')),
      'line line line dots line',
    ],
    ['few values', seriesOf(months.slice(0, 5)), 'dots dots dots dots'],
    [
      'values before and after a new definition',
      seriesOf(months, [], { breaks: ['2024-03-15'] }),
      'line none line line line line',
    ],
    [
      'values from the day of a new definition on',
      seriesOf(months, [], { breaks: ['2024-02-29'] }),
      'none line line line line line',
    ],
    ['targets', seriesOf(months, [], { role: 'target' }), 'none none none none none none'],
    ['a missing value at an end', seriesOf(months, ['2024-07-31']), 'line line line line line none'],
  ])('joins %s', ([, series, expected]) => {
    expect(links(series)).toBe(expected);
  });

  test('joins few values with an area below them by a line', () => {
    expect(links(seriesOf(months.slice(0, 3)), true)).toBe('line line');
  });
});

describe('silentSince', () => {
  test.for<[string, Day[], Day | undefined, Day | null]>([
    ['long after the last value', months, '2024-10-15', '2024-07-31'],
    ['one step after it', months, '2024-08-31', null],
    ['more than two steps after it, and yet few days', ['2024-07-01', '2024-07-08'], '2024-08-01', null],
    ['where values are rare', ['2023-07-31', '2024-07-31'], '2025-12-31', null],
    ['after a single value', ['2024-07-31'], '2024-10-15', '2024-07-31'],
    ['where no day is given', months, undefined, null],
    ['without a value', [], '2024-10-15', null],
  ])('is %3$s %0$s', ([, days, until, expected]) => {
    expect(silentSince([seriesOf(days)], until)).toBe(expected);
  });
});
