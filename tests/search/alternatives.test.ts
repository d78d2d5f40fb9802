import { describe, expect, test } from 'vitest';
import { exactly, isEverywhere, wordAlternative } from '#src/search/alternatives.ts';
import { repeated, toVocabulary } from '#tests/search/engine.ts';

describe('wordAlternative', () => {
  const others = [{ url: '/a/', text: 'scuole, classe, classi, classificare' }];
  const vocabulary = toVocabulary([...repeated(256, 'scuola'), ...repeated(254, 'classe'), ...others]);
  const keysOf = (word: string, isOneOfMany: boolean) =>
    wordAlternative(word, vocabulary, isOneOfMany).map(({ places }) =>
      places.map((forms) => forms.map(({ key }) => key)),
    );

  test.for([
    ['scuola', false, ['scuola', 'scuole']],
    ['scuola', true, ['scuola']],
    ['scuole', true, ['scuole', 'scuola']],
    ['classe', true, ['classe', 'classi']],
  ] as const)('%s, one of many: %s, in the forms %j', ([word, isOneOfMany, forms]) => {
    expect(keysOf(word, isOneOfMany)).toEqual([[forms]]);
  });

  test('takes a word of 256 pages among many as it is', () => {
    expect(wordAlternative('scuola', vocabulary, true)).toEqual([exactly(['scuola'])]);
  });

  test.for([true, false])('gives none for a word that the site does not hold (one of many: %s)', (isOne) => {
    expect(wordAlternative('xyzzy', vocabulary, isOne)).toEqual([]);
  });
});

describe('isEverywhere', () => {
  test.for([
    [1024, 0, true],
    [1024, 300, true],
    [1024, 1000, true],
    [1024, 1100, false],
    [600, 0, false],
  ] as const)('on %d pages, and on %d not: %s', ([times, more, isIt]) => {
    const vocabulary = toVocabulary([...repeated(times, 'comune'), ...repeated(more, 'altro')]);
    expect(isEverywhere('comune', vocabulary)).toBe(isIt);
  });
});
