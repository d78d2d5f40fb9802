import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { onTestFinished } from 'vitest';

/** A command of `src/commands` that runs, or has run. */
export type RunningCommand = {
  pid: number | undefined;
  /** What it has printed so far, errors included. */
  output: () => string;
  /** Gives what was printed since the call before, as soon as it contains a text; rejects if it ends without. */
  prints: (text: string) => Promise<string>;
  /** Its exit code. */
  ended: Promise<number | null>;
  /** Ctrl+C. */
  interrupt: () => void;
};

/** Starts a command as `npm run` does; it lasts no longer than the test. Astro serves no pages if it sees `VITEST`. */
export function startCommand(name: string, args: string[], env: Record<string, string> = {}): RunningCommand {
  const child = spawn(resolve('node_modules/.bin/node'), [`src/commands/${name}.ts`, ...args], {
    env: { ...process.env, BUILD_TODAY: undefined, VITEST: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { promise: ended, resolve: end } = Promise.withResolvers<number | null>();
  let output = '';
  let read = 0;
  let check = (): void => undefined;
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
    check();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  child.on('close', end);
  onTestFinished(async () => {
    child.kill();
    await ended;
  });
  return {
    pid: child.pid,
    output: () => output,
    prints: (text) => {
      const { promise, resolve: found, reject } = Promise.withResolvers<string>();
      check = () => {
        const fresh = output.slice(read);
        if (!fresh.includes(text)) return;
        read = output.length;
        found(fresh);
      };
      check();
      void ended.then(() => reject(new Error(`${name} ended without «${text}»:\n${output}`)));
      return promise;
    },
    ended,
    interrupt: () => child.kill('SIGINT'),
  };
}

/** Runs a command to its end. */
export async function runCommand(...args: Parameters<typeof startCommand>) {
  const command = startCommand(...args);
  const code = await command.ended;
  return { code, output: command.output() };
}

/** Takes a free port until the test ends. */
export async function takePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
