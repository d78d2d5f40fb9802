import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SiteBrowser } from '#tests/browser/site.ts';

let site: SiteBrowser;
beforeAll(async () => {
  site = await SiteBrowser.open();
});
afterAll(() => site.close());

const field = (page: Page) => page.locator('site-search input[type="search"]');
const status = (page: Page) => page.locator('site-search [role="status"]');
const links = (page: Page) => page.locator('[data-part="results"] a');

describe('the search page', () => {
  test('answers the query of its address and says how many results there are', async () => {
    const { page, faults } = await site.visit('/cerca/?q=4.083');
    await status(page)
      .getByText(/risultat/)
      .waitFor();
    expect(await status(page).innerText()).toMatch(/^\d+ risultat[oi] per «4\.083»$/);
    expect(
      await links(page).evaluateAll((all) => all.map((a) => a.getAttribute('href')?.replace(/#.*/, ''))),
    ).toContain('/bollettini/2024-10/');
    expect(await page.locator('site-search mark').first().innerText()).toBe('4.083');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.for(['4.084', 'xyzzy'])('says plainly that there is nothing for «%s»', async (query) => {
    const { page } = await site.visit(`/cerca/?q=${query}`);
    await status(page)
      .getByText(/[Nn]essun risultato/)
      .waitFor();
    expect(await links(page).count()).toBe(0);
    await page.context().close();
  });

  test.for(['è', '🙂', '👍🏽', '', '!!'])(
    'asks for two letters when the address asks for «%s»',
    async (query) => {
      const { page } = await site.visit(`/cerca/?q=${encodeURIComponent(query)}`);
      await status(page).getByText('Scrivi almeno due lettere o una cifra').waitFor();
      await page.context().close();
    },
  );

  test('leads to the term of the glossary that is asked for', async () => {
    const { page } = await site.visit('/cerca/?q=psn');
    const link = links(page).getByText('PSN', { exact: true });
    await link.click();
    await page.waitForURL('**/glossario/#psn');
    expect(await page.locator('#psn:target').innerText()).toBe('PSN');
    await page.context().close();
  });

  test('loads nothing of the index before a query, then every part once', async () => {
    const parts = (requests: string[]) =>
      requests.flatMap((address) => /\/pagefind\/([^/?]+\.\w+)/.exec(address)?.[1] ?? []);
    const idle = await site.visit('/cerca/');
    expect(parts(idle.requests)).toEqual([]);
    await idle.page.context().close();
    const { page, requests } = await site.visit('/cerca/?q=psn');
    await links(page).first().waitFor();
    const loaded = parts(requests);
    expect(loaded).toHaveLength(new Set(loaded).size);
    expect(loaded.slice(0, 4).toSorted()).toEqual([
      'pagefind-entry.json',
      'pagefind.js',
      'vocabulary.json',
      'wasm.it.pagefind',
    ]);
    await page.context().close();
  });

  test.for(['light', 'dark'] as const)('is readable and as wide as a text (%s)', async (colorScheme) => {
    const { page } = await site.visit('/cerca/?q=psn', { colorScheme });
    await links(page).first().waitFor();
    const [list, text] = await page.evaluate(() => [
      document.querySelector('[data-part="results"]')?.getBoundingClientRect().width,
      document.querySelector('site-search .row')?.getBoundingClientRect().width,
    ]);
    expect(list).toBe(text);
    await page.context().close();
    const home = await site.visit('/', { colorScheme });
    const [placeholder, muted] = await home.page.evaluate(() => {
      const input = document.querySelector('header input');
      const sample = document.createElement('p');
      sample.style.color = 'var(--colour-muted)';
      document.body.append(sample);
      return [input && getComputedStyle(input, '::placeholder').color, getComputedStyle(sample).color];
    });
    expect(placeholder).toBe(muted);
    await home.page.context().close();
  });

  test('works by keyboard alone, keeps the address in step and gives Back its due', async () => {
    const { page } = await site.visit('/cerca/');
    await field(page).focus();
    await page.keyboard.type('fascicolo sanitario');
    await page.keyboard.press('Enter');
    await status(page)
      .getByText(/risultat/)
      .waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('fascicolo sanitario');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('scuole');
    await page.keyboard.press('Enter');
    await status(page)
      .getByText(/«scuole»/)
      .waitFor();
    await page.goBack();
    await status(page)
      .getByText(/«fascicolo sanitario»/)
      .waitFor();
    expect(await field(page).inputValue()).toBe('fascicolo sanitario');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-part="results"]') !== null)).toBe(
      true,
    );
    await page.context().close();
  });

  test('is reached from the form in the header of another page', async () => {
    const { page } = await site.visit('/glossario/');
    await page.locator('header input[name="q"]').fill('psn');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/cerca/?q=psn');
    await links(page).first().waitFor();
    await page.context().close();
  });

  test.for([
    ['a chunk of the index is gone', '**/pagefind/index/**'],
    ['the WebAssembly is gone', '**/wasm.*'],
    ['the vocabulary is gone', '**/vocabulary.json'],
    ['the script is gone', '**/pagefind.js*'],
  ])('says that it cannot search when %s, and where the archive is', async ([, blocked = '']) => {
    const { page } = await site.visit('/cerca/');
    await page.route(blocked, (route) => route.abort());
    await field(page).fill('psn');
    await page.keyboard.press('Enter');
    await status(page)
      .getByText(/non è disponibile/)
      .waitFor({ timeout: 10_000 });
    expect(await page.locator('site-search').innerText()).not.toMatch(/nessun risultato/i);
    expect(await page.locator('main a[href="/bollettini/"]:visible').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('keeps what is typed inert', async () => {
    const { page, faults } = await site.visit(
      `/cerca/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`,
    );
    await status(page)
      .getByText(/[Nn]essun risultato/)
      .waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
