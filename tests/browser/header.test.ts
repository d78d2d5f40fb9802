import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { layoutShiftOf, overflowOf, pageKinds, site } from '#tests/browser/site.ts';

const button = (page: Page) => page.getByRole('button', { name: /^Tema: / });
const colourOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
const light = 'rgb(255, 255, 255)';
const dark = 'rgb(15, 23, 32)';

describe('the header', () => {
  test.for(pageKinds)('of %s is at most 80 px high, wide and narrow', async (path) => {
    const { page } = await site.visit(path);
    for (const width of [1280, 960, 768, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const box = await page.locator('header').first().boundingBox();
      expect(box?.height, `at ${width} px`).toBeLessThanOrEqual(80);
    }
  });

  test('folds its sections in a menu on a phone, without JavaScript too', async () => {
    const { page } = await site.visit('/bollettini/', {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    const section = page.getByRole('navigation', { name: 'Sezioni' }).getByRole('link', { name: 'Dati' });
    expect(await section.isVisible()).toBe(false);
    await page.getByText('Menu').click();
    await section.click();
    expect(new URL(page.url()).pathname).toBe('/dati/');
  });

  test('marks the current section, and with forced colours no other', async () => {
    const { page } = await site.visit('/dati/', { forcedColors: 'active' });
    const bars = await page.locator('nav[aria-label=Sezioni] a').evaluateAll((links) =>
      links
        .filter((link) =>
          [undefined, '::after'].some((part) => {
            const { borderBlockEndStyle } = getComputedStyle(link, part);
            return borderBlockEndStyle !== 'none';
          }),
        )
        .map(({ textContent }) => textContent.trim()),
    );
    expect(bars).toEqual(['Dati']);
  });

  test('shows the search as a lens on a phone, and as a field over the whole row while one types', async () => {
    const { page } = await site.visit('/dati/', { viewport: { width: 320, height: 640 } });
    const field = page.getByRole('combobox', { name: 'Cerca nel sito' });
    expect((await field.boundingBox())?.width).toBe(40);
    await field.click();
    expect((await field.boundingBox())?.width).toBeGreaterThan(250);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });

  test('keeps in the window with text at 200 %', async () => {
    const { page } = await site.visit('/dati/');
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
});

describe('the theme', () => {
  test('goes from the system’s to light, to dark and back, and says which it is', async () => {
    const { page, faults } = await site.visit('/dati/', { colorScheme: 'dark' });
    const themeColour = () =>
      page
        .locator('meta[name=theme-color]')
        .evaluateAll((metas) =>
          metas
            .filter((meta) => matchMedia((meta as HTMLMetaElement).media).matches)
            .map((meta) => meta.getAttribute('content')),
        );
    const states: [string, string, string | null][] = [
      ['Tema: del sistema', dark, '#0c335f'],
      ['Tema: chiaro', light, '#06c'],
      ['Tema: scuro', dark, '#0c335f'],
    ];
    for (const [name, paper, board] of [...states, ...states.slice(0, 1)]) {
      expect(await button(page).getAttribute('aria-label')).toBe(name);
      expect(await colourOf(page, 'html')).toBe(paper);
      expect(await themeColour()).toEqual([board]);
      await button(page).click();
    }
    expect(faults).toEqual([]);
  });

  test('that a visitor chose is there before the first paint, on every page', async () => {
    const { page } = await site.visit('/dati/', { colorScheme: 'light' });
    await button(page).click();
    await button(page).click();
    // Stops the parser where the body begins: what is set by then is set before anything is drawn.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        Object.assign(window, { themeAtBody: document.documentElement.dataset['theme'] });
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(site.url('/glossario/'));
    expect(await page.evaluate(() => (window as { themeAtBody?: string }).themeAtBody)).toBe('dark');
    expect(await colourOf(page, 'html')).toBe(dark);
    expect(await layoutShiftOf(page)).toBe(0);
  });

  test('is kept on the device and nowhere else, and forgotten with the system’s', async () => {
    const { page } = await site.visit('/dati/');
    const kept = () =>
      page.evaluate(() => ({ ...Object.fromEntries(Object.entries(localStorage)), cookie: document.cookie }));
    await button(page).click();
    expect(await kept()).toEqual({ tema: 'light', cookie: '' });
    await button(page).click();
    await button(page).click();
    expect(await kept()).toEqual({ cookie: '' });
  });

  test('redraws a live chart', async () => {
    const { page } = await site.visit('/bollettini/2024-10/', { colorScheme: 'light' });
    await page.locator('series-chart').first().hover();
    const canvas = page.locator('series-chart canvas').first();
    await canvas.waitFor();
    const drawn = () => canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL());
    const before = await drawn();
    await button(page).click();
    await button(page).click();
    await expect.poll(drawn).not.toBe(before);
  });

  test.for([
    ['without JavaScript', false],
    ['where the browser keeps nothing', true],
  ] as const)('cannot be chosen %s', async ([, javaScriptEnabled]) => {
    const { page } = await site.visit('/dati/', { javaScriptEnabled });
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    });
    await page.reload();
    expect(await button(page).isVisible()).toBe(false);
  });
});
