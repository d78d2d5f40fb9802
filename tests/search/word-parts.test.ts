import { describe, expect, test } from 'vitest';
import { splitWord, withoutLostArticle } from '#src/search/word-parts.ts';
import { toVocabulary } from '#tests/search/engine.ts';

const vocabulary = toVocabulary([
  { url: '/', text: 'Il polo strategico, l’imposta, l’alluvione, un hotel, la strada, ora, dell, arte' },
]);

describe('splitWord', () => {
  test.for([
    ['polostrategico', ['polo', 'strategico']],
    ['dellimposta', undefined],
    ['poloxyzzy', undefined],
  ] as const)('%s: %j', ([word, halves]) => {
    expect(splitWord(word, vocabulary)).toEqual(halves);
  });
});

describe('withoutLostArticle', () => {
  test.for([
    ['dellimposta', 'imposta'],
    ['limposta', 'imposta'],
    ['lalluvione', 'alluvione'],
    ['allhotel', 'hotel'],
    ['darte', 'arte'],
    ['dellimpresa', undefined],
    ['limposte', undefined],
    ['lora', undefined],
    ['lstrada', undefined],
    ['laimposta', undefined],
    ['imposta', undefined],
  ] as const)('of %s leaves %s', ([word, rest]) => {
    expect(withoutLostArticle(word, vocabulary)).toBe(rest);
  });
});
