import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { watchFolder } from '#src/publishing/watch-folder.ts';
import { temporaryFolder } from '#tests/publishing/folder.ts';

test('watchFolder tells of every way to save a file', async () => {
  const folder = temporaryFolder({ 'a/text.mdx': '0' });
  const file = join(folder, 'a/text.mdx');
  const replace = (): void => {
    writeFileSync(`${file}.new`, '1');
    renameSync(`${file}.new`, file);
  };
  const changed = vi.fn();
  watchFolder(folder, changed);
  const steps = [
    () => writeFileSync(file, '2'),
    replace,
    () => writeFileSync(file, '3'),
    replace,
    () => rmSync(file),
    () => mkdirSync(join(folder, 'b')),
    () => writeFileSync(join(folder, 'b/new.mdx'), '4'),
    () => rmSync(join(folder, 'b'), { recursive: true }),
  ];
  for (const step of steps) {
    changed.mockClear();
    step();
    await vi.waitFor(() => expect(changed).toHaveBeenCalled(), 2000);
  }
});
