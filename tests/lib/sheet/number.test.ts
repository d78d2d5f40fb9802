import { describe, expect, test } from 'vitest';
import { decideForm, isAbsent, readDigits, signOf, splitUnit, toDigits } from '#src/lib/sheet/number.ts';

describe('readDigits', () => {
  test.for([
    // text, as Italian, as English
    ['4083', '4083', '4083'],
    ['0', '0', '0'],
    ['-12', '-12', '-12'],
    ['4.083', '4083', '4.083'],
    ['4,083', '4.083', '4083'],
    ['72,5', '72.5', undefined],
    ['72.5', undefined, '72.5'],
    ['72,50', '72.5', undefined],
    ['72,00', '72', undefined],
    ['0.725', undefined, '0.725'],
    ['0,725', '0.725', undefined],
    ['1.900.000,50', '1900000.5', undefined],
    ['1,900,000.50', undefined, '1900000.5'],
    ['1.900.000', '1900000', undefined],
    ['1,900,000', undefined, '1900000'],
    ['1 900 000', '1900000', '1900000'],
    ['1 900,5', '1900.5', undefined],
    ['100', '100', '100'],
    ['10.0', undefined, '10'],
    ['-0,0', '0', undefined],
    ['1.90.000', undefined, undefined],
    ['1.000 000', undefined, undefined],
    ['1900.000,5', undefined, undefined],
    ['0123', undefined, undefined],
    ['+5', undefined, undefined],
    ['1e6', undefined, undefined],
    ['1.234.', undefined, undefined],
    ['', undefined, undefined],
    ['oltre 4.000', undefined, undefined],
  ] as const)('reads %s as %s in Italian and %s in English', ([text, it, en]) => {
    expect([readDigits(text, 'it'), readDigits(text, 'en')]).toEqual([it, en]);
  });
});

describe('splitUnit', () => {
  test.for([
    ['72,5%', '72,5', '%'],
    ['72,5 %', '72,5', '%'],
    ['€ 1.000', '1.000', '€'],
    ['1.000 €', '1.000', '€'],
    ['1.000 euro', '1.000', '€'],
    ['1\u00a0000', '1 000', ''],
    ['\u22125', '-5', ''],
    ['3 milioni', '3 milioni', ''],
  ] as const)('cuts %s into %s and «%s»', ([text, digits, unit]) => {
    expect(splitUnit(text)).toEqual({ digits, unit });
  });
});

describe('isAbsent', () => {
  test.for(['', ' ', 'n.d.', 'N.D.', 'nd', 'n/d', 'non disponibile'])('takes «%s» for no value', (text) =>
    expect(isAbsent(text)).toBe(true),
  );

  test.for(['0', '-5', 'nessuno', 'n', '#N/D', '-', '–', '…', '..', '...', ':', 'n.a.', 'null'])(
    'does not take «%s» for no value',
    (text) => expect(isAbsent(text)).toBe(false),
  );
});

describe('signOf', () => {
  test.for([
    ['-', '-'],
    ['–', '-'],
    ['—', '-'],
    ['..', '..'],
    ['…', '...'],
    ['....', '....'],
    [':', ':'],
    ['X', 'x'],
    ['n.a.', 'n.a.'],
    ['N/A', 'n/a'],
    ['[c]', '[c]'],
    ['[low]', '[low]'],
    ['(riservato)', '(riservato)'],
    ['*', '*'],
    ['null', 'null'],
    ['', undefined],
    ['n.d.', undefined],
    ['5', undefined],
    ['¹', undefined],
    ['-5', undefined],
    ['1250 p', undefined],
    ['molti', undefined],
    ['#N/D', undefined],
  ] as const)('of «%s» is %s', ([text, sign]) => expect(signOf(text)).toBe(sign));
});

describe('decideForm', () => {
  test.for([
    [['4083', '12'], { form: 'it' }],
    [['4.083', '72,5'], { form: 'it' }],
    [['4,083', '72.5'], { form: 'en' }],
    [['4.083', '1.900.000'], { form: 'it' }],
    [['4.083', 'boh'], { fault: 'ambiguous', example: 0 }],
    [['12', '4,083'], { fault: 'ambiguous', example: 1 }],
    [['12', '72,5', '72.5'], { fault: 'mixed', it: 1, en: 2 }],
    [[], { form: 'it' }],
  ] as const)('decides %j as %j', ([column, form]) => {
    expect(decideForm([...column])).toEqual(form);
  });
});

describe('toDigits', () => {
  test.for([
    [0.1 + 0.2, '0.3'],
    [4083, '4083'],
    [1900000.5, '1900000.5'],
    [0, '0'],
  ] as const)('writes %s as %s', ([number, text]) => expect(toDigits(number)).toBe(text));
});
