import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '#src/lib/csv.ts';

describe('writeCsv', () => {
  test('writes the columns that it is asked for, in their order', () => {
    expect(writeCsv(['b', 'a'], [{ a: 1, b: 'x' }])).toBe('b,a\r\nx,1\r\n');
  });

  test('writes the header alone without rows', () => {
    expect(writeCsv(['a', 'b'], [])).toBe('a,b\r\n');
  });

  test.for([
    [null, ''],
    [0, '0'],
    [-1, '-1'],
    [-0.25, '-0.25'],
    [1234.5, '1234.5'],
    [1.9e9, '1900000000'],
    ['detto "oltre", non\nesatto', '"detto ""oltre"", non\nesatto"'],
  ] as const)('writes %j as %s', ([cell, written]) => {
    expect(writeCsv(['a', 'b'], [{ a: cell, b: 'x' }])).toBe(`a,b\r\n${written},x\r\n`);
  });

  const readBack = (cell: string) =>
    Papa.parse<Record<string, string>>(writeCsv(['a', 'b'], [{ a: cell, b: 'x' }]), { header: true }).data[0];

  test.for(['=SUM(A1:A9)', '+39 06 123', '@SUM(A1)', '-cmd', "-2+3+cmd|' /C calc'!A0", '\t=1+1', '\r=1+1'])(
    'disarms %j with an apostrophe',
    (text) => {
      expect(readBack(text)?.['a']).toBe(`'${text}`);
    },
  );

  test.for(['a=b', 'più +3', '5-3', ' testo', "'virgolette'"])('leaves %j as it is', (text) => {
    expect(readBack(text)?.['a']).toBe(text);
  });

  test('reads back as it was written, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readBack(`n${text}`)).toEqual({ a: `n${text}`, b: 'x' });
      }),
    );
  });
});
