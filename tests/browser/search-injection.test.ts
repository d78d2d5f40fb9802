import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { indexSite } from '#src/publishing/index-search.ts';
import { answered, links, search, status } from '#tests/browser/search-page.ts';
import { openSite } from '#tests/browser/site.ts';
import { workFolder } from '#tests/publishing/folder.ts';
import { siteFolder } from '#tests/site/built-site.ts';

const image = '<img src=x onerror=alert(1)>';
const escaped = image.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A page with markup wherever an index takes its text from: title, text, heading, id, kind and date. */
const hostilePage = `<!doctype html><html lang="it"><body>
<main data-pagefind-body data-kind="${escaped}" data-date="${escaped}" data-year="${escaped}" data-measure="${escaped}">
<h1>Zibaldone ${escaped}</h1>
<p>Uno zibaldone con ${escaped} e &lt;script&gt;alert(2)&lt;/script&gt; dentro.</p>
<h2 id="a&quot;&gt;${escaped}">Sezione ${escaped}</h2><p>Pergamena.</p>
</main></body></html>`;

const folder = workFolder({ 'ostile/index.html': hostilePage });
let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  for (const part of ['cerca', '_astro', 'tema.js', '404.html'])
    cpSync(join(siteFolder, part), join(folder, part), { recursive: true });
  await indexSite(folder);
  site = await openSite(folder);
});
afterAll(() => site.close());

describe('markup', () => {
  test.for(['zibaldone', 'pergamena'])(
    'in the index is inert text in the results for «%s»',
    async (query) => {
      const { page, faults } = await site.visit(`/cerca/?q=${query}`);
      await answered(page, /1 risultato/);
      expect(await links(page).first().innerText()).toContain(`Zibaldone ${image}`);
      expect(await page.locator('main :is(img, script:not([src]))').count()).toBe(0);
      expect(faults).toEqual([]);
    },
  );

  test('in a figure is inert text on its card', async () => {
    const { page, faults } = await site.visit('/cerca/');
    await page.route('**/cerca/cifre/*.json', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll('"Amministrazioni', `"${image} Amministrazioni`);
      await route.fulfill({ response, body });
    });
    await search(page, '4.083');
    expect(await page.locator('.card .name').first().innerText()).toContain(image);
    expect(await page.locator('main img').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('in the query is inert text', async () => {
    const { page, faults } = await site.visit(`/cerca/?q=${encodeURIComponent(image)}`);
    await answered(page);
    expect(await status(page).innerText()).toContain(`«${image}»`);
    expect(await page.locator('main img').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('in a filter of the address is not taken and not shown', async () => {
    const hostile = ['tipo', 'anno', 'misura', 'ente', 'ordine'].map(
      (name) => `${name}=${encodeURIComponent(`"><${image}`)}`,
    );
    const { page, faults } = await site.visit(`/cerca/?q=zibaldone&${hostile.join('&')}`);
    await answered(page, /1 risultato per «zibaldone»$/);
    expect(await page.locator('main img').count()).toBe(0);
    for (const select of await page.locator('select').all()) expect(await select.inputValue()).toBe('');
    expect(faults).toEqual([]);
  });
});
