import { describe, expect, test } from 'vitest';
import { measuresInWords } from '#src/lib/measures-told.ts';

const measure = (code: string) => ({ id: `misura-${code}`, code, name: `Misura ${code}` });

describe('measuresInWords', () => {
  test.for([
    [[], ''],
    [['1.1'], 'Misura\u00a01.1'],
    [['1.1', '1.2'], 'Misure\u00a01.1\u00a0e\u00a01.2'],
  ] as const)('names %j as %j', ([codes, words]) => {
    expect(measuresInWords(codes.map(measure))).toBe(words);
  });
});
