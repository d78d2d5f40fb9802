import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The files below a folder, as paths from it; none if the folder is not there. */
function filesBelow(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Makes a folder hold these texts, by path below it, and no other files. What is right already is not written. */
export function mirrorTexts(folder: string, texts: { path: string; text: string }[]): void {
  const wanted = new Map(texts.map(({ path, text }) => [join(folder, path), text]));
  const present = new Set(filesBelow(folder));
  for (const file of present) if (!wanted.has(file)) rmSync(file);
  for (const [file, text] of wanted) {
    if (present.has(file) && readFileSync(file, 'utf8') === text) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
