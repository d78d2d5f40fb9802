import { describe, expect, test } from 'vitest';
import { writeCsv } from '#src/lib/csv.ts';

describe('writeCsv', () => {
  test('writes the columns that it is asked for, in their order', () => {
    expect(writeCsv(['b', 'a'], [{ a: 1, b: 'x' }])).toBe('b,a\r\nx,1\r\n');
  });

  test('leaves null empty and keeps zero', () => {
    expect(writeCsv(['a', 'b'], [{ a: null, b: 0 }])).toBe('a,b\r\n,0\r\n');
  });

  test('writes the header alone without rows', () => {
    expect(writeCsv(['a', 'b'], [])).toBe('a,b\r\n');
  });

  test.for(['=1+1', '+1', '-1', '@a', '\tb', '\rc'])('disarms the text %j', (text) => {
    expect(writeCsv(['a'], [{ a: text }])).toMatch(/^a\r\n"?'/);
  });

  test('leaves a negative number alone', () => {
    expect(writeCsv(['a'], [{ a: -1 }])).toBe('a\r\n-1\r\n');
  });
});
