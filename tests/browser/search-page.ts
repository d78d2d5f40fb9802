import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The field of the search page. */
export const field = (page: Page): Locator => page.getByRole('searchbox', { name: 'Cerca parole o cifre' });
/** What the page says about its answer, as screen readers hear it. */
export const status = (page: Page): Locator => page.locator('site-search').getByRole('status');
/** Links of the results, in their order. */
export const links = (page: Page): Locator => page.locator('[data-part="results"] h3 a');
/** A filter or the order, by its label. */
export const select = (page: Page, name: string): Locator => page.getByRole('combobox', { name });

/** Waits until the page has said how many results there are. */
export async function answered(page: Page, message: RegExp = /risultat/): Promise<void> {
  await status(page).getByText(message).waitFor();
}

/** Types a query as a person does, and waits for its answer. */
export async function search(page: Page, query: string): Promise<void> {
  await field(page).fill(query);
  await field(page).press('Enter');
  await answered(page, new RegExp(`risultat.*«${query}»`));
}

/** The addresses of the results without what marks words on their pages. */
export const addresses = (page: Page): Promise<string[]> =>
  links(page).evaluateAll((all) => all.map((a) => new URL((a as HTMLAnchorElement).href).pathname));

/** Types a query and sends it; from then on the page notes how long it takes to say that it cannot search. */
export async function ask(page: Page, query: string): Promise<void> {
  await status(page).evaluate((element) => {
    const since = performance.now();
    new MutationObserver(() => {
      if (!element.textContent.includes('non è disponibile')) return;
      element.dataset['waited'] ??= String(performance.now() - since);
    }).observe(element, { childList: true });
  });
  await field(page).fill(query);
  await field(page).press('Enter');
}

/** Expects the page to have said within 8 seconds that it cannot search, and where the archive is. */
export async function expectUnavailable(page: Page): Promise<void> {
  await answered(page, /non è disponibile/);
  expect(Number(await status(page).getAttribute('data-waited'))).toBeLessThan(8000);
  expect(await page.locator('main').innerText()).not.toMatch(/\d risultat|nessun risultato/i);
  expect(await links(page).count()).toBe(0);
  const archive = page.getByRole('link', { name: 'archivio dei bollettini' });
  expect(await archive.getAttribute('href')).toBe('/bollettini/');
}
