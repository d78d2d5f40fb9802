import { describe, expect, test } from 'vitest';
import { answered, field, links } from '#tests/browser/search-page.ts';
import { site } from '#tests/browser/site.ts';
import { pages } from '#tests/site/built-site.ts';

describe('the search page without JavaScript', () => {
  test('says why and offers no field that would do nothing', async () => {
    const { page } = await site.visit('/cerca/?q=psn', { javaScriptEnabled: false });
    expect(await page.locator('main').innerText()).toContain('La ricerca ha bisogno di JavaScript');
    expect(await field(page).isVisible()).toBe(false);
    expect(await page.locator('main :is(select, button):visible').count()).toBe(0);
  });

  test('leads to every bulletin, indicator, guide and term', async () => {
    const { page } = await site.visit('/cerca/', { javaScriptEnabled: false });
    const listed = new Set(
      await page.locator('main a').evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
    );
    const paths = pages().flatMap(({ path, document }) =>
      path === '/glossario/'
        ? [...document.querySelectorAll('main h2[id]')].map(({ id }) => `/glossario/#${id}`)
        : /^\/(?:bollettini|indicatori|guide)\/[^/]+\/$/.test(path)
          ? [path]
          : [],
    );
    expect(paths.length).toBeGreaterThan(40);
    expect(paths.filter((path) => !listed.has(path))).toEqual([]);
  });

  test('lists bulletins from the newest, and terms as a dictionary does', async () => {
    const { page } = await site.visit('/cerca/', { javaScriptEnabled: false });
    const days = await page
      .locator('#sfoglia-bollettini + ol time')
      .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
    expect(days.length).toBeGreaterThan(3);
    expect(days).toEqual(days.toSorted().toReversed());
    const terms = await page.locator('#sfoglia-glossario + ul a').allInnerTexts();
    expect(terms).toEqual(terms.toSorted((a, b) => a.localeCompare(b, 'it')));
  });
});

describe('the lists to browse', () => {
  test('stand on the page until something is asked, and again when nothing is found', async () => {
    const { page } = await site.visit('/cerca/');
    const lists = page.getByRole('heading', { name: 'Oppure sfoglia' });
    expect(await lists.isVisible()).toBe(true);
    await field(page).fill('psn');
    await links(page).first().waitFor();
    expect(await lists.isVisible()).toBe(false);
    await field(page).fill('xyzzy');
    await answered(page, /Nessun risultato/);
    expect(await lists.isVisible()).toBe(true);
    await field(page).fill('');
    await page.waitForFunction(
      () => document.querySelector('site-search [role="status"]')?.textContent === '',
    );
    expect(await lists.isVisible()).toBe(true);
    expect(new URL(page.url()).search).toBe('');
  });
});
