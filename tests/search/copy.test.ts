import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexTerm, toIndexedText, toReadableText } from '#src/search/copy.ts';
import { tokensOf } from '#src/search/tokens.ts';

const figures = fc.integer({ min: 0, max: 9_999_999 }).map((value) => value.toLocaleString('it-IT'));
const words = fc.constantFrom(
  'dell’infrastruttura',
  'e-mail',
  'perché',
  'M1C1',
  '1,9',
  '72,5%',
  '(Misura 1.2)',
  '2024/10',
  '1º',
);
const sentence = fc
  .array(fc.oneof(figures, words), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(' '));

describe('toIndexedText', () => {
  test('gives a text that reads as before', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(toReadableText(toIndexedText([text]).join(''))).toBe(text);
      }),
    );
  });

  test('puts every word and figure between blanks', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const parts = toIndexedText([text]).join('').split(' ');
        for (const part of parts) expect(tokensOf(toReadableText(part)).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('reads on over the border of two pieces', () => {
    const pieces = toIndexedText(['dell’', 'infrastruttura', ' di 4', '.083', ' enti']);
    expect(pieces).toHaveLength(5);
    expect(pieces[1]).toMatch(new RegExp(` ${indexTerm('infrastruttura')}$`));
    expect(pieces.join('')).toContain(indexTerm('4083'));
    expect(toReadableText(pieces.join(''))).toBe('dell’infrastruttura di 4.083 enti');
  });

  test('keeps different figures different', () => {
    expect(new Set(['19', '1,9', '1.9', '190'].map(indexTerm)).size).toBe(4);
  });

  test('closes a word, so that it is not the beginning of a longer one', () => {
    expect(toIndexedText(['Il comune, M1C1.']).join('')).toBe(
      `${indexTerm('Il')} ${indexTerm('comune')}, ${indexTerm('M1C1')}.`,
    );
  });

  test('shows a number grouped by blanks with dots', () => {
    expect(toReadableText(toIndexedText(['4\u00a0083 e 2024']).join(''))).toBe('4.083 e 2024');
  });
});
