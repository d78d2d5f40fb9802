import { describe, expect, test } from 'vitest';
import { toValueAxis } from '#src/lib/charts/value-axis.ts';
import { lineModel, point, withPoints } from '#tests/fixtures/chart-models.ts';

function ticksOf(
  values: (number | null)[],
  unit = 'enti',
  toText = (value: number) => String(value),
): string[] {
  const points = values.map((value, index) =>
    point({ day: `2024-01-0${index + 1}`, value, text: value === null ? 'n.d.' : toText(value) }),
  );
  return toValueAxis({ ...withPoints(lineModel, points), unit }).ticks.map(({ text }) =>
    text.replace('\u00a0', ' '),
  );
}

describe('toValueAxis', () => {
  test.for<[string, (number | null)[], string, string[]]>([
    ['from zero to above the highest', [53, 89.4], '%', ['0', '25', '50', '75', '100 %']],
    ['no share above 100', [98, 100], '%', ['0', '25', '50', '75', '100 %']],
    ['whole numbers for counts', [1, 2], 'enti', ['0', '1', '2 enti']],
    ['parts for shares', [0.4, 1], '%', ['0', '0,25', '0,50', '0,75', '1,00 %']],
    ['values below zero', [-3, 5], 'enti', ['-4', '-2', '0', '2', '4', '6 enti']],
    ['zeros alone', [0, 0], 'enti', ['0', '1 enti']],
    ['missing values alone', [null], 'enti', ['0', '1 enti']],
  ])('has %s', ([, values, unit, texts]) => {
    expect(ticksOf(values, unit)).toEqual(texts);
  });

  test('is told in the scale of the values', () => {
    const toText = (value: number) => `${value / 1e6},0\u00a0milioni\u00a0di\u00a0euro`;
    expect(ticksOf([4e8, 9.6e8], 'euro', toText)).toEqual([
      '0',
      '250',
      '500',
      '750',
      '1.000 milioni di euro',
    ]);
  });

  test('goes up to the targets, but for those that would crush the values', () => {
    const withTargets = (...targets: number[]) => {
      const points = targets.map((value) => point({ day: '2026-06-30', value, text: String(value) }));
      const { series } = withPoints(lineModel, [point({ day: '2024-01-01', value: 100, text: '100' })]);
      return toValueAxis({ ...lineModel, series: [...series, { name: 'Traguardi', role: 'target', points }] })
        .max;
    };
    expect([withTargets(400), withTargets(400, 501), withTargets(90)]).toEqual([400, 400, 100]);
  });

  test('leaves room above a value that leaves more open', () => {
    const points = [point({ day: '2024-01-01', value: 1000, text: 'oltre\u00a01.000', precision: 'over' })];
    expect(toValueAxis(withPoints(lineModel, points)).max).toBeGreaterThan(1000);
  });
});
