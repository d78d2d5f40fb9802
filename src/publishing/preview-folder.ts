import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '#src/publishing/lock.ts';

/**
 * The folder of this process among those of all previews. It is gone when the process ends; those that killed
 * processes left are removed now.
 */
export function takePreviewFolder(previews: string): string {
  const left = existsSync(previews) ? readdirSync(previews) : [];
  for (const name of left) {
    const pid = Number(name);
    const isAnother = pid !== process.pid && Number.isInteger(pid) && isRunning(pid);
    if (!isAnother) rmSync(join(previews, name), { recursive: true, force: true });
  }
  const own = join(previews, String(process.pid));
  process.on('exit', () => rmSync(own, { recursive: true, force: true }));
  return own;
}
