import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The first of some programs that is on the PATH or, with a whole path, on this machine; `null` if there is none.
 * @param variable of the environment that names the program to take instead
 */
export function findProgram(names: readonly string[], variable?: string): string | null {
  const chosen = variable === undefined ? undefined : process.env[variable];
  if (chosen) return canRun(chosen) ? chosen : null;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const files = names.flatMap((name) =>
    name.startsWith('/') ? name : folders.map((folder) => join(folder, name)),
  );
  return files.find(canRun) ?? null;
}

/**
 * A program that a test cannot do without.
 * @throws if there is none: a test without it must fail, not be left out.
 */
export function requireProgram(path: string | null, name: string): string {
  if (path === null) throw new Error(`${name} is missing: run \`node tests/require-browsers.ts\``);
  return path;
}
