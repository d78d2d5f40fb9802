import { describe, expect, test } from 'vitest';
import { addresses, answered, field, links, search, select, status } from '#tests/browser/search-page.ts';
import { site } from '#tests/browser/site.ts';

describe('the search page', () => {
  test('answers the query of its address and says how many results there are', async () => {
    const { page, faults } = await site.visit('/cerca/?q=4.083');
    await answered(page);
    expect(await status(page).innerText()).toMatch(/^\d+ risultat[oi] per «4\.083»/);
    expect(await addresses(page)).toContain('/bollettini/2024-10/');
    expect(await page.locator('[data-part="results"] mark').first().innerText()).toBe('4.083');
    expect(faults).toEqual([]);
  });

  test.for(['xyzzy', '4.084'])('says plainly that there is nothing for «%s»', async (query) => {
    const { page } = await site.visit(`/cerca/?q=${query}`);
    await answered(page, new RegExp(`Nessun risultato per «${query}»`));
    expect(await page.locator('[data-part="results"] .pages a').count()).toBe(0);
    await page.getByRole('heading', { name: 'Oppure sfoglia' }).waitFor();
  });

  test.for(['è', '🙂', '👍🏽', '', '!!'])(
    'asks for two letters when the address asks for «%s»',
    async (query) => {
      const { page } = await site.visit(`/cerca/?q=${encodeURIComponent(query)}`);
      await status(page).getByText('Scrivi almeno due lettere o una cifra').waitFor();
    },
  );

  test('leads to the term of the glossary that is asked for', async () => {
    const { page } = await site.visit('/cerca/?q=psn');
    await page.getByRole('main').getByRole('link', { name: 'PSN', exact: true }).click();
    await page.waitForURL(/\/glossario\/(?:\?[^#]*)?#psn$/);
    expect(await page.locator('#psn:target').innerText()).toBe('PSN');
  });

  test('loads nothing of the index before a query, then every part once', async () => {
    const parts = (requests: string[]) =>
      requests.flatMap((address) => /\/pagefind\/([^?]+\.\w+)/.exec(address)?.[1] ?? []);
    const { page, requests } = await site.visit('/cerca/');
    await field(page).focus();
    await page.waitForTimeout(300);
    expect(parts(requests)).toEqual([]);
    await page.keyboard.type('psn');
    await links(page).first().waitFor();
    const loaded = parts(requests);
    const others = loaded.filter((part) => part !== 'pagefind-entry.json');
    expect(others).toHaveLength(new Set(others).size);
    expect(loaded).toEqual(expect.arrayContaining(['pagefind-entry.json', 'pagefind.js', 'vocabulary.json']));
  });

  test('works by keyboard alone: words, filters, results, more', async () => {
    const { page } = await site.visit('/cerca/');
    await field(page).focus();
    await page.keyboard.type('misura');
    await page.keyboard.press('Enter');
    await answered(page, /\d+ risultati per «misura»/);
    expect(new URL(page.url()).search).toBe('?q=misura');
    await page.keyboard.press('Tab');
    for (const name of ['Che cosa', 'Anno', 'Misura', 'Tipo di ente', 'Ordina per']) {
      await page.keyboard.press('Tab');
      expect(await select(page, name).evaluate((element) => element === document.activeElement)).toBe(true);
    }
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    const shown = await links(page).evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(await focused()).toBe(shown[0]);
    const more = page.getByRole('button', { name: 'Mostra altri risultati' });
    await more.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (count) => document.querySelectorAll('site-search h3 a').length > count,
      shown.length,
    );
    expect(await links(page).count()).toBeGreaterThan(shown.length);
    expect(shown).not.toContain(await focused());
    expect(await focused()).not.toBe('');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/cerca/');
  });

  test('has texts as wide as its field at most, in the heading order of the page', async () => {
    const { page } = await site.visit('/cerca/?q=psn');
    await links(page).first().waitFor();
    const [text = Infinity, row = 0] = await page.evaluate(() =>
      ['.excerpt', '.row'].map((part) => document.querySelector(`site-search ${part}`)?.clientWidth),
    );
    expect(text).toBeLessThanOrEqual(row);
    const levels = await page
      .locator('main :is(h1, h2, h3):visible')
      .evaluateAll((all) => all.map((heading) => heading.localName));
    expect(levels.slice(0, 3)).toEqual(['h1', 'h2', 'h3']);
  });

  test('shows the answer to what was typed last, however late the others come', async () => {
    const { page } = await site.visit('/cerca/?q=xyzzy');
    await answered(page);
    await page.route('**/pagefind/fragment/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await field(page).fill('fascicolo sanitario');
    await page.waitForTimeout(350);
    await search(page, 'xyzzyx');
    await page.waitForTimeout(1200);
    expect(await status(page).innerText()).toContain('Nessun risultato per «xyzzyx»');
    expect(await links(page).count()).toBe(0);
  });
});
