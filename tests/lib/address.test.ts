import { afterEach, describe, expect, test, vi } from 'vitest';
import { absolute, href, paths } from '#src/lib/address.ts';

const files = [
  paths.bulletinCsv('2024-10'),
  paths.bulletinJson('2024-10'),
  paths.chartCsv('2024-10', 'quota'),
  paths.chartSvg('2024-10', 'quota'),
  paths.indicatorCsv('prestiti'),
  paths.indicatorJson('prestiti'),
  paths.rss,
  paths.jsonFeed,
  paths.sitemap,
];

const pages = [
  paths.home,
  paths.bulletins,
  paths.bulletin('2024-10'),
  paths.indicators,
  paths.indicator('prestiti'),
  paths.glossary,
  paths.guides,
  paths.guide('prova'),
  paths.search,
  paths.page('note-legali'),
];

describe('href', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  test('leaves a path as it is on a site without a base path', () => {
    expect(href('/glossario/#rete')).toBe('/glossario/#rete');
  });

  test.for([
    ['/glossario/', '/pa/glossario/'],
    ['/', '/pa/'],
    ['feed.xml', '/pa/feed.xml'],
  ] as const)('puts the base path /pa/ before %s', async ([path, expected]) => {
    vi.stubGlobal('SITE_BASE', '/pa/');
    vi.resetModules();
    const address = await import('#src/lib/address.ts');
    expect(address.href(path)).toBe(expected);
  });
});

describe('absolute', () => {
  test.for([
    ['/', 'https://dati.example/', 'https://dati.example/'],
    ['/feed.xml', 'https://dati.example/', 'https://dati.example/feed.xml'],
    ['/', 'https://dati.example/scaffale/', 'https://dati.example/scaffale/'],
    ['/feed.xml', 'https://dati.example/scaffale/', 'https://dati.example/scaffale/feed.xml'],
    ['/glossario/#rete', 'https://dati.example/a/b/', 'https://dati.example/a/b/glossario/#rete'],
  ] as const)('puts %s on %s', ([path, site, expected]) => {
    expect(absolute(path, site)).toBe(expected);
  });
});

describe('paths', () => {
  test('of pages begin and end with a slash', () => {
    expect(pages.filter((path) => !path.startsWith('/') || !path.endsWith('/'))).toEqual([]);
  });

  test('of files begin with a slash and end with a file name', () => {
    expect(files.filter((path) => !/^\/.*\.(csv|json|svg|xml)$/.test(path))).toEqual([]);
  });

  test('are never the same for two things', () => {
    expect(new Set([...files, ...pages]).size).toBe(files.length + pages.length);
  });

  test('point to a term inside the glossary', () => {
    expect(paths.term('rete')).toBe('/glossario/#rete');
  });
});
