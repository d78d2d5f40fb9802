import { Fault } from '#src/lib/fault.ts';

function isUnknownOption(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

/**
 * Runs a command and ends the process: code 0, or 1 with a message. A `Fault` is printed alone; any other error is
 * one of the program and keeps its stack.
 */
export async function run(command: () => Promise<void> | void): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (error instanceof Fault) console.error(`\n${error.message}`);
    else if (isUnknownOption(error)) console.error(`\nQuesta opzione non c’è (${error.message}).`);
    else console.error('\nIl programma si è fermato per un errore suo:', error);
    process.exitCode = 1;
  }
}
