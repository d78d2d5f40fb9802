import { describe, expect, test } from 'vitest';
import { readQuery } from '#src/lib/search/asked-query.ts';
import { equivalentsOf } from '#src/lib/search/other-words.ts';
import { toVocabulary } from '#tests/lib/search/engine.ts';

const repeated = (times: number, text: string) =>
  Array.from({ length: times }, (_, index) => ({ url: `/${text}/${index}/`, text }));

describe('equivalentsOf', () => {
  test.for([
    [256, 8, ['scuola']],
    [8, 256, ['scuole']],
    [255, 8, ['scuola', 'scuole']],
    [256, 256, ['scuola']],
  ] as const)('where %d pages say scuola and %d scuole asks for %j', ([one, many, keys]) => {
    const vocabulary = toVocabulary(
      [...repeated(one, 'scuola'), ...repeated(many, 'scuole'), { url: '/', text: 'liceo' }],
      { synonyms: [['liceo', 'scuola']] },
    );
    const { slots } = readQuery('liceo', vocabulary, false, 'query');
    const [found] = equivalentsOf(slots, vocabulary).bySlot;
    expect(found?.synonyms.map(({ places }) => places.map((forms) => forms.map(({ key }) => key)))).toEqual([
      [keys],
    ]);
  });
});
