import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** What files hold, by their paths. */
type Files = Record<string, string | Buffer>;

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Replaces a text of a file; throws if the file does not hold it exactly once. */
export function editFile(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  if (text.split(from).length !== 2) throw new Error(`${path} does not hold once: ${from}`);
  writeFileSync(path, text.replace(from, to));
}

function makeFolder(files: Files, atTheEnd: (remove: () => void) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'bollettino-'));
  atTheEnd(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  return folder;
}

/** A folder with these files that lasts as long as the test. */
export const temporaryFolder = (files: Files = {}): string => makeFolder(files, onTestFinished);

/** A folder with these files for all tests of a file, gone when they are done. */
export const workFolder = (files: Files = {}): string => makeFolder(files, afterAll);
