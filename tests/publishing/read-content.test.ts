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
