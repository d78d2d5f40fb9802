import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '#src/publishing/read-content.ts';
import { temporaryFolder } from '#tests/publishing/folder.ts';

describe('readContent', () => {
  test('gives all files by path, but hidden ones', () => {
    const folder = temporaryFolder({
      'site.yaml': 'title: è così\n',
      'docs/b/c.mdx': 'c',
      'docs/a.mdx': 'a',
      '.DS_Store': Buffer.from([0xff]),
    });
    const from = relative('.', folder);
    expect(readContent(folder)).toEqual({
      files: [
        { path: `${from}/docs/a.mdx`, text: 'a' },
        { path: `${from}/docs/b/c.mdx`, text: 'c' },
        { path: `${from}/site.yaml`, text: 'title: è così\n' },
      ],
      problems: [],
    });
  });

  test('names paths from the folder of work', () => {
    expect(readContent('content').files.map(({ path }) => path)).toContain('content/site.yaml');
  });

  test('tells where bytes are not UTF-8', () => {
    const folder = temporaryFolder({ 'site.yaml': Buffer.from('title: a\ntagline: citt\xe0\n', 'latin1') });
    const { problems } = readContent(folder);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ rule: 'encoding-invalid', line: 2, column: 14 });
  });

  test('says of a file that is no text in UTF-8 that it is none, and nothing more', () => {
    const folder = temporaryFolder({
      'a.yaml': Buffer.from('title: è così\n', 'utf16le'),
      'b.mdx': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('titolo', 'utf16le')]),
      'c.mdx': 'x'.repeat(2_000_001),
    });
    const { files, problems } = readContent(folder);
    expect(problems.map(({ rule, line }) => `${line} ${rule}`)).toEqual([
      '1 encoding-invalid',
      '1 encoding-invalid',
      '1 file-size',
    ]);
    expect(files.map(({ text }) => text)).toEqual(['', '', '']);
  });

  test('refuses a folder that is named like a file', () => {
    const folder = temporaryFolder({ 'bulletins/2026-10.mdx/a.mdx': 'a' });
    expect(readContent(folder)).toMatchObject({ files: [], problems: [{ rule: 'file-folder' }] });
  });

  test('refuses a symbolic link, whose target nobody checks', () => {
    const folder = temporaryFolder({ 'site.yaml': 'title: a\n' });
    symlinkSync(folder, join(folder, 'docs'));
    expect(readContent(folder).problems).toMatchObject([{ rule: 'file-symbolic-link' }]);
  });

  test('says in Italian that the folder is not there', () => {
    expect(() => readContent('/nowhere/at/all')).toThrow(
      'La cartella dei contenuti «/nowhere/at/all» non c’è.',
    );
  });
});
