import { describe, expect, test } from 'vitest';
import { toIndexedText } from '#src/lib/search/copy.ts';
import {
  createSearch,
  SearchUnavailable,
  type EnginePage,
  type SearchEngine,
} from '#src/lib/search/search.ts';
import { tokensOf } from '#src/lib/search/tokens.ts';
import { packVocabulary, unpackVocabulary } from '#src/lib/search/vocabulary.ts';

const texts = {
  '/a/': 'Il polo di 4.083 scuole',
  '/b/': 'Il polo di 40.830 enti, 19 scuole',
  '/c/': 'Polo con 1,9 miliardi',
};
const vocabulary = unpackVocabulary(packVocabulary(Object.values(texts).flatMap((text) => tokensOf(text))));

const toPage = (url: string, text: string): EnginePage => ({
  url,
  content: toIndexedText([text]).join(''),
  meta: { title: 'Titolo', kind: 'bollettino', date: '2024-10-01' },
  anchors: [],
});

/** Pagefind in small: all words of a query, as parts of words, and no notice of those that `lost` names. */
function toEngine(lost: readonly string[] = [], data?: () => Promise<EnginePage>): SearchEngine {
  const pages = Object.entries(texts).map(([url, text]) => toPage(url, text));
  return {
    search: (query) => {
      const words = query.split(' ').filter((word) => !lost.includes(word));
      const found =
        words.length === 0
          ? []
          : pages.filter(({ content }) => words.every((word) => content.toLowerCase().includes(word)));
      return Promise.resolve({
        results: found.map((page) => ({
          id: page.url,
          words: [1],
          data: data ?? (() => Promise.resolve(page)),
        })),
      });
    },
  };
}

const search = createSearch({ engine: toEngine(), vocabulary });

describe('createSearch', () => {
  test.for([
    ['polo', ['/a/', '/b/', '/c/']],
    ['il polo', ['/a/', '/b/', '/c/']],
    ['polo scuola', ['/a/', '/b/']],
    ['4.083', ['/a/']],
    ['4083 scuole', ['/a/']],
    ['1,9', ['/c/']],
    ['40 830 enti', ['/b/']],
    ['19 40 830', ['/b/']],
    ['enti 40830 19', ['/b/']],
    ['19', ['/b/']],
    ['4.084', []],
    ['polo 4.084', []],
    ['xyzzy', []],
    ['polo xyzzy', []],
    ['enti miliardi', []],
    ['...', []],
  ] as const)('"%s" gives %s', async ([query, urls]) => {
    const { results, total } = await search(query);
    expect(results.map(({ url }) => url)).toEqual(urls);
    expect(total).toBe(urls.length);
  });

  test('names the words that are nowhere as they were typed', async () => {
    expect((await search('polo Xyzzy 4.084')).unknown).toEqual(['Xyzzy', '4.084']);
  });

  test('reads no more pages than asked for, and counts all', async () => {
    const { results, total } = await search('polo', 2);
    expect([results.length, total]).toEqual([2, 3]);
  });

  test('drops a page that the engine gives without the figure', async () => {
    const wrong = createSearch({
      engine: toEngine([], () => Promise.resolve(toPage('/x/', 'Il polo di 4.084'))),
      vocabulary,
    });
    expect(await wrong('4.083')).toMatchObject({ total: 0, results: [] });
  });

  /** An engine that gives `count` pages for any query; those that `isRight` names hold 4.083. */
  function toMany(count: number, isRight: (page: number) => boolean) {
    const read: number[] = [];
    const results = Array.from({ length: count }, (_, index) => ({
      id: String(index),
      words: [1],
      data: () => {
        read.push(index);
        return Promise.resolve(
          toPage(`/${index}/`, isRight(index) ? 'Il polo di 4.083' : 'Il polo di 4.084'),
        );
      },
    }));
    const engine = { search: () => Promise.resolve({ results }) };
    return { search: createSearch({ engine, vocabulary }), read };
  }

  test.for([
    ['the first page', (page: number) => page >= 10, 15],
    ['another page', (page: number) => page < 12, 12],
    ['every page', () => false, 0],
  ] as const)('counts without those on %s that lack the figure', async ([, isRight, total]) => {
    const answer = await toMany(25, isRight).search('4.083');
    expect([answer.total, answer.results.length]).toEqual([total, Math.min(total, 10)]);
    expect((await toMany(25, isRight).search('4.083', 20)).total).toBe(total);
  });

  test('never announces results with an empty list', async () => {
    expect(await toMany(1000, () => false).search('4.083')).toMatchObject({ total: 0, results: [] });
  });

  test.for([
    ['polo', 10, 10],
    ['4.083', 10, 50],
    ['4.083', 60, 60],
  ] as const)('reads for "%s" and %i results %i pages at most', async ([query, limit, pages]) => {
    const { search: searchMany, read } = toMany(1000, () => true);
    expect((await searchMany(query, limit)).total).toBe(1000);
    expect(read).toHaveLength(pages);
  });

  test('leads to the section that answers, with its heading', async () => {
    const page = {
      ...toPage('/glossario/', 'Glossario. Il polo qui. Misura 1.2. Il polo di 4.083 scuole'),
      anchors: [{ element: 'h2', id: 'è-misura', text: toIndexedText(['Misura 1.2']).join(''), location: 4 }],
    };
    const engine = {
      search: () =>
        Promise.resolve({ results: [{ id: 'a', words: [4, 9], data: () => Promise.resolve(page) }] }),
    };
    const { results } = await createSearch({ engine, vocabulary })('4.083');
    expect(results[0]).toMatchObject({
      url: '/glossario/#%C3%A8-misura',
      title: 'Titolo',
      section: 'Misura 1.2',
    });
    expect(results[0]?.excerpt.map(({ text }) => text).join('')).toBe('Il polo di 4.083 scuole');
  });

  test.for(['scuole', 'polo scuole', 'polo'])(
    '"%s" is unavailable when the engine has lost a word',
    async (query) => {
      const broken = createSearch({ engine: toEngine(['polo', 'scuole']), vocabulary });
      await expect(broken(query)).rejects.toThrow(SearchUnavailable);
    },
  );

  test('is unavailable when a page cannot be read or the engine fails', async () => {
    const page = createSearch({ engine: toEngine([], () => Promise.reject(new Error('404'))), vocabulary });
    await expect(page('polo')).rejects.toThrow(SearchUnavailable);
    const engine = createSearch({ engine: { search: () => Promise.reject(new Error('wasm')) }, vocabulary });
    await expect(engine('polo')).rejects.toThrow(SearchUnavailable);
  });
});
