import { describe, expect, test } from 'vitest';
import { readQuery } from '#src/lib/search/asked-query.ts';
import { toVocabulary } from '#tests/lib/search/engine.ts';

const vocabulary = toVocabulary(
  [
    {
      url: '/',
      text: 'Il polo strategico nazionale, M1C1-26, dal 10 ottobre 2024 con 4.083 scuole e posta elettronica',
    },
    { url: '/b/', text: 'polo strategico' },
  ],
  {
    acronyms: [['PSN', 'Polo Strategico Nazionale']],
    synonyms: [
      ['scuola', 'istituto'],
      ['e-mail', 'posta elettronica'],
    ],
  },
);
const read = (query: string, isTyping = false) => readQuery(query, vocabulary, isTyping, 'query');
const slotsOf = (query: string) =>
  read(query).slots.map(({ kind, text, isOptional }) => [kind, text, isOptional]);

describe('readQuery', () => {
  test.for([
    ['il polo', [['word', 'polo', false]]],
    ['dell’Polo', [['word', 'Polo', false]]],
    [
      'come funziona il polo',
      [
        ['word', 'funziona', true],
        ['word', 'polo', false],
      ],
    ],
    ['come funziona', [['word', 'funziona', false]]],
    [
      '«polo strategico» scuole',
      [
        ['phrase', '«polo strategico»', false],
        ['word', 'scuole', false],
      ],
    ],
    ['”polo strategico”', [['phrase', '”polo strategico”', false]]],
    [
      '‘polo’ d’oro',
      [
        ['phrase', "'polo'", false],
        ['word', 'oro', false],
      ],
    ],
    ['M1C1-26', [['phrase', 'M1C1-26', false]]],
    [
      '10/10/2024 scuole',
      [
        ['figure', '10/10/2024', false],
        ['word', 'scuole', false],
      ],
    ],
    [
      '4.083 scuole',
      [
        ['figure', '4.083', false],
        ['word', 'scuole', false],
      ],
    ],
    ['polo Polo POLO', [['word', 'polo', false]]],
    ['il', [['word', 'il', false]]],
    ['?!', []],
  ] as const)('%s', ([query, slots]) => {
    expect(
      slotsOf(query).map(([kind, text, isOptional]) => [kind, String(text).replaceAll("'", "'"), isOptional]),
    ).toEqual(slots.map(([...slot]) => slot));
  });

  test.for(['psn', 'scuola', 'e-mail', 'istituti', 'polostrategico', 'strattegico'])(
    'finds a way to say "%s"',
    (query) => {
      const { slots, spans } = read(query);
      const ways = [...slots, ...spans].flatMap(({ alternatives, synonyms }) => [
        ...alternatives,
        ...synonyms,
      ]);
      expect(ways.length).toBeGreaterThan(0);
    },
  );

  test.for(['xyzzy', '4.084', '«polo nazionale xyzzy»', 'M1C1-99'])('finds none to say "%s"', (query) => {
    const { slots } = read(query);
    expect(slots.flatMap(({ alternatives, synonyms }) => [...alternatives, ...synonyms])).toEqual([]);
  });

  test('takes an acronym for words that stand together', () => {
    const withAcronym = toVocabulary([{ url: '/', text: 'PSN e polo strategico nazionale' }], {
      acronyms: [['PSN', 'Polo Strategico Nazionale']],
    });
    const { spans } = readQuery('il polo strategico nazionale', withAcronym, false, 'query');
    expect(spans).toMatchObject([{ from: 0, to: 2, alternatives: [{ places: [[{ key: 'psn' }]] }] }]);
  });
});
