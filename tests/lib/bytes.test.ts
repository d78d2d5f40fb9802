import { describe, expect, test } from 'vitest';
import { formatBytes } from '#src/lib/bytes.ts';

describe('formatBytes', () => {
  test.for([
    [0, '0 byte'],
    [1, '1 byte'],
    [999, '999 byte'],
    [1000, '1,0 kB'],
    [12_400, '12,4 kB'],
    [208_803, '208,8 kB'],
    [999_949, '999,9 kB'],
    [999_950, '1,0 MB'],
    [1_234_567, '1,2 MB'],
    [2_500_000_000, '2,5 GB'],
    [7_000_000_000_000, '7.000,0 GB'],
  ] as const)('writes %d as %s', ([bytes, text]) => {
    expect(formatBytes(bytes)).toBe(text.replaceAll(' ', '\u00a0'));
  });
});
