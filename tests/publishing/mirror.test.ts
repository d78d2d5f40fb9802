import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mirrorTexts } from '#src/publishing/mirror.ts';
import { temporaryFolder } from '#tests/publishing/folder.ts';

describe('mirrorTexts', () => {
  test('writes what is new or changed, removes what is gone and leaves the rest alone', () => {
    const folder = temporaryFolder({ 'same.yaml': 'a', 'b/changed.mdx': 'b', 'b/gone.mdx': 'c' });
    const before = statSync(join(folder, 'same.yaml')).mtimeMs;
    mirrorTexts(folder, [
      { path: 'same.yaml', text: 'a' },
      { path: 'b/changed.mdx', text: '\uFEFFperché' },
      { path: 'c/new.mdx', text: 'd' },
    ]);
    expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual(
      ['b', 'b/changed.mdx', 'c', 'c/new.mdx', 'same.yaml'].map((path) => join(path)),
    );
    expect(readFileSync(join(folder, 'b/changed.mdx'), 'utf8')).toBe('\uFEFFperché');
    expect(statSync(join(folder, 'same.yaml')).mtimeMs).toBe(before);
  });
});
