import { renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Puts a text in the place of a file in one step; a hidden file is no content, should the power go between the two. */
export function replaceFile(path: string, text: string): void {
  const fresh = join(dirname(path), `.${basename(path)}`);
  writeFileSync(fresh, text);
  renameSync(fresh, path);
}
