import { afterEach, describe, expect, test, vi } from 'vitest';
import { absolute, href, paths } from '#src/lib/address.ts';

/** Every path, with a name that could be that of a file wherever it takes one. */
const all = Object.values(paths).map((path) =>
  typeof path === 'string' ? path : path('a.csv', 'b.csv', 'c.csv'),
);

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
  test('begin with a slash, and end with one or with a file name', () => {
    expect(all.filter((path) => !/^\/(?:.*(?:\/|\.(?:csv|json|xml|ics)))?$/.test(path))).toEqual([]);
  });

  test('are never the same for two things', () => {
    expect(new Set(all).size).toBe(all.length);
  });

  test('point to a term inside the glossary', () => {
    expect(paths.term('rete')).toBe('/glossario/#rete');
  });
});
