import { describe, expect, test } from 'vitest';
import { SearchUnavailable, type FigureCard, type SearchQuery } from '#src/search/answer.ts';
import { indexTerm } from '#src/search/copy.ts';
import { createSearch } from '#src/search/search.ts';
import { toEngine, toVocabulary, type TestPage } from '#tests/search/engine.ts';

const pages: TestPage[] = [
  { url: '/a/', title: 'Il polo', text: 'Ospita 4.083 scuole di ogni regione', date: '2024-10-01' },
  {
    url: '/b/',
    title: 'Gli enti',
    text: 'Il polo serve 40.830 enti e 19 scuole, 26 aule e 100 sedi',
    date: '2025-01-01',
  },
  { url: '/c/', title: 'Le risorse', text: 'Per il polo 1,9 miliardi nel 2024', date: '2023-01-01' },
  {
    url: '/d/',
    title: 'Guida',
    text: 'Prima parte\n## La migrazione\nCome si sposta un archivio\n## Il centro\nOspita molto',
  },
  { url: '/e/#psn', title: 'PSN', text: 'Infrastruttura nazionale per i Comuni', kind: 'glossario' },
];
const words = {
  acronyms: [['PSN', 'Polo Strategico Nazionale']],
  synonyms: [
    ['comune', 'municipio'],
    ['trasloco', 'migrazione'],
  ],
};
const vocabulary = toVocabulary(pages, words);
const search = createSearch({ engine: toEngine(pages), vocabulary });
const addressesOf = async (query: SearchQuery) =>
  (await search(query)).results.map(({ address }) => address).sort();

describe('createSearch', () => {
  test.for([
    ['polo', ['/a/', '/b/', '/c/']],
    ['il polo', ['/a/', '/b/', '/c/']],
    ['POLO scuola', ['/a/', '/b/']],
    ['4.083', ['/a/']],
    ['4083 scuole', ['/a/']],
    ['1,9 miliardi', ['/c/']],
    ['1,9 mld', ['/c/']],
    ['40 830 enti', ['/b/']],
    ['26 100', ['/b/']],
    ['19', ['/b/']],
    ['«polo serve»', ['/b/']],
    ['trasloco', ['/d/']],
    ['municipi', ['/e/#psn']],
    ['polo strategico nazionale', ['/e/#psn']],
    ['migrazzione', ['/d/']],
    ['come si fa la migrazione?', ['/d/']],
  ] as const)('"%s" gives %s', async ([text, addresses]) => {
    expect(await addressesOf({ text })).toEqual(addresses);
    expect((await search({ text })).total).toBe(addresses.length);
  });

  test.for([
    '4.084',
    'polo 4.084',
    'xyzzy',
    'polo xyzzy',
    '«serve polo»',
    '31/02/2024',
    '19 miliardi',
    '...',
    '',
  ])('"%s" gives nothing', async (text) => {
    expect(await search({ text })).toMatchObject({ total: 0, results: [] });
  });

  test('names the words that are nowhere as they were typed', async () => {
    expect((await search({ text: 'polo Xyzzy 4.084' })).unknown).toEqual(['Xyzzy', '4.084']);
  });

  test('says what it mended, and offers what it is not sure of', async () => {
    expect((await search({ text: 'migrazzione' })).mended).toEqual([
      { from: 'migrazzione', to: 'migrazione' },
    ]);
    expect((await search({ text: 'polo xyzzy' })).suggestions).toEqual(['polo']);
    expect((await search({ text: '«serve polo»' })).suggestions).toEqual(['serve polo']);
  });

  test('leaves out one word that is nowhere, and says so, where the others stand together', async () => {
    expect(await search({ text: 'polo xyzzy scuole regione' })).toMatchObject({
      unknown: [],
      ignored: ['xyzzy'],
      results: [{ address: '/a/' }],
    });
  });

  test.for(['xyzzy miliardi migrazione', 'polo xyzzy 4.084 scuole', 'xyzzy', 'polo xyzzy7 scuole'])(
    'leaves out no word of "%s"',
    async (text) => {
      expect(await search({ text })).toMatchObject({ total: 0, ignored: [] });
    },
  );

  test('takes an unfinished word for what it may become, while it is typed', async () => {
    expect(await addressesOf({ text: 'mig', typing: true })).toEqual(['/d/']);
    expect(await addressesOf({ text: '4.08', typing: true })).toEqual(['/a/', '/b/']);
    expect((await search({ text: 'mig' })).total).toBe(0);
  });

  test('leads to the section that answers, with its heading', async () => {
    const { results } = await search({ text: 'spostare archivio' });
    expect(results[0]).toMatchObject({
      address: '/d/',
      title: 'Guida',
      section: { id: 'La migrazione', heading: 'La migrazione' },
    });
    expect(results[0]?.excerpt.map(({ text }) => text).join('')).toContain('Come si sposta un archivio');
  });

  test('orders by date, newest first and what has none last', async () => {
    const { results } = await search({ text: 'ospita polo', order: 'date' });
    expect(results.map(({ address }) => address)).toEqual(
      ['/b/', '/a/', '/c/', '/d/'].filter((address) => results.some((one) => one.address === address)),
    );
    expect(results.map(({ date }) => date)).toEqual(
      results
        .map(({ date }) => date)
        .toSorted()
        .toReversed(),
    );
  });

  test('obeys filters', async () => {
    expect(await addressesOf({ text: 'infrastruttura', filters: { kind: 'glossario' } })).toEqual([
      '/e/#psn',
    ]);
  });

  test.for(['2024', '10', 'ottobre 2024'])('finds a date by "%s"', async (text) => {
    const dated = [{ url: '/a/', text: 'Il 10 ottobre 2024' }];
    const find = createSearch({ engine: toEngine(dated), vocabulary: toVocabulary(dated) });
    expect((await find({ text })).total).toBe(1);
  });

  test('reads few pages and counts all', async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ url: `/${index}/`, text: 'Il polo' }));
    const read: string[] = [];
    const searchMany = createSearch({ engine: toEngine(many, { read }), vocabulary: toVocabulary(many) });
    expect(await searchMany({ text: 'polo', limit: 10 })).toMatchObject({ total: 40 });
    expect(read).toHaveLength(10);
  });

  test('reads one page for each query that it offers', async () => {
    const apart = ['polo', 'rete'].flatMap((text) =>
      Array.from({ length: 20 }, (_, index) => ({ url: `/${text}/${index}/`, text })),
    );
    const read: string[] = [];
    const find = createSearch({ engine: toEngine(apart, { read }), vocabulary: toVocabulary(apart) });
    expect(await find({ text: 'polo rete' })).toMatchObject({ total: 0, suggestions: ['rete', 'polo'] });
    expect(read.toSorted()).toEqual(['/polo/0/', '/rete/0/']);
  });

  test('puts words that mean one that is nowhere before a page that says only the rest', async () => {
    const both: TestPage[] = [
      { url: '/caso/', title: 'Anagrafe canina', text: 'Anagrafe canina' },
      { url: '/giusta/', text: 'Anagrafe del comune' },
      ...[1, 2, 3, 4, 5].map((number) => ({ url: `/${number}/`, text: 'comune' })),
    ];
    const find = createSearch({
      engine: toEngine(both),
      vocabulary: toVocabulary(both, { synonyms: [['municipio', 'comune']] }),
    });
    const { results } = await find({ text: 'municipio anagrafe' });
    expect(results.map(({ address }) => address)).toEqual(['/giusta/', '/caso/']);
  });

  test('offers what is only of the family of a lone word, and does not take it', async () => {
    expect(await search({ text: 'migrare' })).toMatchObject({
      total: 0,
      unknown: ['migrare'],
      suggestions: ['migrazione'],
    });
  });

  describe('for what must stand word by word', () => {
    const said: TestPage[] = [
      { url: '/vicino/', text: 'Il polo strategico nazionale e la rete per le scuole' },
      { url: '/unito/', text: 'Polo nazionale (PSN): la rete delle scuole' },
    ];
    const find = createSearch({ engine: toEngine(said), vocabulary: toVocabulary(said) });

    test.for([
      ['"polo nazionale"', ['/unito/']],
      ['«Polo strategico nazionale»', ['/vicino/']],
      ['"polo" "nazionale"', ['/unito/', '/vicino/']],
      ['"la rete delle scuole"', ['/unito/']],
      ['"la rete scuole"', []],
      ['"PSN la rete"', ['/unito/']],
    ] as const)('%s gives %s', async ([text, addresses]) => {
      const { results, total } = await find({ text });
      expect(results.map(({ address }) => address).sort()).toEqual(addresses);
      expect(total).toBe(addresses.length);
    });

    test('reads on where pages fall, and counts those that hold it', async () => {
      const apart = Array.from({ length: 12 }, (_, index) => ({
        url: `/a${String(index).padStart(2, '0')}/`,
        text: 'polo e nazionale, polo e nazionale, polo e nazionale',
      }));
      const late = ['/y/', '/z/'].map((url) => ({ url, text: 'Il polo nazionale di una rete molto lunga' }));
      const many = [...apart, ...late];
      const searchMany = createSearch({ engine: toEngine(many), vocabulary: toVocabulary(many) });
      const { results, total } = await searchMany({ text: '"polo nazionale"' });
      expect(results.map(({ address }) => address).sort()).toEqual(['/y/', '/z/']);
      expect(total).toBe(2);
    });

    test('reads forty pages at most, and promises none of the others', async () => {
      const apart = Array.from({ length: 60 }, (_, index) => ({
        url: `/${index}/`,
        text: 'polo e nazionale',
      }));
      const read: string[] = [];
      const searchMany = createSearch({ engine: toEngine(apart, { read }), vocabulary: toVocabulary(apart) });
      expect(await searchMany({ text: '"polo nazionale"' })).toMatchObject({ total: 0, results: [] });
      expect(new Set(read).size).toBe(40);
    });

    test('offers the words of a phrase in any order', async () => {
      expect((await find({ text: '‘nazionale polo’' })).suggestions).toEqual(['nazionale polo']);
      expect((await find({ text: '«per l’rete»' })).suggestions).toEqual(['per l’rete']);
    });
  });

  describe('for other queries to offer', () => {
    test('keeps the places of a text with invisible signs and taken apart letters', async () => {
      const { suggestions } = await search({ text: 'e\u0300\u200b xyzzy po\u00adlo' });
      expect(suggestions).toEqual(['è polo']);
    });

    test.for([
      ['polo prima di xyzzy?', 'polo prima'],
      ['polo dell’xyzzy', 'polo'],
      ['polo (xyzzy)', 'polo'],
      ['xyzzy, polo', 'polo'],
    ] as const)('leaves no fragment of "%s"', async ([text, offered]) => {
      expect((await search({ text })).suggestions).toEqual([offered]);
    });
  });

  describe('for a value that is nowhere', () => {
    const pair: TestPage[] = [
      { url: '/a/', text: 'Ci sono 2,5 metri e 40 milioni, 1,9 miliardi di euro' },
      { url: '/b/', text: 'Due milioni, mezzo metro, 3 milioni' },
    ];
    const card = { value: 3e6, text: '3.000.000', measure: '' } as FigureCard;
    const known = createSearch({
      engine: toEngine(pair),
      vocabulary: toVocabulary(pair),
      figures: { exactly: () => Promise.resolve([]), nearest: () => Promise.resolve([card]) },
    });

    test.for(['2,5 milioni', '2500001', 'metri 2,5 milioni', '2.500.001'])(
      'offers the nearest to "%s"',
      async (text) => {
        expect(await known({ text })).toMatchObject({ total: 0, nearest: [card] });
      },
    );

    test('names it, though its words stand somewhere', async () => {
      expect((await known({ text: '2,5 milioni' })).unknown).toEqual(['2,5 milioni']);
    });

    test.for([
      '1,9 miliardi xyzzy',
      '1,9 miliardi mezzo',
      '9'.repeat(50),
      '29.999',
      '31 milioni',
      '3 milioni',
    ])('offers none to "%s"', async (text) => {
      expect((await known({ text })).nearest).toEqual([]);
    });
  });

  test.for(['scuole', 'polo scuole'])('"%s" is unavailable when the engine has lost a word', async (text) => {
    const engine = toEngine(pages, { lost: [indexTerm('scuole')] });
    await expect(createSearch({ engine, vocabulary })({ text })).rejects.toThrow(SearchUnavailable);
  });

  test('is unavailable when the engine fails or a page cannot be read', async () => {
    const failing = { search: () => Promise.reject(new Error('wasm')) };
    await expect(createSearch({ engine: failing, vocabulary })({ text: 'polo' })).rejects.toThrow(
      SearchUnavailable,
    );
    const unreadable = {
      search: () =>
        Promise.resolve({
          results: [{ id: 'a', words: [1], data: () => Promise.reject(new Error('404')) }],
          unfilteredResultCount: 1,
        }),
    };
    await expect(createSearch({ engine: unreadable, vocabulary })({ text: 'polo' })).rejects.toThrow(
      SearchUnavailable,
    );
  });
});
