import { describe, expect, test } from 'vitest';
import { cleanText, foldWord, straightenApostrophes } from '#src/search/normalise.ts';

describe('cleanText', () => {
  test('composes accents and drops invisible characters', () => {
    expect(cleanText('perche\u0301 in\u00adfra\u200bstruttura\ufeff')).toBe('perché infrastruttura');
  });
});

describe('straightenApostrophes', () => {
  test.for(['dell’anno', 'dell‘anno', 'dellʼanno', 'dell`anno', 'dell´anno', "dell'anno"])(
    'reads %s',
    (text) => {
      expect(straightenApostrophes(text)).toBe("dell'anno");
    },
  );
});

describe('foldWord', () => {
  test.for([
    ['Perché', 'perche'],
    ['perchè', 'perche'],
    ['PERCHE\u0301', 'perche'],
    ['Città', 'citta'],
    ['Ñandù', 'nandu'],
  ] as const)('%s is compared as %s', ([word, folded]) => {
    expect(foldWord(word)).toBe(folded);
  });
});
