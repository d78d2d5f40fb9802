import { describe, expect, test } from 'vitest';
import { toCaddy, toNetlifyHeaders, toNginx } from '#src/lib/host-files.ts';
import type { HeaderRule } from '#src/lib/headers.ts';

const rules: HeaderRule[] = [
  { pattern: { all: true }, headers: { 'X-Everywhere': 'yes' } },
  { pattern: { folder: '/_astro/' }, headers: { 'Cache-Control': 'immutable' } },
  { pattern: { ending: '.csv' }, headers: { 'Content-Type': 'text/csv; charset=utf-8', 'X-Open': '*' } },
];

describe('toNetlifyHeaders', () => {
  test('writes a block for each rule, under the base', () => {
    expect(toNetlifyHeaders(rules, '/base/', ['dati/']).split('\n').slice(3).join('\n')).toBe(
      [
        '/base/*',
        '  X-Everywhere: yes',
        '',
        '/base/_astro/*',
        '  Cache-Control: immutable',
        '',
        '/base/*.csv',
        '  Content-Type: text/csv; charset=utf-8',
        '  X-Open: *',
        '',
      ].join('\n'),
    );
  });
});

describe('a rule for what is outside a folder', () => {
  const outside: HeaderRule[] = [{ pattern: { outside: '/admin/' }, headers: { 'X-Strict': 'yes' } }];

  test('names everything else where there is no way to say «but»', () => {
    const globs = toNetlifyHeaders(outside, '/base/', ['404.html', 'admin/', 'dati/']).match(/^\/.*$/gm);
    expect(globs).toEqual(['/base/', '/base/404.html', '/base/dati/*']);
  });

  test('says «but» where there is one', () => {
    expect(toNginx(outside, '/base/', 'x.example')).toContain('"~^/base/(?!admin/)" "yes";');
    expect(toCaddy(outside, '/base/', 'x.example')).toContain('@rule0 not path /base/admin/*\n');
  });
});

describe('toNginx', () => {
  const text = toNginx(rules, '/base/', 'x.example');

  test('sets every header at one level, from a map where it depends on the path', () => {
    expect(text).toContain('  add_header X-Everywhere "yes" always;');
    expect(text).toContain('  add_header X-Open $bollettino_x_open always;');
    expect(text).toContain('  "~^/base/.*\\.csv$" "*";');
    expect(text).toContain('  "~^/base/_astro/" "immutable";');
    expect(text).not.toMatch(/^ {4}add_header/m);
  });

  test('has the page for what is not found, the media types and no _headers', () => {
    expect(text).toContain('error_page 404 /base/404.html;');
    expect(text).toContain('    text/csv csv;');
    expect(text).toMatch(/location = \/base\/_headers \{\s+return 404;/);
  });
});

describe('toCaddy', () => {
  const text = toCaddy(rules, '/base/', 'x.example');

  test('matches endings in any folder', () => {
    expect(text).toContain('path *.csv\n');
    expect(text).toContain('path /base/_astro/*\n');
  });

  test('sets the usual caching only where no rule did', () => {
    expect(text).toContain('  header ?Cache-Control "public, max-age=0, must-revalidate"');
  });

  test('gives the page for what is not found its own type and the usual caching, wherever it was asked for', () => {
    const errors = text.slice(text.indexOf('handle_errors'));
    expect(errors).toContain('    header Cache-Control "public, max-age=0, must-revalidate"\n');
    expect(errors).toContain('    header Content-Type "text/html; charset=utf-8"\n');
  });

  test('keeps the query when it leads a folder to its address with the slash', () => {
    expect(text).toContain('redir /base /base/{query_mark}{query} permanent\n');
    expect(text).toContain('redir @folder /base/{re.folder.1}/{query_mark}{query} permanent\n');
  });
});
