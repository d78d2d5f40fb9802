import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSearch, type SearchInNode } from '#tests/search-in-node.ts';
import { siteFolder } from '#tests/site/built-site.ts';

let opened: SearchInNode;
beforeAll(async () => {
  opened = await openSearch(siteFolder);
});
afterAll(() => opened.close());

describe('the search of the built site', () => {
  test.for([
    'psn',
    'polo strategico',
    'infrastruttura',
    'dell’infrastruttura',
    "dell'infrastruttura",
    '4.083',
    '4083',
    'fascicolo sanitario',
    'scuole',
    'perche',
    'perché',
    '1,9 miliardi',
    'PA sul cloud: superati i primi obiettivi europei',
  ])('finds the bulletin of October 2024 for «%s»', async (query) => {
    const { results } = await opened.search(query, 20);
    expect(results.map(({ url }) => url)).toContain('/bollettini/2024-10/');
  });

  test.for(['4.084', '4084', '19 miliardi', 'xyzzy', 'xyzzy qwrt'])(
    'finds nothing for «%s»',
    async (query) => {
      expect((await opened.search(query)).results).toEqual([]);
    },
  );

  test('finds each bulletin by its own title, before anything else', async () => {
    const { results } = await opened.search('Polo Strategico Nazionale: chi ha avviato il passaggio');
    expect(results[0]?.url).toBe('/bollettini/2024-05/');
  });
});
