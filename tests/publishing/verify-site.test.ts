import { describe, expect, test } from 'vitest';
import { formatSiteFaults, verifySite } from '#src/publishing/verify-site.ts';
import { temporaryFolder } from '#tests/publishing/folder.ts';

const site = new URL('https://x.example/base/');

const page = (body: string, head = '') =>
  `<!doctype html><html lang="it"><head><title>Titolo</title>${head}</head><body><main><h1>Titolo</h1>${body}</main></body></html>`;

const good = {
  'index.html': page(
    '<a href="/base/bollettini/#uno">b</a> <a href="mailto:a@x.example">m</a> <a href="https://altro.example/x">x</a>' +
      '<img src="/base/a.svg" srcset="/base/a.svg 1x, /base/a.svg 2x"><a href="#top">su</a><code>NaN</code>',
    '<link rel="stylesheet" href="/base/_astro/a.css"><link rel="canonical" href="https://x.example/base/">' +
      '<meta property="og:url" content="https://x.example/base/"><script type="application/ld+json">{}</script>',
  ),
  'bollettini/index.html': page('<h2 id="uno">Uno</h2><a href="../">su</a><a href="dati.csv#row=1">csv</a>'),
  'bollettini/dati.csv': 'a\n',
  'a.svg': '<svg/>',
  '_astro/a.css': 'a { background: url("../a.svg") } b { background: url(data:image/png;base64,AA) }',
};

/** What is said about a site whose home page has this body. */
const faultsOf = (body: string, head = '') => {
  const folder = temporaryFolder({ ...good, 'index.html': page(body, head) });
  return verifySite(folder, site).map((fault) => `${fault.page} ${fault.message}`);
};

describe('verifySite', () => {
  test('finds nothing in a good site', () => {
    expect(verifySite(temporaryFolder(good), site)).toEqual([]);
  });

  test('does not pass a site without pages', () => {
    expect(verifySite(temporaryFolder({ 'a.txt': '' }), site)).toHaveLength(1);
  });

  test.for([
    ['a page that is missing', '<a href="/base/nope/">x</a>', '/base/nope/'],
    ['a page without its last slash', '<a href="/base/bollettini">x</a>', '/base/bollettini'],
    ['a path outside the base', '<a href="/bollettini/">x</a>', 'esce dal percorso del sito'],
    ['a whole address of this site', '<a href="https://x.example/base/nope/">x</a>', 'nope'],
    ['a fragment of this page', '<a href="#nope">x</a>', '#nope'],
    ['a fragment of another page', '<a href="/base/bollettini/#nope">x</a>', 'un punto della pagina'],
    ['a script in an address', '<a href="javascript:alert(1)">x</a>', 'non si può aprire'],
    ['an address that is none', '<a href="https://">x</a>', 'non è un indirizzo'],
    ['an image', '<img src="/base/nope.png">', 'nope.png'],
    ['an image set', '<img src="/base/a.svg" srcset="/base/a.svg 1x, /base/nope.png 2x">', 'nope.png'],
    ['a lone percent sign', '<a href="/base/100%/#%zz">x</a>', '100%'],
    ['a form', '<form action="/base/nope/"></form>', 'nope'],
    ['a resource of another site', '<img src="https://altro.example/a.png">', 'un altro sito'],
    ['a script in the page', '<script>alert(1)</script>', 'script scritto nella pagina'],
    ['a style attribute', '<p style="color: red">x</p>', 'attributo style'],
    ['an event attribute', '<p onclick="alert(1)">x</p>', 'attributo onclick'],
    ['a style element', '<style>a {}</style>', '<style>'],
    ['a second h1', '<h1>x</h1>', '2 elementi <h1>'],
    ['a second main', '</main><main>', '2 elementi <main>'],
    ['a repeated id', '<p id="a"></p><p id="a"></p>', 'l’id «a»'],
    ['undefined', '<p>Valore: undefined</p>', '«undefined»'],
    ['NaN', '<p>12NaN%</p>', '«NaN»'],
    ['an object', '<p>[object Object]</p>', '«[object Object]»'],
  ] as const)('tells %s', ([, body, part]) => {
    const faults = faultsOf(body);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('index.html ');
    expect(faults[0]).toContain(part);
  });

  test.for([
    ['<link rel="stylesheet" href="/base/nope.css">', 'nope.css'],
    ['<link rel="canonical" href="https://x.example/base/nope/">', 'nope'],
    ['<link rel="alternate" href="/base/nope.xml">', 'nope.xml'],
    ['<link rel="preload" as="font" href="https://altro.example/a.woff2">', 'un altro sito'],
    ['<meta property="og:image" content="https://x.example/base/nope.png">', 'nope.png'],
    ['<script type="module" src="https://altro.example/a.js"></script>', 'un altro sito'],
    ['<title>Due</title>', '2 elementi <title>'],
    ['<meta name="description" content="Valore: undefined">', '«undefined»'],
  ] as const)('tells in the head: %s', ([head, part]) => {
    const faults = faultsOf('', head);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(part);
  });

  test('tells a page in no language or another one', () => {
    const folder = temporaryFolder({
      ...good,
      'index.html': good['index.html'].replace('lang="it"', 'lang="en"'),
    });
    expect(verifySite(folder, site)).toEqual([{ page: 'index.html', message: 'non ha lang="it"' }]);
  });

  test('tells what a style sheet loads', () => {
    const css = '@import "https://altro.example/a.css"; a { background: url(nope.png) }';
    const faults = verifySite(temporaryFolder({ ...good, '_astro/a.css': css }), site);
    expect(faults.map(({ page }) => page)).toEqual(['_astro/a.css', '_astro/a.css']);
  });
});

describe('formatSiteFaults', () => {
  test('says once what many pages share', () => {
    const faults = ['a.html', 'b.html', 'c.html'].map((name) => ({
      page: name,
      message: 'non ha lang="it"',
    }));
    expect(formatSiteFaults(faults)).toBe('a.html (e altre 2 pagine): non ha lang="it"');
  });
});
