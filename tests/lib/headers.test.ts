import { describe, expect, test } from 'vitest';
import {
  headerRules,
  headerRulesFor,
  headersFor,
  metaPolicy,
  type HeaderRule,
  type Pattern,
} from '#src/lib/headers.ts';

describe('headerRules', () => {
  const policiesOf = (rules: HeaderRule[]) =>
    rules.filter(({ headers }) => 'Content-Security-Policy' in headers);

  test('hold one policy, without unsafe-inline, for every path but those of the editors', () => {
    const policies = policiesOf(headerRules);
    expect(policies.map(({ pattern }) => pattern)).toEqual([{ outside: '/admin/' }, { folder: '/admin/' }]);
    expect(policiesOf(headerRulesFor(null)).map(({ pattern }) => pattern)).toEqual([{ all: true }]);
    expect(policies[0]?.headers['Content-Security-Policy']).not.toMatch(
      /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)/,
    );
    expect(policies[0]?.headers['Content-Security-Policy']).toContain("require-trusted-types-for 'script'");
  });

  test('let the page of the editors ask only this site, and what the site names', () => {
    const policyOf = (rules: HeaderRule[]) =>
      headersFor('/admin/', '/', 'index.html', rules)['Content-Security-Policy'];
    expect(policyOf(headerRules)).not.toMatch(/https?:|\*|script-src[^;]*unsafe/);
    expect(policyOf(headerRulesFor({ reached: ['https://api.example'] }))).toMatch(
      /connect-src 'self' data: blob: https:\/\/api\.example;/,
    );
    expect(headersFor('/admin/', '/', 'index.html')['X-Robots-Tag']).toBe('noindex, nofollow');
    expect(headersFor('/amministrazione/', '/', 'index.html')).toMatchObject({
      'Content-Security-Policy': expect.stringContaining("trusted-types 'none'") as string,
    });
  });

  test('say the same in a header and in the head of a page, but who may frame it, which only a header can', () => {
    const headers = headersFor('/', '/', 'index.html');
    const directives = headers['Content-Security-Policy']?.split('; ') ?? [];
    expect(directives.length).toBeGreaterThan(8);
    expect(metaPolicy.split('; ')).toEqual(directives.filter((one) => !one.startsWith('frame-ancestors')));
    for (const path of ['/', '/admin/', '/nope'])
      expect(headersFor(path, '/', 'index.html')['X-Frame-Options']).toBe('DENY');
  });

  test('never set one header twice for a path, because hosts join the values', () => {
    const canMeet = (a: Pattern, b: Pattern) => {
      if ('all' in a || 'all' in b) return true;
      if ('outside' in a && 'folder' in b) return !b.folder.startsWith(a.outside);
      if ('outside' in b && 'folder' in a) return !a.folder.startsWith(b.outside);
      if ('folder' in a && 'folder' in b)
        return a.folder.startsWith(b.folder) || b.folder.startsWith(a.folder);
      if ('ending' in a && 'ending' in b) return a.ending.endsWith(b.ending) || b.ending.endsWith(a.ending);
      return true;
    };
    const clashes = headerRules.flatMap((first, index) =>
      headerRules
        .slice(index + 1)
        .filter((second) => canMeet(first.pattern, second.pattern))
        .flatMap((second) => Object.keys(first.headers).filter((name) => name in second.headers)),
    );
    expect(clashes).toEqual([]);
  });
});

describe('headersFor', () => {
  test.for([
    ['/', 'index.html', 'text/html; charset=utf-8'],
    ['/bollettini/2024-10/dati.csv', 'dati.csv', 'text/csv; charset=utf-8'],
    ['/feed.xml', 'feed.xml', 'application/xml; charset=utf-8'],
    ['/feed.json', 'feed.json', 'application/json; charset=utf-8'],
    ['/calendario.ics', 'calendario.ics', 'text/calendar; charset=utf-8'],
    ['/dati/catalogo.ttl', 'catalogo.ttl', 'text/turtle; charset=utf-8'],
    ['/dati/catalogo.jsonld', 'catalogo.jsonld', 'application/ld+json; charset=utf-8'],
    ['/dati/SHA256SUMS.txt', 'SHA256SUMS.txt', 'text/plain; charset=utf-8'],
    ['/_astro/a.css', 'a.css', 'text/css; charset=utf-8'],
    ['/pagefind/wasm.it.pagefind', 'wasm.it.pagefind', 'application/octet-stream'],
    ['/constructor', 'constructor', 'application/octet-stream'],
  ] as const)('gives %s its media type', ([path, file, type]) => {
    expect(headersFor(path, '/', file)).toMatchObject({
      'Content-Type': type,
      'X-Content-Type-Options': 'nosniff',
    });
  });

  test.for([
    ['/', '/', 'public, max-age=0, must-revalidate'],
    ['/_astro/a.css', '/', 'public, max-age=31536000, immutable'],
    ['/pagefind/index/it_1.pf_index', '/', 'public, max-age=31536000, immutable'],
    ['/pagefind/pagefind.js', '/', 'public, max-age=0, must-revalidate'],
    ['/base/_astro/a.css', '/base/', 'public, max-age=31536000, immutable'],
    ['/base/', '/base/', 'public, max-age=0, must-revalidate'],
  ] as const)('says how long %s may be kept under the base %s', ([path, base, caching]) => {
    expect(headersFor(path, base, path)['Cache-Control']).toBe(caching);
  });

  test('lets other sites read data and feeds, and nothing else', () => {
    const open = ['/dati.csv', '/dati.json', '/feed.xml', '/', '/_astro/a.js', '/a.svg'].filter(
      (path) => headersFor(path, '/', path)['Access-Control-Allow-Origin'] === '*',
    );
    expect(open).toEqual(['/dati.csv', '/dati.json', '/feed.xml']);
  });
});
