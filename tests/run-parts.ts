/**
 * Runs scripts of package.json side by side, as many as there are processors, each to its end, and prints what each
 * said in one piece. `a b + c` starts `c` when `a` and `b` have ended. Fails if any of them does.
 *
 * What reads `.astro/` comes after what writes it: the build, or `astro sync` where nothing is built.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Runs a script of package.json and prints its output, its name and its seconds; true if it ended well. */
async function runPart(name: string): Promise<boolean> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--run', name], { stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
  const { promise, resolve } = Promise.withResolvers<boolean>();
  child.on('close', (code) => resolve(code === 0));
  const isGood = await promise;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`\n${isGood ? '✓' : '✗'} ${name} (${seconds} s)\n${Buffer.concat(output).toString().trim()}`);
  return isGood;
}

/** Runs scripts, never more at once than there are processors; gives how many failed. */
async function runGroup(names: string[]): Promise<number> {
  const queue = [...names];
  let failed = 0;
  const work = async (): Promise<void> => {
    for (let name = queue.shift(); name !== undefined; name = queue.shift())
      if (!(await runPart(name))) failed += 1;
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return failed;
}

const groups = process.argv.slice(2).join(' ').split(' + ');
let failed = 0;
for (const group of groups) failed += await runGroup(group.split(' '));
process.exitCode = failed === 0 ? 0 : 1;
