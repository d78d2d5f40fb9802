import { describe, expect, test } from 'vitest';
import { SearchUnavailable, type SearchQuery } from '#src/lib/search/answer.ts';
import { indexTerm } from '#src/lib/search/copy.ts';
import { createSearch } from '#src/lib/search/search.ts';
import { toEngine, toVocabulary, type TestPage } from '#tests/lib/search/engine.ts';

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
    ['migrare', ['/d/']],
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

  test('reads few pages and counts all', async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ url: `/${index}/`, text: 'Il polo' }));
    const read: string[] = [];
    const searchMany = createSearch({ engine: toEngine(many, { read }), vocabulary: toVocabulary(many) });
    expect(await searchMany({ text: 'polo', limit: 10 })).toMatchObject({ total: 40 });
    expect(read).toHaveLength(12);
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
