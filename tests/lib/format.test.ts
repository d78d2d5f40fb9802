import { describe, expect, test } from 'vitest';
import {
  dayPhrase,
  displayParts,
  formatNumber,
  formatValue,
  formatWithPrecision,
  formatWithUnit,
  unitAfter,
  unitLabel,
  type ValueFormat,
} from '#src/lib/format.ts';
import { precisions, precisionWord, type Precision } from '#src/lib/precision.ts';
import { statuses } from '#src/lib/status.ts';
import { stageIds, stages } from '#src/lib/stage.ts';

const count: ValueFormat = { kind: 'count', scale: 'units', decimals: 0 };
const money: ValueFormat = { kind: 'money', scale: 'units', decimals: 0 };
const percent: ValueFormat = { kind: 'percent', scale: 'units', decimals: 1 };

describe('formatNumber', () => {
  test.for([
    [0, 0, '0'],
    [999, 0, '999'],
    [1000, 0, '1.000'],
    [4083, 0, '4.083'],
    [1_234_567, 0, '1.234.567'],
    [4.083, 3, '4,083'],
    [1.9, 2, '1,90'],
    [35.71, 1, '35,7'],
    [-1000.5, 1, '-1.000,5'],
    [-0.4, 0, '0'],
  ] as const)('writes %d with %d decimals as %s', ([value, decimals, expected]) => {
    expect(formatNumber(value, decimals)).toBe(expected);
  });

  test('writes no decimals unless asked', () => {
    expect(formatNumber(2.4)).toBe('2');
  });
});

describe('formatValue', () => {
  test.for([
    [1000, count, '1.000'],
    [0, count, '0'],
    [-12, count, '-12'],
    [2_500_000, { ...count, scale: 'millions', decimals: 1 }, '2,5\u00a0milioni'],
    [1_000_000, { ...count, scale: 'millions' }, '1\u00a0milione'],
    [1500, money, '1.500\u00a0euro'],
    [1.9e9, { ...money, scale: 'billions', decimals: 1 }, '1,9\u00a0miliardi\u00a0di\u00a0euro'],
    [0, { ...money, scale: 'millions', decimals: 1 }, '0\u00a0euro'],
    [1e9, { ...money, scale: 'billions' }, '1\u00a0miliardo\u00a0di\u00a0euro'],
    [1e9, { ...money, scale: 'billions', decimals: 1 }, '1,0\u00a0miliardi\u00a0di\u00a0euro'],
    [3e6, { ...money, scale: 'millions' }, '3\u00a0milioni\u00a0di\u00a0euro'],
    [72.5, percent, '72,5\u00a0%'],
    [100, percent, '100,0\u00a0%'],
    [null, count, 'n.d.'],
    [null, money, 'n.d.'],
    [null, percent, 'n.d.'],
  ] satisfies [number | null, ValueFormat, string][])(
    'writes %d in %o as %s',
    ([value, format, expected]) => {
      expect(formatValue(value, format)).toBe(expected);
    },
  );
});

describe('formatWithPrecision', () => {
  test.for([
    [4000, 'exact', '4.000'],
    [4000, 'over', 'oltre\u00a04.000'],
    [4000, 'about', 'circa\u00a04.000'],
    [4000, 'at-least', 'almeno\u00a04.000'],
    [4000, 'threshold', '4.000'],
    [null, 'over', 'n.d.'],
    [0, 'about', 'circa\u00a00'],
  ] as const)('writes %d that is %s as %s', ([value, precision, expected]) => {
    expect(formatWithPrecision(value, precision, count)).toBe(expected);
  });
});

describe('formatWithUnit', () => {
  const loans = { unit: 'prestiti', unitSingular: 'prestito' };
  const inEuro = { unit: 'euro', unitSingular: 'euro' };
  const inPercent = { unit: '%', unitSingular: '%' };
  const millions = { ...count, ...loans, scale: 'millions' } as const;

  test.for([
    [4000, 'oltre\u00a04.000', { ...count, ...loans }, 'oltre\u00a04.000 prestiti'],
    [0, '0', { ...count, ...loans }, '0 prestiti'],
    [1, '1', { ...count, ...loans }, '1 prestito'],
    [1_000_000, '1\u00a0milione', millions, '1\u00a0milione di prestiti'],
    [1, '1\u00a0euro', { ...money, ...inEuro }, '1\u00a0euro'],
    [1, '1,0\u00a0%', { ...percent, ...inPercent }, '1,0\u00a0%'],
    [null, 'n.d.', { ...count, ...loans }, 'n.d.'],
  ] as const)('of %j, written %s, is %3$s', ([value, text, indicator, expected]) => {
    expect(formatWithUnit({ value, text }, indicator)).toBe(expected);
  });

  test.for([
    [4000, 'oltre\u00a04.000', { ...count, ...loans }, 'prestiti'],
    [1, '1\u00a0euro', { ...money, ...inEuro }, ''],
    [null, 'n.d.', { ...count, ...loans }, ''],
  ] as const)('after %j, written %s, has %3$s left for unitAfter', ([value, text, indicator, expected]) => {
    expect(unitAfter({ value, text }, indicator)).toBe(expected);
  });
});

describe('displayParts', () => {
  test.for([
    [4083, 'exact', count, { before: '', number: '4.083', after: '' }],
    [4000, 'over', count, { before: 'oltre', number: '4.000', after: '' }],
    [
      1.9e9,
      'at-least',
      { ...money, scale: 'billions', decimals: 1 },
      { before: 'almeno', number: '1,9', after: 'miliardi di euro' },
    ],
    [3e6, 'exact', { ...count, scale: 'millions' }, { before: '', number: '3', after: 'milioni' }],
    [72.5, 'exact', percent, { before: '', number: '72,5\u00a0%', after: '' }],
    [4083, 'threshold', count, { before: '', number: '4.083', after: '' }],
    [72.5, 'about', percent, { before: 'circa', number: '72,5\u00a0%', after: '' }],
    [null, 'exact', money, { before: '', number: 'n.d.', after: '' }],
    [null, 'over', money, { before: '', number: 'n.d.', after: '' }],
  ] satisfies [number | null, Precision, ValueFormat, object][])(
    'of %j that is %s cuts what %j writes into %j',
    ([value, precision, format, expected]) => {
      const text = formatWithPrecision(value, precision, format);
      expect(displayParts({ text, value, precision })).toEqual(expected);
    },
  );
});

describe('unitLabel', () => {
  test.for([
    ['%', 'percentuale'],
    ['euro', 'euro'],
  ] as const)('of %s is %s', ([unit, expected]) => {
    expect(unitLabel(unit)).toBe(expected);
  });
});

describe('dayPhrase', () => {
  test('tells a value to reach by a day from one that was true on a day', () => {
    expect(stageIds.filter((stage) => dayPhrase(stage) === 'entro il')).toEqual(['target']);
  });
});

describe('the words', () => {
  test('of precision are none for an exact value and a threshold, which are told apart by name', () => {
    const names = Object.values(precisions).map(({ name }) => name);
    expect(Object.values(precisionWord)).toEqual(['', 'oltre', 'circa', 'almeno', '']);
    expect(names).toEqual(['esatto', 'oltre', 'circa', 'almeno', 'soglia']);
  });

  test('of status and stage are Italian, and all different', () => {
    const words = [
      ...Object.values(statuses).map(({ word }) => word),
      ...Object.values(stages).map(({ word }) => word),
    ];
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((word) => !/^[a-z ]{6,}$/.test(word))).toEqual([]);
  });
});
