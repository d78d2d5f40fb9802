import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { takePreviewFolder } from '#src/publishing/preview-folder.ts';
import { temporaryFolder } from '#tests/publishing/folder.ts';

describe('takePreviewFolder', () => {
  test('removes what killed previews left, and lets those that run alone', () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    onTestFinished(() => void other.kill());
    const own = String(process.pid);
    const folder = temporaryFolder({ [`${other.pid}/a`]: '', '4194999/a': '', [`${own}/a`]: '' });
    expect(takePreviewFolder(folder)).toBe(join(folder, own));
    expect(readdirSync(folder)).toEqual([String(other.pid)]);
  });

  test('takes a folder where no preview was yet', () => {
    const folder = join(temporaryFolder(), 'preview');
    expect(takePreviewFolder(folder)).toBe(join(folder, String(process.pid)));
  });
});
