import { describe, expect, test } from 'vitest';
import { readQuery } from '#src/search/read-query.ts';
import { findCandidates } from '#src/search/candidates.ts';
import { indexTerm } from '#src/search/copy.ts';
import type { SearchEngine } from '#src/search/engine.ts';
import { createIndexReader } from '#src/search/evidence.ts';
import { repeated, toEngine, toVocabulary, type TestPage } from '#tests/search/engine.ts';

/** Notes what is asked for; the first word of a page that has a title is its title. */
function toTitledEngine(pages: readonly TestPage[], terms: (string | null)[]): SearchEngine {
  const engine = toEngine(pages);
  const titled = new Set(pages.flatMap(({ url, title }) => (title === undefined ? [] : [url])));
  return {
    search: async (text, options) => {
      terms.push(text);
      const { results, ...rest } = await engine.search(text, options);
      return {
        ...rest,
        results: results.map((match) => ({
          ...match,
          matchedMetaFields: titled.has(match.id) && match.words.includes(0) ? ['title'] : [],
        })),
      };
    },
  };
}

async function find(pages: readonly TestPage[], query: string, synonyms: string[][] = []) {
  const vocabulary = toVocabulary(pages, { synonyms });
  const terms: (string | null)[] = [];
  const reader = createIndexReader(toTitledEngine(pages, terms), {});
  const asked = readQuery(query, vocabulary, false, 'query');
  const found = await findCandidates(asked, reader, pages.length);
  return { ids: found.map(({ id }) => id), terms };
}

describe('findCandidates', () => {
  const others = repeated(20, 'altro');

  test.for([
    ['polo', undefined, []],
    ['polo', 'Polo', ['/a/']],
    ['polo rete', undefined, ['/a/']],
  ] as const)('of two words, with "%s" on a page with the title %s, gives %j', async ([text, title, ids]) => {
    const page = title === undefined ? { url: '/a/', text } : { url: '/a/', title, text };
    const { ids: found } = await find([page, { url: '/b/', text: 'rete' }, ...others], 'polo rete');
    expect(found).toEqual(ids);
  });

  test('weighs a word by the pages that say it in its own words, not in others of its family', async () => {
    const pages = [{ url: '/a/', text: 'migrazione' }, ...repeated(3, 'archivio'), ...repeated(9, 'migrato')];
    const { ids } = await find([...pages, ...others], 'migrazione archivio');
    expect([ids[0], ids.length]).toEqual(['/a/', 10]);
  });

  test('gives first the page that says it in its own words in the title', async () => {
    const pages = [
      { url: '/a/', title: 'Migrato', text: 'Migrato, migrazione' },
      { url: '/b/', title: 'Migrazione', text: 'Migrazione, migrato' },
    ];
    expect((await find([...pages, ...others], 'migrazione')).ids).toEqual(['/b/', '/a/']);
  });

  test.for([
    [255, true],
    [256, false],
  ] as const)('of a word of %d pages asks for synonyms: %s', async ([times, isAsked]) => {
    const pages = [
      ...repeated(times, 'scuola'),
      { url: '/a/', text: 'istituto' },
      { url: '/b/', text: 'polo' },
    ];
    const { terms } = await find(pages, 'scuola polo', [['scuola', 'istituto']]);
    expect(terms.includes(indexTerm('istituto'))).toBe(isAsked);
  });

  test.for([
    [255, true],
    [256, false],
  ] as const)('of two words of %d pages together asks for synonyms: %s', async ([times, isAsked]) => {
    const pages = [...repeated(times, 'ente e locale'), { url: '/a/', text: 'comune' }];
    const { terms } = await find([...pages, { url: '/b/', text: 'polo' }], 'ente locale polo', [
      ['ente locale', 'comune'],
    ]);
    expect(terms.includes(indexTerm('comune'))).toBe(isAsked);
  });
});
