import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages, siteFolder } from '#tests/site/built-site.ts';
import { weighPage } from '#tests/site/weigh-page.ts';

const kB = 1000;

describe('the budget of a page (gzip)', () => {
  const all = pages();

  test.for(all.filter(({ path }) => path.startsWith('/bollettini/2')))(
    '$path: 20 kB with two charts and 3 kB for each one more, of which 3 kB of JavaScript; 40 kB of fonts, 8 requests',
    ({ path, document }) => {
      const { page, js, fonts, requests } = weighPage(siteFolder, path, document);
      const moreCharts = Math.max(0, document.querySelectorAll('figure.chart').length - 2);
      expect(page).toBeLessThanOrEqual((20 + 3 * moreCharts) * kB);
      expect(js).toBeLessThanOrEqual(3 * kB);
      expect(fonts).toBeLessThanOrEqual(40 * kB);
      expect(requests).toBeLessThanOrEqual(8);
    },
  );

  test.for(all.filter(({ document }) => !document.querySelector('series-chart, site-search')))(
    '$path: 2 kB of JavaScript where there is neither chart nor search',
    ({ path, document }) => {
      expect(weighPage(siteFolder, path, document).js).toBeLessThanOrEqual(2 * kB);
    },
  );

  test('the script that a page waits for is at most 300 bytes, before the style sheet', () => {
    expect(readFileSync(join(siteFolder, 'tema.js')).length).toBeLessThanOrEqual(300);
    for (const { document } of all) {
      const waited = [
        ...document.querySelectorAll('head > script[src]:not([type=module]), link[rel=stylesheet]'),
      ];
      expect(waited.map(({ localName }) => localName)).toEqual(['script', 'link']);
    }
  });

  test('no page asks for chart.js or for the search index before it is needed', () => {
    for (const { document } of all) {
      for (const script of document.querySelectorAll('script[src]')) {
        const source = readFileSync(join(siteFolder, script.getAttribute('src') ?? ''), 'utf8');
        expect(source).not.toMatch(/from ?["'][^"']*(live-chart|pagefind)/);
        // A name that only chart.js has.
        expect(source).not.toContain('datasetElementType');
      }
    }
  });
});
