import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations, pageKinds, SiteBrowser } from '#tests/browser/site.ts';

let site: SiteBrowser;
beforeAll(async () => {
  site = await SiteBrowser.open();
});
afterAll(() => site.close());

const views = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const;
const cases = pageKinds.flatMap((path) => views.map((view) => ({ path, ...view })));

describe('every kind of page', () => {
  test.for(cases)(
    '$path at $width px, $colorScheme, has no axe violation and does not scroll sideways',
    async ({ path, width, colorScheme }) => {
      const { page } = await site.visit(path, { viewport: { width, height: 800 }, colorScheme });
      if (path.startsWith('/cerca/')) await page.locator('site-search mark').first().waitFor();
      expect(await axeViolations(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
      await page.context().close();
    },
  );

  test('keeps its text in its place at 200 % of text size', async () => {
    const { page } = await site.visit('/bollettini/2024-10/', { viewport: { width: 640, height: 800 } });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    await page.context().close();
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
    await page.context().close();
  });
});
