import { describe, expect, test } from 'vitest';
import { toIndexedText } from '#src/search/copy.ts';
import { literalShareOf } from '#src/search/literal-run.ts';
import { tokensOf } from '#src/search/tokens.ts';

describe('literalShareOf', () => {
  test.for([
    ['stato di famiglia', 'Come si chiede lo stato di famiglia', 1],
    ['stato di famiglia', 'Lo stato di salute, poi lo Stato di famiglia: come', 1],
    ['certificato stato di famiglia', 'Lo stato di famiglia', 0.75],
    ['stato di famiglia oggi', 'Lo stato di famiglia', 0.75],
    ['legge 4.083 del 2024', 'La legge 4.083 del 2024', 1],
    ['carta dell’identità', 'La carta dell’identità', 1],
    ['stato di famiglia', 'La famiglia nello stato di salute', 0],
    ['stato di famiglia', 'di famiglia lo stato', 0],
    ['stato di famiglia', '… stato di', 0],
    ['stato famiglia', 'stato famiglia', 0],
    ['stato di famiglia', '', 0],
    ['', 'stato di famiglia', 0],
  ] as const)('of "%s" in "%s": %d', ([query, text, share]) => {
    const row = tokensOf(query).map(({ key }) => key);
    expect(literalShareOf(row, toIndexedText([text]).join(''))).toBe(share);
  });
});
