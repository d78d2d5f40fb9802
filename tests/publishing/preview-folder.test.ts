import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { takePreviewFolder } from '#src/publishing/preview-folder.ts';
import { temporaryFolder } from '#tests/publishing/folder.ts';

describe('takePreviewFolder', () => {
  test('removes what killed previews left, and lets those that run alone', () => {
    const [own, other] = [String(process.pid), String(process.ppid)];
    const folder = temporaryFolder({ [`${other}/a`]: '', '4194999/a': '', [`${own}/a`]: '' });
    expect(takePreviewFolder(folder)).toBe(join(folder, own));
    expect(readdirSync(folder)).toEqual([other]);
  });

  test('takes a folder where no preview was yet', () => {
    const folder = join(temporaryFolder(), 'preview');
    expect(takePreviewFolder(folder)).toBe(join(folder, String(process.pid)));
  });
});
