import { describe, expect, test } from 'vitest';
import { changeLine, changeWord } from '#src/lib/change-line.ts';
import { ledger } from '#tests/fixtures/ledger.ts';
import { oneSeries } from '#tests/fixtures/one-series.ts';

/** The line under the last of these values, with what is strong between stars. */
function lineOf(...[given, indicator]: Parameters<typeof oneSeries>): string {
  const { ledger: own, last } = oneSeries(given, indicator);
  return changeLine(last, own)
    .map(({ text, isStrong }) => (isStrong ? `*${text}*` : text))
    .join('');
}

const over = (value: number) => ({ value, precision: 'over' });

describe('changeLine', () => {
  test.for([
    [[7], 'primo valore pubblicato'],
    [[null], 'valore non disponibile'],
    [[null, 7], 'primo valore pubblicato'],
    [[4083, 4952], '*+869* dal\u00a01º\u00a0gennaio'],
    [[4083, null, 4000], '*\u221283* dal\u00a01º\u00a0gennaio'],
    [[5, 5], '*invariato* dal\u00a01º\u00a0gennaio'],
    [[{ value: 5, asOf: '2023-12-08' }, 6], '*+1* dall’8\u00a0dicembre\u00a02023'],
    [[over(5), 6], 'prima *oltre\u00a05* al 1º gennaio'],
    [[5, over(6)], 'prima *5* al 1º gennaio'],
  ] as const)('after %j reads %s', ([given, expected]) => {
    expect(lineOf([...given])).toBe(expected);
  });

  test('tells a change of money in the words of its scale alone', () => {
    expect(lineOf([1.5e9, 1.9e9], 'fondi')).toBe('*+0,4\u00a0miliardi* dal\u00a01º\u00a0gennaio');
    expect(lineOf([1.9e9, 1.91e9], 'fondi')).toBe('*quasi invariato* dal\u00a01º\u00a0gennaio');
  });

  test.for([
    [[980], '*35,0\u00a0%* del traguardo 2026, 2.800'],
    [[over(980)], '*oltre\u00a035,0\u00a0%* del traguardo 2026, 2.800'],
    [[over(980), 1400], '*50,0\u00a0%* del traguardo 2026, 2.800'],
    [[{ value: 1000, precision: 'threshold' }], '*raggiunto* il traguardo di 1.000'],
    [[2800], '*raggiunto* il traguardo di 2.800'],
    [[980, 1400], '*+420* dal\u00a01º\u00a0gennaio'],
  ] as const)('of what leads to a target, %j reads %s', ([given, expected]) => {
    expect(lineOf([...given], 'collegate')).toBe(expected);
  });

  test('leaves out what bulletins after its own published', () => {
    expect(changeLine(ledger.figure('2024-03', 'collegate'), ledger)).toEqual([
      { text: 'oltre\u00a014,3\u00a0%', isStrong: true },
      { text: ' del traguardo 2026, 2.800', isStrong: false },
    ]);
  });
});

describe('changeWord', () => {
  test.for([
    [[4083, 4952], '+869'],
    [[5, 5], 'invariato'],
    [[over(5), 6], undefined],
    [[7], undefined],
  ] as const)('after %j is %s', ([given, expected]) => {
    const { ledger: own, last } = oneSeries([...given]);
    expect(changeWord(last, own)).toBe(expected);
  });
});
