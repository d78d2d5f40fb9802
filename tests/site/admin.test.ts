import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workFolder } from '#tests/publishing/folder.ts';
import { build, copyContent, library, page, read } from '#tests/site/builds.ts';
import { metaPolicy } from '#src/lib/headers.ts';
import { filesOf, readSite, siteFolder } from '#tests/site/built-site.ts';

describe('/admin/ in the built site', () => {
  test('has its page, its program and its configuration', () => {
    expect(filesOf(siteFolder)).toEqual(
      expect.arrayContaining(['admin/index.html', 'admin/config.json', 'admin/sveltia/sveltia-cms.js']),
    );
  });

  test('is in neither the site map nor the index of the search, and has a policy of its own', () => {
    const maps = filesOf(siteFolder).filter((file) => file.endsWith('.xml'));
    expect(maps.filter((file) => readSite(file).includes('/admin/'))).toEqual([]);
    expect(readSite('admin/index.html')).not.toContain('data-pagefind-body');
    const [, policy = ''] =
      /^\/admin\/\*\n {2}Content-Security-Policy: (.*)$/m.exec(readSite('_headers')) ?? [];
    expect(policy).toContain("connect-src 'self'");
    expect(readSite('_headers')).toMatch(
      /^\/bollettini\/\*\n {2}Content-Security-Policy: .*trusted-types 'none'$/m,
    );
  });
});

describe('the page for addresses of nothing, of which no pattern of _headers knows', () => {
  test('carries the policy itself, before anything that it loads', () => {
    const { head } = page(siteFolder, '404.html');
    const meta = head.querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(meta?.getAttribute('content')).toBe(metaPolicy);
    const loaded = '<link, <script, <style'.split(', ').map((tag) => head.innerHTML.indexOf(tag));
    const at = head.innerHTML.indexOf('http-equiv');
    expect(loaded.filter((place) => place !== -1 && place < at)).toEqual([]);
    expect(readSite('_headers')).toMatch(/^\/\*\n(?: {2}.*\n)* {2}X-Frame-Options: DENY$/m);
  });
});

describe('a site that leaves /admin/ out', () => {
  test('has none of its files, and one policy for all', async () => {
    const work = workFolder();
    const content = copyContent(library, join(work, 'content'));
    writeFileSync(join(content, 'site.yaml'), `${read(content, 'site.yaml')}admin:\n  published: false\n`);
    const site = await build(content, join(work, 'dist'));
    expect(filesOf(site).filter((file) => file.startsWith('admin/'))).toEqual([]);
    expect(read(site, '_headers')).toMatch(/^\/osservatorio\/scaffale\/\*\n {2}Content-Security-Policy: /m);
    expect(read(site, '_headers')).not.toContain('/admin/');
  });
});
