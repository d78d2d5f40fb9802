import { describe, expect, test } from 'vitest';
import { toDecimal, withComma } from '#src/lib/italian-number.ts';

describe('toDecimal', () => {
  test.for([
    ['4083', 'it', '4083'],
    ['4.083', 'it', '4083'],
    ['4.083', 'en', '4.083'],
    ['72,50', 'it', '72.50'],
    ['1.900.000,5', 'it', '1900000.5'],
    ['1,900,000.5', 'en', '1900000.5'],
    ['1\u00a0900\u202f000', 'it', '1900000'],
    ["1'900", 'it', '1900'],
    ['\u22123,2', 'it', '-3.2'],
  ] as const)('of %s (%s) is %s', ([digits, form, decimal]) => {
    expect(toDecimal(digits, form)).toBe(decimal);
  });
});

describe('withComma', () => {
  test.for([
    [1900000.5, '1900000,5'],
    ['-72.50', '-72,50'],
    [4083, '4083'],
  ] as const)('writes %s as %s', ([number, text]) => expect(withComma(number)).toBe(text));
});
