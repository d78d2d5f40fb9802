import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readLedger } from '#tests/content.ts';
import { layoutShiftOf, pageKinds, site } from '#tests/browser/site.ts';

const bulletin = '/bollettini/2024-10/';

describe('without JavaScript', () => {
  test('every figure, both drawings and both tables of the bulletin can be read', async () => {
    const { page } = await site.visit(bulletin, { javaScriptEnabled: false });
    const text = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
    const { ledger } = readLedger('content');
    for (const figure of ledger.observationsOf('2024-10'))
      expect(text).toContain(figure.text.replaceAll('\u00a0', ' '));
    for (const words of [
      'fascicolo sanitario',
      'protocollo',
      'bilanci',
      'scrutini',
      '12.464',
      '280',
      'Solo la Misura 1.1',
      'ma solo'.slice(3),
    ]) {
      expect(text.toLowerCase()).toContain(words.toLowerCase());
    }
    // A chart of two bars has the name and the value of each.
    for (const [chart, fewest] of [
      ['misura-1-2', 5],
      ['verso-il-2026', 4],
    ] as const) {
      const figure = page.locator(`figure[data-chart="${chart}"]`);
      const drawing = figure.locator('svg:visible');
      expect(await drawing.count()).toBe(1);
      expect(await drawing.locator('text').count()).toBeGreaterThanOrEqual(fewest);
      await figure.locator('summary', { hasText: 'Tabella' }).click();
      expect(await figure.locator('table').isVisible()).toBe(true);
    }
  });
});

describe('the first screen', () => {
  test.for([
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ])('of $width × $height shows the first key figure', async (viewport) => {
    for (const path of ['/', bulletin]) {
      const { page } = await site.visit(path, { viewport });
      const value = page.locator('.key-figures .value').first();
      const key = (await value.locator('data').getAttribute('data-figure')) ?? '';
      // On a phone the words and the drawing of the home page come before the cards, and tell it.
      const isTold = path === '/' && viewport.width < 400;
      const box = await (isTold ? page.locator(`main [data-figure="${key}"]`).first() : value).boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(viewport.height);
    }
  });
});

describe('a visit', () => {
  test.for(pageKinds)(
    'to %s asks nobody else, stores nothing, breaks no policy, moves nothing, loads no search',
    async (path) => {
      const { page, faults, requests } = await site.visit(path);
      await page.waitForLoadState('networkidle');
      const origin = new URL(site.url('/')).origin;
      expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
      expect(faults).toEqual([]);
      expect(await layoutShiftOf(page)).toBe(0);
      // Box and index of the search come when one reaches for them; what waits for that weighs at most 1.3 kB.
      const searching = requests.filter((url) => /pagefind|search-|marks/.test(url));
      expect(searching.length > 0).toBe(path.startsWith('/cerca/'));
      const script = await page.locator('script[src*="SiteHeader"]').getAttribute('src');
      const response = await page.request.get(site.url(script ?? ''));
      expect(gzipSync(await response.body(), { level: 9 }).length).toBeLessThanOrEqual(1300);
    },
  );

  test('to a bulletin makes at most eight requests and none for chart.js', async () => {
    const { page, requests } = await site.visit(bulletin);
    await page.waitForLoadState('networkidle');
    expect(requests.length).toBeLessThanOrEqual(8);
    expect(requests.filter((url) => url.includes('live-chart'))).toEqual([]);
  });

  test('to an address that does not exist gets the page for errors', async () => {
    const { page } = await site.visit('/non-esiste/');
    expect(await page.locator('h1').innerText()).toBe('Pagina non trovata');
  });
});

describe('a printed bulletin', () => {
  test('shows the tables and leaves out what cannot be used on paper', async () => {
    const { page } = await site.visit(bulletin);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('figure table').first().isVisible()).toBe(true);
    expect(await page.locator('nav').first().isVisible()).toBe(false);
    expect(await page.locator('figure svg:visible').count()).toBe(2);
    const foot = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--printed'),
    );
    expect(foot).toMatch(/^"Bollettino · https:\/\/.*\/bollettini\/2024-10\/ · \d+ \w+ \d{4}"$/);
  });
});

describe('forced colours', () => {
  test('keep the drawing readable', async () => {
    const { page } = await site.visit(bulletin, { forcedColors: 'active', colorScheme: 'dark' });
    const drawing = page.locator('figure svg:visible text').first();
    const colours = await drawing.evaluate((text) => [
      getComputedStyle(text).fill,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect(colours[0]).not.toBe(colours[1]);
  });
});
