import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The Chromium of this machine: `CHROMIUM_PATH`, or the first on the PATH; `null` if there is none. */
export function findChromium(): string | null {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) return canRun(chosen) ? chosen : null;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(canRun) ?? null;
}

/**
 * The Chromium that browser tests run.
 * @throws if there is none: a test without it must fail, not be left out.
 */
export function chromiumPath(): string {
  const path = findChromium();
  if (path === null) throw new Error('Chromium is missing: run `node tests/require-chromium.ts`');
  return path;
}
