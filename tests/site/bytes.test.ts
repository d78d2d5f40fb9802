import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages, siteFolder } from '#tests/site/built-site.ts';

const gzip = (path: string) => gzipSync(readFileSync(join(siteFolder, path)), { level: 9 }).length;
const kB = 1000;

/** What a browser fetches for a page before anyone touches it. */
function weigh(path: string, document: Document) {
  const attributes = (selector: string, name: string) => [
    ...new Set([...document.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '')),
  ];
  const styles = attributes('link[rel="stylesheet"]', 'href');
  const scripts = [...attributes('script[src]', 'src'), ...attributes('link[rel="modulepreload"]', 'href')];
  const fonts = attributes('link[rel="preload"][as="font"]', 'href');
  const icons = attributes('link[rel="icon"]', 'href');
  const sum = (files: string[]) => files.reduce((total, file) => total + gzip(file.slice(1)), 0);
  return {
    html: gzip(path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1)),
    css: sum(styles),
    js: sum(scripts),
    fonts: fonts.reduce((total, file) => total + readFileSync(join(siteFolder, file)).length, 0),
    requests: 1 + styles.length + scripts.length + fonts.length + icons.length,
  };
}

describe('the budget of a page (gzip)', () => {
  const all = pages();

  test.for(all.filter(({ path }) => path.startsWith('/bollettini/2')))(
    '$path: 20 kB with two charts and 3 kB for each one more, of which 3 kB of JavaScript; 40 kB of fonts, 8 requests',
    ({ path, document }) => {
      const { html, css, js, fonts, requests } = weigh(path, document);
      const moreCharts = Math.max(0, document.querySelectorAll('figure.chart').length - 2);
      expect(html + css + js).toBeLessThanOrEqual((20 + 3 * moreCharts) * kB);
      expect(js).toBeLessThanOrEqual(3 * kB);
      expect(fonts).toBeLessThanOrEqual(40 * kB);
      expect(requests).toBeLessThanOrEqual(8);
    },
  );

  test.for(all.filter(({ document }) => !document.querySelector('series-chart, site-search')))(
    '$path: 2 kB of JavaScript where there is neither chart nor search',
    ({ path, document }) => {
      expect(weigh(path, document).js).toBeLessThanOrEqual(2 * kB);
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
