import { describe, expect, test } from 'vitest';
import { readQuery } from '#src/search/read-query.ts';
import { toVocabulary } from '#tests/search/engine.ts';

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
/** The slots of a query: `word polo`; in brackets what a page need not say. */
const slotsOf = (query: string) =>
  read(query).slots.map(({ kind, text, isOptional }) =>
    isOptional ? `(${kind} ${text})` : `${kind} ${text}`,
  );

describe('readQuery', () => {
  test.for([
    ['il polo', ['word polo']],
    ['dell’Polo', ['word Polo']],
    ['come funziona il polo', ['(word funziona)', 'word polo']],
    ['come funziona', ['word funziona']],
    ['«polo strategico» scuole', ['phrase «polo strategico»', 'word scuole']],
    ['”polo strategico”', ['phrase ”polo strategico”']],
    ['‘polo’ d’oro', ["phrase 'polo'", 'word oro']],
    ['M1C1-26', ['phrase M1C1-26']],
    ['10/10/2024 scuole', ['figure 10/10/2024', 'word scuole']],
    ['4.083 scuole', ['figure 4.083', 'word scuole']],
    ['polo Polo POLO', ['word polo']],
    ['il', ['word il']],
    ['?!', []],
  ] as const)('%s', ([query, slots]) => {
    expect(slotsOf(query)).toEqual(slots);
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

  test('takes off an article that lost its apostrophe, and says so', () => {
    const { mended, slots } = read('dellxyzzy nellscuole');
    expect([mended, slots.map(({ key }) => key)]).toEqual([[], ['dellxyzzy', 'nellscuole']]);
    const withTax = toVocabulary([{ url: '/', text: 'imposta' }]);
    expect(readQuery('dellimposta', withTax, false, 'query')).toMatchObject({
      mended: [{ from: 'dellimposta', to: 'imposta', start: 0, end: 11 }],
      slots: [{ key: 'imposta', alternatives: [{ places: [[{ key: 'imposta', worth: 1 }]] }] }],
    });
  });

  test.for([
    ['istituto', 0.8],
    ['e-mail', 0.8],
    ['mail', 0.8],
    ['posta elettronica', 0.3],
    ['casella di posta', 0.8],
    ['scuola', 0.3],
  ] as const)('what means the same as "%s" is worth %d', ([query, worth]) => {
    const withMail = toVocabulary([{ url: '/', text: 'Scuole, licei, posta elettronica, pec' }], {
      synonyms: [
        ['istituto', 'scuola'],
        ['scuola', 'liceo'],
        ['e-mail', 'posta elettronica'],
        ['mail', 'posta elettronica'],
        ['posta elettronica', 'pec'],
        ['casella di posta', 'pec'],
      ],
    });
    const { slots, spans } = readQuery(query, withMail, false, 'query');
    const worths = [...slots, ...spans].flatMap(({ synonyms }) => synonyms.map((one) => one.worth));
    expect(worths).toEqual([worth]);
  });

  describe('where a word is on every page of a large site', () => {
    const many = Array.from({ length: 1024 }, (_, index) => ({ url: `/${index}/`, text: 'comune' }));
    const large = toVocabulary([...many, { url: '/', text: 'polo, scuole e 4.083 sedi' }]);

    test.for([
      ['comune polo scuole', ['polo', 'scuole']],
      ['comune polo', ['comune', 'polo']],
      ['comune', ['comune']],
      ['comune "polo scuole"', ['comune', '"polo scuole"']],
      ['comune polo 4.083', ['polo', '4.083']],
    ] as const)('"%s" asks for %j', ([query, asked]) => {
      expect(readQuery(query, large, false, 'query').slots.map(({ text }) => text)).toEqual(asked);
    });
  });

  test('takes an acronym for words that stand together', () => {
    const withAcronym = toVocabulary([{ url: '/', text: 'PSN e polo strategico nazionale' }], {
      acronyms: [['PSN', 'Polo Strategico Nazionale']],
    });
    const { spans } = readQuery('il polo strategico nazionale', withAcronym, false, 'query');
    expect(spans).toMatchObject([{ from: 0, to: 2, alternatives: [{ places: [[{ key: 'psn' }]] }] }]);
  });
});
