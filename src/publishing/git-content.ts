import { spawnSync } from 'node:child_process';
import { join, relative, resolve, sep } from 'node:path';
import { Fault } from '#src/lib/fault.ts';
import type { ContentText } from '#src/publishing/read-content.ts';

/** Room for what git prints: the content of a large archive. */
const maxBuffer = 1024 ** 3;

function git(folder: string, args: string[], input = ''): Buffer {
  const { status, stdout, error } = spawnSync('git', ['-C', folder, ...args], { input, maxBuffer });
  if (error) throw new Fault(`Il programma git non si può eseguire (${error.message}).`);
  if (status !== 0) throw new Fault(`git ${args[0] ?? ''} non è riuscito.`);
  return stdout;
}

/** The commit that a revision and the one at work have in common: what a branch was begun from. */
function commonCommit(folder: string, revision: string): string {
  const exists = spawnSync('git', ['-C', folder, 'rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  if (exists.status !== 0)
    throw new Fault(
      `«${revision}» non è una versione che git conosce: usa il nome di un ramo, per esempio main, o il codice di un commit.`,
    );
  const common = spawnSync('git', ['-C', folder, 'merge-base', revision, 'HEAD'], { encoding: 'utf8' });
  return common.status === 0 ? common.stdout.trim() : exists.stdout.toString().trim();
}

/** Reads the answers of `git cat-file --batch`: a line with the size, the bytes, a line break. */
function readBatch(bytes: Buffer): string[] {
  const texts: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const lineEnd = bytes.indexOf(10, at);
    const size = Number(bytes.toString('utf8', at, lineEnd).split(' ')[2]);
    texts.push(bytes.toString('utf8', lineEnd + 1, lineEnd + 1 + size));
    at = lineEnd + size + 2;
  }
  return texts;
}

/**
 * The texts of a content folder as they were at a git revision, or rather where the work at hand left it: what others
 * have added to that branch since is none of ours. Paths are those of `readContent`.
 * @throws {Fault} if the folder is not under git or the revision is unknown.
 */
export function readContentAt(folder: string, revision: string): { commit: string; files: ContentText[] } {
  const inGit = spawnSync('git', ['-C', folder, 'rev-parse', '--show-prefix'], { encoding: 'utf8' });
  if (inGit.status !== 0)
    throw new Fault(`La cartella «${folder}» non è sotto git: non c’è una versione con cui confrontarla.`);
  const commit = commonCommit(folder, revision);
  const listed = git(folder, ['ls-tree', '-r', '-z', commit]).toString('utf8').split('\0').filter(Boolean);
  const blobs = listed.flatMap((line) => {
    const [about = '', path = ''] = line.split('\t');
    const [mode = '', type, object = ''] = about.split(' ');
    // Links, submodules and hidden files are no content.
    const isContent = type === 'blob' && mode.startsWith('100') && !/(?:^|\/)\./.test(path);
    return isContent ? [{ object, path }] : [];
  });
  if (blobs.length === 0)
    throw new Fault(`In «${revision}» la cartella «${folder}» non c’era: tutte le cifre sono nuove.`);
  const texts = readBatch(
    git(folder, ['cat-file', '--batch'], blobs.map(({ object }) => `${object}\n`).join('')),
  );
  const files = blobs.map(({ path }, index) => ({
    path: relative('.', join(resolve(folder), path))
      .split(sep)
      .join('/'),
    text: texts[index] ?? '',
  }));
  return { commit, files };
}
