import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { site } from '#tests/browser/site.ts';

const box = (page: Page) => page.getByRole('checkbox', { name: 'Il tasto / porta alla ricerca' });
const field = (page: Page) => page.getByRole('combobox', { name: 'Cerca nel sito' });
const isReached = (page: Page) => field(page).evaluate((input) => input === document.activeElement);

describe('the key that leads to the search', () => {
  test('is turned off and on again on the page of the search, for every page', async () => {
    const { page, faults } = await site.visit('/cerca/');
    await box(page).press('Space');
    await page.goto(site.url('/glossario/'));
    await page.keyboard.press('/');
    expect(await isReached(page)).toBe(false);
    expect(await page.locator('header kbd').isVisible()).toBe(false);
    expect(await field(page).getAttribute('aria-keyshortcuts')).toBe('Control+K Meta+K');
    await page.keyboard.press('Control+k');
    expect(await isReached(page)).toBe(true);

    await page.goto(site.url('/cerca/'));
    expect(await box(page).isChecked()).toBe(false);
    await box(page).press('Space');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.goto(site.url('/glossario/'));
    await page.keyboard.press('/');
    expect(await isReached(page)).toBe(true);
    expect(faults).toEqual([]);
  });

  test('does nothing, and cannot be set, where the browser keeps nothing', async () => {
    const { page } = await site.visit('/cerca/');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    });
    await page.reload();
    expect(await box(page).isVisible()).toBe(false);
    await page.goto(site.url('/glossario/'));
    await page.keyboard.press('/');
    expect(await isReached(page)).toBe(false);
  });

  test('is not spoken of without JavaScript', async () => {
    const { page } = await site.visit('/cerca/', { javaScriptEnabled: false });
    expect(await box(page).isVisible()).toBe(false);
  });
});
