import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { recordContent } from '#src/publishing/record.ts';

/**
 * Makes the log of a content folder anew, as if what it now says were published for the first time: for tests that
 * change a value on purpose, which a log that knows the old one refuses.
 */
export function recordAnew(folder: string): void {
  rmSync(join(folder, 'published.json'), { force: true });
  recordContent(folder, '9999-12-31');
}
