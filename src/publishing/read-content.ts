import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { logName } from '#src/checks/content-tree.ts';
import { divideIt, type WholeFileRule } from '#src/checks/file-names.ts';
import { problemOf, type Problem } from '#src/checks/problem.ts';
import { Fault } from '#src/lib/fault.ts';

/** A file of the content folder; the text is empty where it cannot be read. */
export type ContentText = { path: string; text: string };

/** The content as texts in order of path, and what is wrong with the files themselves. */
export type Content = { files: ContentText[]; problems: Problem[] };

/** The largest file that is read, in bytes. */
const largestFile = 2_000_000;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);

const remedyForBytes =
  'salva il file con la codifica UTF-8; immagini e documenti non stanno nella cartella dei contenuti';

/** A problem at the first byte that is not UTF-8, where `lenient` puts a replacement character. */
function badBytes(path: string, text: string): Problem {
  const before = text.slice(0, text.indexOf('\uFFFD')).split(/\r\n|\r|\n/);
  return {
    rule: 'encoding-invalid',
    file: path,
    line: before.length,
    column: (before.at(-1) ?? '').replace(/^\uFEFF/, '').length + 1,
    message: 'Il file contiene byte che non sono UTF-8',
    found: '',
    expected: 'un testo in UTF-8',
    remedy: remedyForBytes,
  };
}

/** A whole file that cannot be read as a text. */
function unreadable(path: string, rule: WholeFileRule, message: string, remedy: string): Problem {
  return problemOf(path, { rule, message, remedy });
}

/** True for UTF-16, with its mark or by the zeros between its letters, and for files that are no text at all. */
function isNoText(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 2).toString('hex');
  if (start === 'fffe' || start === 'feff') return true;
  const zeros = bytes.subarray(0, 4000).filter((byte) => byte === 0).length;
  return zeros > 0 && zeros > Math.min(bytes.length, 4000) / 20;
}

type Read = { text: string; problem?: Problem };

function readText(place: string, path: string): Read {
  // The log grows with the archive, and is written by no editor.
  if (basename(place) !== logName && statSync(place).size > largestFile) {
    const message = `Il file è troppo grande: più di ${largestFile / 1_000_000} milioni di byte`;
    return { text: '', problem: unreadable(path, 'file-size', message, divideIt) };
  }
  const bytes = readFileSync(place);
  if (isNoText(bytes)) {
    const message = 'Il file non è un testo in UTF-8: è in UTF-16, o non è un testo';
    return { text: '', problem: unreadable(path, 'encoding-invalid', message, remedyForBytes) };
  }
  try {
    return { text: strict.decode(bytes) };
  } catch {
    const text = lenient.decode(bytes);
    return { text, problem: badBytes(path, text) };
  }
}

/** What cannot be a file of the content though it stands where one could. */
function noFile(path: string, isFolder: boolean): Problem {
  return isFolder
    ? unreadable(
        path,
        'file-folder',
        'È una cartella, non un file',
        'metti al suo posto un file, o cambiale nome',
      )
    : unreadable(
        path,
        'file-symbolic-link',
        'È un collegamento simbolico, non un file',
        'metti al suo posto una copia del file',
      );
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
      if (entry.isDirectory() && /\.(?:mdx|yaml)$/i.test(entry.name)) problems.push(noFile(path, true));
      else if (entry.isDirectory()) read(place);
      else if (entry.isSymbolicLink()) problems.push(noFile(path, false));
      else if (entry.isFile()) {
        const { text, problem } = readText(place, path);
        files.push({ path, text });
        if (problem) problems.push(problem);
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
