import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  joinSheets,
  joinStyles,
  linkOneSheet,
  nameScopes,
  shortenScopes,
} from '#src/publishing/join-styles.ts';
import { temporaryFolder } from '#tests/publishing/folder.ts';

const link = (address: string) => `<link rel="stylesheet" href="${address}">`;

describe('joinSheets', () => {
  test('puts the base styles first and keeps the order of the others', () => {
    expect(joinSheets(['b{}\n', 'a{}\n', '@layer tokens{}@layer base{}\n'])).toBe(
      '@layer tokens{}@layer base{}\nb{}\na{}',
    );
  });
});

describe('linkOneSheet', () => {
  test('asks with all addresses in their order, and puts one link in the place of the first', () => {
    const html = `<head>${link('/b.css')}<script src="/x.js"></script>${link('/a.css')}</head>`;
    expect(linkOneSheet(html, (addresses) => addresses.join('+'))).toBe(
      `<head>${link('/b.css+/a.css')}<script src="/x.js"></script></head>`,
    );
  });

  test('leaves a page without style sheets as it is', () => {
    expect(linkOneSheet('<head></head>', () => '/all.css')).toBe('<head></head>');
  });
});

describe('shortenScopes', () => {
  const names = nameScopes(['p[data-astro-cid-bb]{}', '[data-astro-cid-aa] b{}p[data-astro-cid-bb]{}']);

  test('names the components in one order, whatever the order of the sheets', () => {
    expect([...names]).toEqual([
      ['data-astro-cid-aa', 'data-0'],
      ['data-astro-cid-bb', 'data-1'],
    ]);
  });

  test('makes names short in sheets and pages, and drops those without rules', () => {
    expect(shortenScopes('p[data-astro-cid-bb]{}', names)).toBe('p[data-1]{}');
    expect(shortenScopes('<p class="a" data-astro-cid-cc data-astro-cid-aa>', names)).toBe(
      '<p class="a" data-0>',
    );
  });
});

describe('joinStyles', () => {
  const site = () =>
    temporaryFolder({
      'index.html': ['b', 'late', 'a'].map((name) => link(`/base/_astro/${name}.css`)).join(''),
      'one/index.html': ['b', 'late', 'a'].map((name) => link(`/base/_astro/${name}.css`)).join(''),
      'two/index.html': link('/base/_astro/a.css'),
      '_astro/a.css': 'a{}\n',
      '_astro/b.css': 'b{}\n',
      '_astro/late.css': 'late{}\n',
      '_astro/box.js': 'load(["_astro/late.css"])',
    });
  const linkedBy = (folder: string, page: string) =>
    readFileSync(join(folder, page), 'utf8').match(/(?<=\/base\/)_astro\/[0-9a-f]{8}\.css/g) ?? [];

  test('gives one sheet, without what a script fetches, to the pages with the same links', () => {
    const folder = site();
    joinStyles(folder, '/base/');
    const [first = '', ...more] = linkedBy(folder, 'index.html');
    expect(more).toEqual([]);
    expect(linkedBy(folder, 'one/index.html')).toEqual([first]);
    expect(linkedBy(folder, 'two/index.html')).not.toEqual([first]);
    expect(readFileSync(join(folder, first), 'utf8')).toBe('b{}\na{}');
  });

  test('removes the sheets that nothing asks for any more, and keeps those of scripts', () => {
    const folder = site();
    joinStyles(folder, '/base/');
    const left = ['a', 'b', 'late'].filter((name) => existsSync(join(folder, `_astro/${name}.css`)));
    expect(left).toEqual(['late']);
  });
});
