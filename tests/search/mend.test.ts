import { describe, expect, test } from 'vitest';
import { mendWord } from '#src/search/mend.ts';
import { toVocabulary } from '#tests/search/engine.ts';

const vocabulary = toVocabulary(
  [
    {
      url: '/',
      text: 'infrastruttura migrazione azienda cloud costo scuole posta canale adesione note polo rate',
    },
    { url: '/b/', text: 'azienda bandi' },
  ],
  {
    synonyms: [
      ['bando', 'gara'],
      ['piscina', 'vasca'],
    ],
  },
);
const sureOf = (typed: string, isAlone: boolean) =>
  mendWord(typed, vocabulary, isAlone).find(({ isSure }) => isSure)?.word;

describe('mendWord', () => {
  test.for([
    ['infrastruturra', 'infrastruttura'],
    ['nfrastruttura', 'infrastruttura'],
    ['migrazzione', 'migrazione'],
    ['imgrazione', 'migrazione'],
    ['azeinda', 'azienda'],
    ['sucole', 'scuole'],
    ['adesoine', 'adesione'],
  ] as const)('mends %s into %s', ([typed, meant]) => {
    expect(sureOf(typed, true)).toBe(meant);
  });

  test.for([
    'costa',
    'porta',
    'pasta',
    'notte',
    'pollo',
    'arte',
    'canile',
    'monte',
    'adesso',
    'psn',
    '25mila',
    'piscina',
    'gara',
  ])('leaves %s alone, which may be a word', (typed) => {
    expect(sureOf(typed, true)).toBeUndefined();
  });

  test('takes five letters beside others for a word with a letter twice, not with another one more', () => {
    const months = toVocabulary([{ url: '/', text: 'mese' }]);
    const takenFor = (typed: string) => mendWord(typed, months, false).find(({ isSure }) => isSure)?.word;
    expect([takenFor('mesee'), takenFor('mense')]).toEqual(['mese', undefined]);
  });

  describe('for a short word that is alone', () => {
    const named = toVocabulary([
      { url: '/', title: 'Tessera, bonus, multa, polo e wallet', text: 'cassetta, virus, tassa, tariffe' },
    ]);
    const takenFor = (typed: string) => mendWord(typed, named, true).find(({ isSure }) => isSure)?.word;

    test.for([
      ['tesera', 'tessera'],
      ['bonuss', 'bonus'],
      ['bonuz', 'bonus'],
      ['bonux', 'bonus'],
      ['muta', 'multa'],
      ['walet', 'wallet'],
      ['poloo', undefined],
      ['pollo', undefined],
      ['polpo', 'polo'],
      ['multe', undefined],
      ['gulta', undefined],
      ['casetta', 'cassetta'],
      ['viruss', undefined],
      ['viruz', undefined],
      ['tasa', undefined],
      ['tarife', undefined],
    ] as const)('takes %s for %s', ([typed, meant]) => {
      expect(takenFor(typed)).toBe(meant);
    });

    test.for([
      ['viruz', ['virus']],
      ['pollo', ['polo']],
      ['multe', []],
    ] as const)('offers for %s %j', ([typed, words]) => {
      expect(mendWord(typed, named, true).map(({ word }) => word)).toEqual(words);
    });
  });

  test.for([
    ['inflazione', false],
    ['inflazione', true],
    ['ripubblicare', false],
    ['ripubblicata', true],
    ['scaricare', false],
  ] as const)('neither mends %s nor offers another (alone: %s)', ([typed, isAlone]) => {
    const said = toVocabulary([{ url: '/', text: 'violazione, pubblicare, caricare, avviso' }], {
      synonyms: [['infrazione', 'violazione']],
    });
    expect(mendWord(typed, said, isAlone)).toEqual([]);
  });

  test('is bolder when other words tell what is meant', () => {
    expect(sureOf('clod', true)).toBeUndefined();
    expect(sureOf('clod', false)).toBe('cloud');
  });
});
