import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createIndexReader } from '#src/search/evidence.ts';
import { openSearch } from '#src/publishing/search-in-node.ts';
import { readPage, siteFolder } from '#tests/site/built-site.ts';

const opened = await openSearch(siteFolder);
afterAll(() => opened.close());

describe('the search of the built site', () => {
  test.for(['dell’infrastruttura', '4.083', 'fascicolo sanitario', 'perché', '1,9 miliardi'])(
    'finds the bulletin of October 2024 for «%s»',
    async (query) => {
      const { results } = await opened.search({ text: query, limit: 50 });
      expect(results.map(({ address }) => address)).toContain('/bollettini/2024-10/');
    },
  );

  test.for(['4.084', '19 miliardi', 'xyzzy qwrt', '"nazionale polo"', '20242025'])(
    'finds nothing for «%s»',
    async (query) => {
      expect((await opened.search({ text: query })).results).toEqual([]);
    },
  );

  test.for([
    ['psn', '/glossario/#psn', 'PSN'],
    ['pnrr', '/glossario/#pnrr', 'PNRR'],
    ['misura 1.2', '/glossario/#misura-1-2', 'Misura 1.2'],
  ] as const)('leads to the term of the glossary for «%s»', async ([query, address, title]) => {
    const { results } = await opened.search({ text: query, limit: 40 });
    expect(results).toContainEqual(expect.objectContaining({ address, title, section: null }));
  });

  test('gives no section without its id in the page', async () => {
    const { results } = await opened.search({ text: 'amministrazioni', limit: 40 });
    const sections = results.flatMap(({ address, section }) => (section ? [{ address, section }] : []));
    expect(sections.length).toBeGreaterThan(0);
    for (const { address, section } of sections) {
      const page = await readFile(join(siteFolder, address, 'index.html'), 'utf8');
      expect(page).toContain(`id="${section.id}"`);
    }
  });

  test('has lost no word and no figure of its vocabulary', { timeout: 60_000 }, async () => {
    const { words, figures } = opened.vocabulary;
    const reader = createIndexReader(opened.engine, {});
    const empty: string[] = [];
    for (const key of [...words, ...figures]) {
      const matches = await reader.find({ key, worth: 1 });
      if (matches.size === 0) empty.push(key);
    }
    expect(words.length + figures.length).toBeGreaterThan(1000);
    expect(empty).toEqual([]);
  });

  test('leaves samples of code out', () => {
    const samples = [...readPage('/guide/scrivere-un-bollettino/').querySelectorAll('pre')];
    expect(samples.length).toBeGreaterThan(0);
    expect(samples.filter((sample) => !sample.hasAttribute('data-pagefind-ignore'))).toEqual([]);
  });

  test('finds each bulletin by its own title, before anything else', async () => {
    const { results } = await opened.search({
      text: 'Polo Strategico Nazionale: chi ha avviato il passaggio',
    });
    expect(results[0]?.address).toBe('/bollettini/2024-05/');
  });
});
