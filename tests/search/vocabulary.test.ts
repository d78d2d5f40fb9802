import { describe, expect, test } from 'vitest';
import { tokensOf } from '#src/search/tokens.ts';
import { isSameIndex, packVocabulary, unpackVocabulary } from '#src/search/vocabulary.ts';

const page = (text: string, name = '') => ({
  tokens: tokensOf(text),
  names: tokensOf(name),
  acronyms: [],
});
const pages = [
  page('Infrastruttura, infrastrutturale, scuole, banche, servizio, migrato, città'),
  page('PSN: 4.083 e 1,9 e 1.2 scuole'),
  page('scuole e scuole'),
];
const packed = packVocabulary(pages, [['scuola', 'istituto scolastico']], 'abc');
const vocabulary = unpackVocabulary(JSON.parse(JSON.stringify(packed)));

describe('packVocabulary', () => {
  test('gives the same bytes for the same pages in another order', () => {
    expect(packVocabulary(pages.toReversed(), [['scuola', 'istituto scolastico']], 'abc')).toEqual(packed);
  });
});

describe('unpackVocabulary', () => {
  test.for([
    ['infrastruttura', 'infrastruttura'],
    ['infrastrutture', 'infrastruttura'],
    ['scuola', 'scuole'],
    ['banca', 'banche'],
    ['servizi', 'servizio'],
    ['migrare', 'migrato'],
    ['migrazione', 'migrato'],
    ['citta', 'citta'],
  ] as const)('knows "%s" by the form "%s"', ([word, form]) => {
    expect(vocabulary.formsOf(word)[0]?.key).toBe(form);
  });

  test.for(['xyzzy', 'infra', 'psnx', 'p'])('knows no form of "%s"', (word) => {
    expect(vocabulary.formsOf(word)).toEqual([]);
  });

  test('completes what is typed, the words on most pages first', () => {
    expect(vocabulary.completionsOf('s')).toEqual(['scuole', 'servizio']);
    expect(vocabulary.completionsOf('40')).toEqual(['4083']);
    expect(vocabulary.completionsOf('xy')).toEqual([]);
  });

  test('counts pages, not words, in powers of two', () => {
    expect([vocabulary.pages, vocabulary.countOf('scuole'), vocabulary.countOf('psn')]).toEqual([3, 2, 1]);
    expect(vocabulary.countOf('xyzzy')).toBe(0);
  });

  test('knows figures by their keys alone', () => {
    expect(['4083', '1,9', '1.2'].every((figure) => vocabulary.hasFigure(figure))).toBe(true);
    expect(['4084', '19', '12', '408', '83'].some((figure) => vocabulary.hasFigure(figure))).toBe(false);
  });

  describe('for words of a name', () => {
    const named = unpackVocabulary(
      packVocabulary(
        [page('Polo: le scuole', 'Il polo'), page('scuole'), page('polo'), page('polo'), page('polo')],
        [],
        'abc',
      ),
    );

    test.for([
      ['polo', true],
      ['scuole', false],
      ['il', false],
      ['xyzzy', false],
    ] as const)('"%s": %s', ([word, isNamed]) => {
      expect(named.isInName(word)).toBe(isNamed);
    });

    test('counts them as others', () => {
      expect(['polo', 'scuole', 'le', 'xyzzy'].map((word) => named.countOf(word))).toEqual([4, 2, 1, 0]);
    });
  });

  test.for([null, [], {}, { ...packed, version: 2 }, { ...packed, version: 4 }])('throws on %j', (value) => {
    expect(() => unpackVocabulary(value)).toThrow(TypeError);
  });
});

describe('isSameIndex', () => {
  test.for([
    [{ languages: { it: { hash: 'abc' } } }, true],
    [{ languages: { it: { hash: 'abd' } } }, false],
    [{}, false],
    [null, false],
  ] as const)('%j: %s', ([entry, same]) => {
    expect(isSameIndex(vocabulary, entry)).toBe(same);
  });
});
