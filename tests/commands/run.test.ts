import { parseArgs } from 'node:util';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { run } from '#src/commands/run.ts';
import { Fault } from '#src/lib/fault.ts';

const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
beforeEach(() => printed.mockClear());

/** Runs a command in this process; gives the exit code that it sets. */
async function exitCodeOf(command: Parameters<typeof run>[0]) {
  const before = process.exitCode;
  onTestFinished(() => {
    process.exitCode = before;
  });
  process.exitCode = 0;
  await run(command);
  const code: unknown = process.exitCode;
  return code;
}

describe('run', () => {
  test('leaves the exit code to a command that ends well', async () => {
    const code = await exitCodeOf(() => undefined);
    expect(code).toBe(0);
    expect(printed).not.toHaveBeenCalled();
  });

  test('prints a fault alone', async () => {
    const command = () => Promise.reject(new Fault('Manca il sito.'));
    const code = await exitCodeOf(command);
    expect(code).toBe(1);
    expect(printed.mock.calls).toEqual([['\nManca il sito.']]);
  });

  test('says that there is no such option', async () => {
    const command = () => void parseArgs({ args: ['--prot', '80'], options: { port: { type: 'string' } } });
    const code = await exitCodeOf(command);
    expect(code).toBe(1);
    expect(printed.mock.calls).toEqual([
      [expect.stringMatching(/^\nQuesta opzione non c’è \(.*--prot.*\)\.$/s)],
    ]);
  });

  test('keeps the stack of an error of the program', async () => {
    const error = new TypeError('x is not a function');
    const command = () => Promise.reject(error);
    const code = await exitCodeOf(command);
    expect(code).toBe(1);
    expect(printed.mock.calls).toEqual([['\nIl programma si è fermato per un errore suo:', error]]);
  });
});
