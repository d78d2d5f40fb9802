import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '#tests/publishing/folder.ts';

/** Runs git in a folder, as somebody who has set up nothing else. */
export function git(folder: string, ...args: string[]): void {
  const user = ['-c', 'user.name=Prova', '-c', 'user.email=prova@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', ['-C', folder, ...user, ...args], { stdio: 'ignore' });
}

/** A repository with a copy of some content in `content`, committed on `main`. */
export function repositoryOf(content: string): string {
  const folder = temporaryFolder();
  cpSync(content, join(folder, 'content'), { recursive: true });
  git(folder, 'init', '-b', 'main');
  git(folder, 'add', '.');
  git(folder, 'commit', '-m', 'Content');
  return folder;
}
