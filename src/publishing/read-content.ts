import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Problem } from '#src/checks/problem.ts';
import { Fault } from '#src/publishing/fault.ts';

/** A file of the content folder. */
export type ContentText = { path: string; text: string };

/** The content as texts in order of path, and what is wrong with the files themselves. */
export type Content = { files: ContentText[]; problems: Problem[] };

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);

/** A problem at the first byte that is not UTF-8, where `lenient` puts a replacement character. */
function badBytes(path: string, text: string): Problem {
  const before = text.slice(0, text.indexOf('\uFFFD')).split('\n');
  return {
    rule: 'encoding-invalid',
    file: path,
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
    message: 'Il file contiene byte che non sono UTF-8.',
    found: '',
    expected: 'un testo in UTF-8',
    remedy:
      'salva il file con la codifica UTF-8; immagini e documenti non stanno nella cartella dei contenuti',
  };
}

function symbolicLink(path: string): Problem {
  return {
    rule: 'file-symbolic-link',
    file: path,
    line: 1,
    column: 1,
    message: 'È un collegamento simbolico, non un file.',
    found: '',
    expected: 'un file',
    remedy: 'metti al suo posto una copia del file',
  };
}

/**
 * Reads every file of a content folder but hidden ones (`.DS_Store`). Paths are relative to the folder of work and
 * written with `/`. A file that is not UTF-8 is a problem, and its text has replacement characters in it.
 * @throws {Fault} if the folder is not there.
 */
export function readContent(folder: string): Content {
  const files: ContentText[] = [];
  const problems: Problem[] = [];
  const read = (current: string): void => {
    for (const entry of readdirSync(current, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const place = join(current, entry.name);
      const path = relative('.', place).split(sep).join('/');
      if (entry.isDirectory()) read(place);
      else if (entry.isSymbolicLink()) problems.push(symbolicLink(path));
      else if (entry.isFile()) {
        const bytes = readFileSync(place);
        try {
          files.push({ path, text: strict.decode(bytes) });
        } catch {
          const text = lenient.decode(bytes);
          files.push({ path, text });
          problems.push(badBytes(path, text));
        }
      }
    }
  };
  try {
    read(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Fault(`La cartella dei contenuti «${folder}» non c’è.`);
    throw error;
  }
  return { files: files.sort(byPath), problems };
}
