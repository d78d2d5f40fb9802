import { describe, expect, test } from 'vitest';
import { slipCost } from '#src/search/typing-error.ts';

describe('slipCost', () => {
  test.for([
    ['scuola', 'scuola', 0],
    ['scuuola', 'scuola', 0.7],
    ['acesso', 'accesso', 0.7],
    ['pirvacy', 'privacy', 0.6],
    ['scupla', 'scuola', 0.7],
    ['scula', 'scuola', 0.8],
    ['scuzola', 'scuola', 0.8],
    ['scuxla', 'scuola', 1],
    ['kcuola', 'scuola', 1.2],
    ['anmesi', 'ammessi', 1.4],
  ] as const)('from %s to %s is %d', ([typed, meant, cost]) => {
    expect(slipCost(typed, meant, 2)).toBeCloseTo(cost);
  });

  test('gives up beyond the limit', () => {
    expect(slipCost('scuxla', 'scuola', 0.9)).toBe(Infinity);
    expect(slipCost('comune', 'infrastruttura', 2)).toBe(Infinity);
  });
});
