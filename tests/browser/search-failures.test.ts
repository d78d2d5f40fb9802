import { describe, expect, test } from 'vitest';
import { answered, ask, expectUnavailable, links, search } from '#tests/browser/search-page.ts';
import { site } from '#tests/browser/site.ts';

/** A part, its address, and the filters and the query that need it. */
const parts = [
  ['a chunk of the index', '**/pagefind/index/**', '', 'psn'],
  ['a page of the index', '**/pagefind/fragment/**', '', 'psn'],
  ['a filter', '**/pagefind/filter/**', '?tipo=bollettino', 'psn'],
  ['the figures', '**/cerca/cifre/**', '', '4.083'],
  ['the WebAssembly', '**/wasm.*', '', 'psn'],
  ['the list of the index', '**/*.pf_meta', '', 'psn'],
  ['the entry of the index', '**/pagefind-entry.json*', '', 'psn'],
  ['the vocabulary', '**/vocabulary.json', '', 'psn'],
  ['the script', '**/pagefind.js*', '', 'psn'],
] as const;

describe('the search page, when it cannot search', () => {
  test.for(parts)(
    'says so when %s is gone, and finds again when it is back',
    async ([, blocked, filters, query]) => {
      const { page } = await site.visit(`/cerca/${filters}`);
      await page.route(blocked, (route) => route.fulfill({ status: 404, body: 'not here' }));
      await ask(page, query);
      await expectUnavailable(page);
      await page.unroute(blocked);
      await page.getByRole('button', { name: 'Riprova' }).press('Enter');
      await answered(page, /\d+ risultat/);
      expect(await links(page).count()).toBeGreaterThan(0);
      expect(await page.getByRole('link', { name: 'archivio dei bollettini' }).count()).toBe(0);
    },
  );

  test.for(parts)('says so within 8 seconds when %s never comes', async ([, blocked, filters, query]) => {
    const { page } = await site.visit(`/cerca/${filters}`);
    await page.route(blocked, () => undefined);
    await ask(page, query);
    await expectUnavailable(page);
  });

  test('says so when a policy forbids WebAssembly', async () => {
    const { page } = await site.visit('/');
    await page.route('**/cerca/', async (route) => {
      const response = await route.fetch();
      const policy = response.headers()['content-security-policy'] ?? '';
      expect(policy).toContain("'wasm-unsafe-eval'");
      const headers = {
        ...response.headers(),
        'content-security-policy': policy.replace(" 'wasm-unsafe-eval'", ''),
      };
      await route.fulfill({ response, headers });
    });
    await page.goto(site.url('/cerca/'));
    await ask(page, 'psn');
    await expectUnavailable(page);
  });

  test('says so without a network, and answers the next query when there is one', async () => {
    const { page } = await site.visit('/cerca/');
    await page.context().setOffline(true);
    await ask(page, 'psn');
    await expectUnavailable(page);
    await page.context().setOffline(false);
    await search(page, 'scuole');
    expect(await links(page).count()).toBeGreaterThan(0);
  });

  test('says so when what it kept of an older index does not fit the files that are there', async () => {
    const { page } = await site.visit('/cerca/');
    await page.route('**/pagefind-entry.json*', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/it_[0-9a-f]+/, 'it_0000000000');
      await route.fulfill({ response, body });
    });
    await ask(page, 'psn');
    await expectUnavailable(page);
  });

  test('opens the index anew when a release replaced it while the page was open', async () => {
    const { page } = await site.visit('/cerca/?q=xyzzy');
    await answered(page, /Nessun risultato/);
    let refused = 0;
    await page.route('**/pagefind/fragment/**', async (route) => {
      if (refused > 0) await route.continue();
      else await route.fulfill({ status: 404, body: 'not here' });
      refused += 1;
    });
    await search(page, 'fascicolo sanitario');
    expect(refused).toBeGreaterThan(1);
    expect(await links(page).count()).toBeGreaterThan(0);
  });

  test('lets no result of before stand', async () => {
    const { page } = await site.visit('/cerca/?q=psn');
    await answered(page);
    await page.route('**/pagefind/**', (route) => route.abort());
    await ask(page, 'fascicolo sanitario');
    await expectUnavailable(page);
  });
});
