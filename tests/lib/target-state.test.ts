import { describe, expect, test } from 'vitest';
import type { Figure } from '#src/lib/ledger.ts';
import { describeTargetState, standingDay, targetStateOf } from '#src/lib/target-state.ts';
import type { Precision } from '#src/lib/precision.ts';
import { figureWith, ledger, ledgerWithTarget } from '#tests/fixtures/ledger.ts';

/** 2.800 libraries by 30 June 2026. */
const target = ledger.figure('2024-10', 'bib-2026');

type Told = [value: number | null, asOf: string, precision?: Precision];

/** A series of the indicator, cumulative or not. */
function series(told: Told[], cumulative = false): Figure[] {
  return told.map(([value, asOf, precision = 'exact'], index) => {
    const figure = figureWith({ value, asOf, precision, text: String(value ?? 'n.d.') });
    const indicator = { ...figure.indicator, data: { ...figure.indicator.data, cumulative } };
    return { ...figure, indicator, key: `v-${index}` };
  });
}

/** The target as it would be with other fields. */
const targetWith = (fields: Record<string, unknown>) =>
  ledgerWithTarget(fields).targetsOf('collegate')[0] ?? target;

const tell = (told: Told[], today: string, cumulative = false) => {
  const state = targetStateOf(target, series(told, cumulative), today);
  return `${state.outcome}: ${describeTargetState(target, state)}`;
};

describe('targetStateOf and describeTargetState', () => {
  const before: Told = [1000, '2025-03-31'];
  const due = '2026-06-30';
  const dayAfter = '2026-07-01';
  const inTime = 'open: c’è tempo fino al 30 giugno 2026';
  const missed = 'missed: mancato: 2799 al 30 giugno 2026';
  const expired = (last: string) =>
    `expired: scaduto il 30 giugno 2026; ${last}nessuna fonte dà il risultato`;

  test.for<[string, Told[], string, string]>([
    ['with time left', [before], due, 'open: al 31 marzo 2025 mancano 1.800, circa 121 al mese'],
    ['the day after it was due', [before], dayAfter, expired('ultimo dato: 1000 al 31 marzo 2025; ')],
    ['years after', [before], '2031-01-01', expired('ultimo dato: 1000 al 31 marzo 2025; ')],
    ['without a value, in time', [], due, inTime],
    ['with a missing value, in time', [[null, '2026-01-01']], '2026-01-02', inTime],
    ['without a value', [], dayAfter, expired('')],
    ['reached in time', [[2800, '2026-05-01']], '2026-05-02', 'reached: raggiunto: 2800 al 1º maggio 2026'],
    [
      'reached, told later',
      [before, [3000, '2026-08-01']],
      '2026-08-02',
      'reached: raggiunto: 3000 al 1º agosto 2026',
    ],
    [
      'reached and told again',
      [
        [2800, '2026-05-01'],
        [2900, '2026-06-01'],
      ],
      dayAfter,
      'reached: raggiunto: 2800 al 1º maggio 2026',
    ],
    ['missed on its day', [[2799, due]], dayAfter, missed],
    [
      'missed on its day and reached later',
      [
        [2799, due],
        [2900, '2026-09-30'],
      ],
      '2026-10-01',
      missed,
    ],
    ['on its day, with the value of the day', [[2799, due]], due, 'open: al 30 giugno 2026 manca 1'],
    [
      'with a value from below on its day',
      [[2000, due, 'at-least']],
      dayAfter,
      expired('ultimo dato: 2000 al 30 giugno 2026; '),
    ],
    [
      'with a vague value on its day',
      [[2790, due, 'about']],
      dayAfter,
      expired('ultimo dato: 2790 al 30 giugno 2026; '),
    ],
    ['with a vague value at the target', [[2800, '2026-05-01', 'about']], due, inTime],
    [
      'with its own value as threshold',
      [[2800, '2026-06-01', 'threshold']],
      '2026-06-02',
      'reached: raggiunto: 2800 al 1º giugno 2026',
    ],
    ['with the threshold of another', [[1000, '2025-06-01', 'threshold']], due, inTime],
  ])('are, %s', ([, told, today, expected]) => {
    expect(tell(told, today)).toBe(expected);
  });

  test('take a later value of what cannot fall for a miss, of anything else for nothing', () => {
    const later: Told[] = [[2000, '2026-09-30']];
    expect(tell(later, '2026-10-01', true)).toBe('missed: mancato: 2000 al 30 settembre 2026');
    expect(tell(later, '2026-10-01', false)).toMatch(/^expired: /);
  });

  test('read no value against a target that asks for something else', () => {
    const other = targetWith({ stage: 'migrated' });
    const values = series([[2900, '2026-01-01']]);
    const told = (today: string) => describeTargetState(other, targetStateOf(other, values, today));
    expect(told('2026-06-30')).toBe('c’è tempo fino al 30 giugno 2026');
    expect(told('2026-07-01')).toBe('scaduto il 30 giugno 2026; nessuna fonte dà il risultato');
  });

  test('say of a replaced target only that', () => {
    const old = targetWith({ final: false, superseded: true });
    const state = targetStateOf(old, series([[2900, '2026-01-01']]), '2030-01-01');
    expect(describeTargetState(old, state)).toBe('sostituito da un altro traguardo');
  });

  test('change only on the day after the target was due', () => {
    const days = ['2025-04-01', '2026-06-29', '2026-06-30', '2026-07-01', '2026-07-02', '2027-12-31'];
    const told = days.map((day) => tell([before], day));
    expect(told.map((one, index) => index > 0 && one !== told[index - 1])).toEqual(
      days.map((day) => day === '2026-07-01'),
    );
  });
});

describe('standingDay', () => {
  const openTarget = targetWith({ stage: 'migrated' });

  test.for([
    ['2026-06-30', '2026-05-04', 'a target is open'],
    ['2026-07-01', '2026-07-01', 'it has just run out'],
    ['2031-01-01', '2026-07-01', 'it ran out long ago'],
  ] as const)('on %s is %s: %s', ([today, expected]) => {
    expect(standingDay([openTarget], ledger, '2026-05-04', today)).toBe(expected);
  });

  test('is the newest day of the content if that is later, or if nothing runs out', () => {
    expect(standingDay([openTarget], ledger, '2026-08-01', '2026-09-01')).toBe('2026-08-01');
    expect(standingDay([], ledger, '2026-05-04', '2026-09-01')).toBe('2026-05-04');
  });
});
