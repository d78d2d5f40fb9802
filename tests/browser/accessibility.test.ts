import { describe, expect, test } from 'vitest';
import { axeViolations, expectAccessible, overflowOf, pageKinds, site } from '#tests/browser/site.ts';

describe('axeViolations', () => {
  test('tells an image without words', async () => {
    const { page } = await site.visit('/privacy/');
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
    expect(await axeViolations(page)).toEqual(['image-alt: <img>']);
  });
});

describe('every kind of page', () => {
  test.for(pageKinds)(
    '%s has no axe violation and does not scroll sideways at any width, in light and dark',
    async (path) => {
      const { page } = await site.visit(path);
      if (path.startsWith('/cerca/')) await page.locator('site-search mark').first().waitFor();
      await expectAccessible(page);
    },
  );

  test('keeps its text in its place at 200 % of text size', async () => {
    const { page } = await site.visit('/bollettini/2024-10/', { viewport: { width: 640, height: 800 } });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });

  test('starts with the links that skip to content and to footer', async () => {
    const { page } = await site.visit('/bollettini/2024-10/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Vai al contenuto');
    expect(
      await page
        .locator('.skip')
        .first()
        .evaluate((link) => link.getBoundingClientRect().top),
    ).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('contenuto');
  });
});
