import { describe, expect, test } from 'vitest';
import { readQuery } from '#src/search/read-query.ts';
import { equivalentsOf } from '#src/search/other-words.ts';
import { repeated, toVocabulary } from '#tests/search/engine.ts';

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

  const synonymsOf = (query: string, synonyms: string[][], text: string) => {
    const vocabulary = toVocabulary([{ url: '/', text }], { synonyms });
    const { slots } = readQuery(query, vocabulary, false, 'query');
    const [found] = equivalentsOf(slots, vocabulary).bySlot;
    return found?.synonyms.map(({ places }) => places.map(([form]) => form?.key).join(' '));
  };

  test('reaches the infinitive of a group from a verb of which the site says nothing', () => {
    const group = [['ritirarsi', 'rinunciare']];
    expect(synonymsOf('ritira', group, 'rinunciare')).toEqual(['rinunciare']);
    expect(synonymsOf('ritira', group, 'rinunciare, ritirata')).toEqual([]);
    expect(synonymsOf('ritiro', [...group, ['ritiro', 'recesso']], 'rinunciare, recesso')).toEqual([
      'recesso',
    ]);
  });

  test('asks for each once, three at most, and for single words before words in a row', () => {
    const groups = [
      ['aula', 'classe'],
      ['aula', 'classe', 'stanza'],
      ['aula', 'sala grande', 'locale', 'ambiente'],
    ];
    expect(synonymsOf('aula', groups, 'classe stanza sala grande locale')).toEqual([
      'classe',
      'stanza',
      'locale',
    ]);
  });
});
