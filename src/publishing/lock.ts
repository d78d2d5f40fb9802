import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from '#src/lib/fault.ts';

/** True if a process of this number runs, another user's included. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The process that holds the lock, if it is another one and still runs. */
function holder(file: string): number | null {
  const pid = Number(readFileSync(file, 'utf8'));
  return Number.isInteger(pid) && pid > 0 && pid !== process.pid && isRunning(pid) ? pid : null;
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes a lock that a file stands for, and gives what releases it. A file that a killed process left is taken over.
 * @throws {Fault} if another process holds the lock.
 */
export function takeLock(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  if (!take(file)) {
    const pid = holder(file);
    if (pid === null) rmSync(file, { force: true });
    if (pid !== null || !take(file))
      throw new Fault(
        `Un’altra pubblicazione è in corso${pid === null ? '' : ` (processo ${pid})`}: aspetta che finisca. Se non ce n’è nessuna, cancella «${file}».`,
      );
  }
  return () => rmSync(file, { force: true });
}
