import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseHTML } from 'linkedom';
import { Fault } from '#src/lib/fault.ts';
import { takeLock } from '#src/publishing/lock.ts';
import { recordContent } from '#src/publishing/record.ts';
import { editFile } from '#tests/publishing/folder.ts';
import type { Order } from '#tests/site/builder.ts';
import { filesOf } from '#tests/site/built-site.ts';

/** A whole small site of another programme: it builds in a third of the time of the real one. */
export const library = 'tests/fixtures/biblioteche';

/** One text of one file of the content, and what stands there instead. */
export type Edit = { file: string; from: string; to: string };

/** A copy of a content folder with some texts replaced; throws for one that is not there exactly once. */
export function copyContent(content: string, to: string, edits: Edit[] = []): string {
  cpSync(content, to, { recursive: true });
  for (const edit of edits) editFile(join(to, edit.file), edit.from, edit.to);
  return to;
}

/**
 * Publishes in a copy of a content what was edited without a correction, as if it had always been there: the log of
 * published values is made anew. The check would refuse the edit, and has tests of its own.
 */
export function forgetPublished(content: string): void {
  rmSync(join(content, 'published.json'));
  recordContent(content, '2026-12-31');
}

/** How a command ended. */
export type Ended = { status: number | null; stderr: string };

function runNode(script: string, args: string[], content: string, project: string): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn(resolve('node_modules/.bin/node'), [script, ...args], {
      cwd: project,
      env: { ...process.env, CONTENT_DIR: resolve(content), BUILD_TODAY: undefined },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', fail);
    child.on('close', (status) => done({ status, stderr }));
  });
}

/** What a build says that comes while another runs. */
const refusal = 'Un’altra pubblicazione è in corso';

/** Waits until no build runs in a project: one that is started only to be refused takes seconds of the processor. */
async function waitForTurn(project: string): Promise<void> {
  try {
    takeLock(join(project, '.staging/lock'))();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    await wait(100);
    await waitForTurn(project);
  }
}

/**
 * Runs `npm run build` as editors do. One build at a time is allowed in a project: while another test file builds, this one waits
 * for its turn, so that test files need no order among themselves.
 */
export async function tryBuild(
  content: string,
  out: string,
  { args = [], project = '.' }: { args?: string[]; project?: string } = {},
): Promise<Ended> {
  await waitForTurn(project);
  const ended = await runNode('src/commands/build.ts', ['--out', out, ...args], content, project);
  return ended.stderr.includes(refusal) ? tryBuild(content, out, { args, project }) : ended;
}

let builder: ChildProcess | undefined;

/** Starts the process that builds. If it dies, who waits for its answer is told so, and the next build starts another. */
function startBuilder(): ChildProcess {
  const started = fork('tests/site/builder.ts', {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  started.once('exit', (code, signal) => {
    builder = undefined;
    started.emit('message', `its process ended with ${code ?? signal}`);
  });
  return started;
}

/** Builds a content folder into `out`, which it gives back, in a process that lasts; throws if the build fails. */
export async function build(content: string, out: string, today?: string): Promise<string> {
  await waitForTurn('.');
  builder ??= startBuilder();
  builder.send({ content: resolve(content), out, today } satisfies Order);
  const [fault] = (await once(builder, 'message')) as [string];
  if (fault.includes(refusal)) return build(content, out, today);
  if (fault !== '') throw new Error(`The build of ${content} failed:\n${fault}`);
  return out;
}

/** A file of a built site as text. */
export function read(site: string, file: string): string {
  return readFileSync(join(site, file), 'utf8');
}

/** A page of a built site; `file` ends with `.html`. */
export function page(site: string, file: string): Document {
  return parseHTML(read(site, file)).document;
}

/** The pages of a built site that readers see, as files: not the one where editors write. */
export function pagesOf(site: string): string[] {
  return filesOf(site).filter((file) => file.endsWith('.html') && !file.startsWith('admin/'));
}

/** The files that are not the same in two folders; a file that only one has counts. */
export function changedFiles(before: string, after: string): string[] {
  const bytes = (folder: string) =>
    new Map(filesOf(folder).map((file) => [file, readFileSync(join(folder, file), 'base64')]));
  const [a, b] = [bytes(before), bytes(after)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file)).toSorted();
}
