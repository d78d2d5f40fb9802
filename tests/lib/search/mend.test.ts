import { describe, expect, test } from 'vitest';
import { mendWord } from '#src/lib/search/mend.ts';
import { toVocabulary } from '#tests/lib/search/engine.ts';

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

  test('is bolder when other words tell what is meant', () => {
    expect(sureOf('clod', true)).toBeUndefined();
    expect(sureOf('clod', false)).toBe('cloud');
  });
});
