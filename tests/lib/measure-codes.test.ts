import { describe, expect, test } from 'vitest';
import { keepCodes } from '#src/lib/measure-codes.ts';

const measures = ['1.1', '1.2', 'A'].map((code) => ({ id: code, code, name: `Misura ${code}` }));

describe('keepCodes', () => {
  test.for([
    ['Fondi pagati, Misura 1.1', 'Fondi pagati, Misura\u00a01.1'],
    ['Misure 1.1, 1.2 e A «Reti»', 'Misure\u00a01.1,\u00a01.2 e\u00a0A «Reti»'],
    ['Altri 1.11 Enti', 'Altri 1.11 Enti'],
    ['Enti avviati', 'Enti avviati'],
  ] as const)('prints %j with every code beside the word before it', ([name, kept]) => {
    expect(keepCodes(name, { measures })).toBe(kept);
  });
});
