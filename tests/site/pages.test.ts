import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { knownAddresses } from '#src/checks/addresses.ts';
import { seesDrafts } from '#src/checks/catalogue.ts';
import { readTexts } from '#src/checks/read-texts.ts';
import { isDrawn } from '#src/lib/charts/still.ts';
import { readContent } from '#src/publishing/read-content.ts';
import { verifySite } from '#src/publishing/verify-site.ts';
import { readLedger } from '#tests/content.ts';
import { addresses, filesOf, pages, readPage, readSite, siteFolder, textOf } from '#tests/site/built-site.ts';

const { ledger, site } = readLedger('content');
const all = pages();

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Written by Astro, not by hand; valid HTML all the same.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attr-quotes': 'off',
    'long-title': 'off',
    // A citation holds an address, which must be able to break.
    'no-unknown-elements': ['error', { include: [], exclude: ['series-chart', 'site-search'] }],
  },
});

describe('the built site', () => {
  test('has every address that texts may link to, and besides them only what no text leads to', () => {
    const { catalogue } = readTexts(readContent('content').files);
    const [file] = catalogue.files.filter((one) => !seesDrafts(one, catalogue));
    const built = addresses();
    const known = file ? [...knownAddresses(file, catalogue).keys()] : [];
    const besides = built.filter((address) => !known.includes(address));
    expect(known.length).toBeGreaterThan(100);
    expect(known.filter((address) => !built.includes(address))).toEqual([]);
    const fetched = /^\/(?:_astro|admin|cerca|pagefind)\/|\.disegno\.json$/;
    expect(besides.filter((address) => !fetched.test(address))).toEqual([
      '/404.html',
      '/_headers',
      '/favicon.svg',
      '/licenze.txt',
      '/robots.txt',
      '/sitemap-0.xml',
      '/tema.js',
    ]);
  });

  test('has no broken link, no third-party resource, no inline script or style', () => {
    expect(verifySite(siteFolder, new URL(site.url))).toEqual([]);
  });

  test.for(all)('$path is valid HTML', async ({ path }) => {
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const report = await validator.validateString(readSite(file.slice(1)));
    const messages = report.results.flatMap((result) =>
      result.messages.map((m) => `${m.ruleId} ${m.line}: ${m.message}`),
    );
    expect(messages).toEqual([]);
  });

  test.for(all.filter(({ path }) => path !== '/404.html'))('$path says what it is', ({ path, document }) => {
    const meta = (selector: string) => document.querySelector(selector)?.getAttribute('content') ?? '';
    expect(meta('meta[name="description"]').length).toBeGreaterThan(20);
    expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
      new URL(path.slice(1), site.url).href,
    );
    expect(meta('meta[property="og:title"]')).not.toBe('');
    expect(meta('meta[property="og:url"]')).toBe(new URL(path.slice(1), site.url).href);
  });

  test('titles are unique', () => {
    const titles = all.map(({ document }) => textOf(document.querySelector('title')));
    expect(new Set(titles).size).toBe(titles.length);
  });

  test.for(all)('$path carries the legal links in its footer', ({ document }) => {
    const labels = [...document.querySelectorAll('footer a')].map(textOf);
    expect(labels).toEqual(expect.arrayContaining(['Informativa privacy', 'Note legali']));
    expect(labels.some((label) => /accessibilità/i.test(label))).toBe(true);
    expect(document.querySelector('footer a[rel="license"]')?.getAttribute('href')).toBe(site.licence.url);
  });

  test('pages without chart or search carry the script of the theme and the start of the search box', () => {
    const scripts = [...readPage('/glossario/').querySelectorAll('script[src]')];
    expect(scripts.map((script) => [script.getAttribute('src'), script.getAttribute('type')])).toEqual([
      ['/tema.js', null],
      [expect.stringContaining('SiteHeader'), 'module'],
    ]);
  });

  test('the sitemap lists every page but the one for errors', () => {
    const listed = [...readSite('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url);
    const expected = all
      .filter(({ path }) => path !== '/404.html')
      .map(({ path }) => new URL(path.slice(1), site.url).href);
    expect(listed.toSorted()).toEqual(expected.toSorted());
    expect(readSite('robots.txt')).toContain(new URL('sitemap-index.xml', site.url).href);
  });

  test('nothing of a draft or of a template is in it', () => {
    expect(filesOf(siteFolder).filter((file) => file.includes('_templates'))).toEqual([]);
  });
});

describe('the bulletin page', () => {
  test.for(ledger.bulletins)('$id has every chart as SVG in two sizes, with its table', ({ id, data }) => {
    const document = readPage(`/bollettini/${id}/`);
    for (const chart of data.charts) {
      const figure = document.querySelector(`figure[data-chart="${chart.id}"]`);
      // The drawing of a table is in its rows.
      const [marks, words] = isDrawn(chart.kind) ? ['.drawing svg', 'svg text'] : ['td svg', 'th'];
      expect(figure?.querySelectorAll(words).length).toBeGreaterThan(3);
      expect(figure?.querySelectorAll(marks).length).toBeGreaterThan(1);
      const drawings = [...(figure?.querySelectorAll('.drawing > svg[role=img]') ?? [])];
      expect(drawings.length).toBe(isDrawn(chart.kind) ? 2 : 0);
      for (const drawing of drawings) {
        const ids = drawing.getAttribute('aria-labelledby')?.split(' ') ?? [];
        const [title, summary] = ids.map((labelId) => document.getElementById(labelId)?.textContent.trim());
        expect(title).toBe(chart.title);
        expect(summary).toMatch(/./);
      }
      expect(figure?.querySelectorAll('table tbody tr').length).toBeGreaterThan(1);
    }
    expect(document.querySelectorAll('figure.chart').length).toBe(data.charts.length);
  });

  test('leads to the one before and the one after', () => {
    const [first, second, third] = ledger.bulletins;
    const document = readPage(`/bollettini/${second?.id}/`);
    expect(document.querySelector('a[rel="prev"]')?.getAttribute('href')).toBe(`/bollettini/${first?.id}/`);
    expect(document.querySelector('a[rel="next"]')?.getAttribute('href')).toBe(`/bollettini/${third?.id}/`);
  });
});
