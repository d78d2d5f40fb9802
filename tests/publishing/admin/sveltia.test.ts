import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rewriteAddresses } from '#src/publishing/admin/rewrite.ts';
import { readSveltia } from '#src/publishing/admin/sveltia.ts';

const program = readFileSync('node_modules/@sveltia/cms/dist/sveltia-cms.js', 'utf8');

describe('rewriteAddresses', () => {
  const rewritten = rewriteAddresses(program, '/base/admin/sveltia');

  test('leaves no address of a network of distribution', () => {
    expect(program).toMatch(/unpkg\.com/);
    expect(rewritten).not.toMatch(/unpkg\.com|jsdelivr\.net|githubstatus\.com\/api/);
    expect(rewritten).toContain('/base/admin/sveltia/fonts/source-sans-3.woff2');
  });

  test('refuses a program in which an address is not where it is expected', () => {
    expect(() => rewriteAddresses(program.replaceAll('/locales', '/lingue'), '/')).toThrow(/0 places/);
  });

  test('refuses a program that names a site nobody has looked at', () => {
    expect(() => rewriteAddresses(`fetch("https://new.example/x");${program}`, '/')).toThrow(/new\.example/);
  });
});

describe('readSveltia', () => {
  const files = readSveltia('/base/');

  test('has every file that the program loads by itself', () => {
    const text = String(files.get('sveltia/sveltia-cms.js'));
    const asked = [...text.matchAll(/\/base\/admin\/(sveltia\/[\w/.-]+\.(?:json|js|woff2))/g)].map(
      ([, path = '']) => path,
    );
    expect(asked.length).toBeGreaterThan(4);
    expect(asked.filter((path) => !files.has(path))).toEqual([]);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        'sveltia/locales/it.json',
        'sveltia/chunks/react-dom.js',
        'sveltia/LICENSE.txt',
      ]),
    );
  });
});
