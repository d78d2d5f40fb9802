import { readFileSync } from 'node:fs';
import fileSystem from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join, relative, resolve } from 'node:path';

/** The files of a folder that were asked for, by `fetch` or by `readFile`, as paths from it. `restore` ends it. */
export type Reads = { files: Set<string>; restore: () => void };

/** Notes what is read of a folder, and puts its files in place of the network: no port is needed for `fetch`. */
export function noteReads(folder: string): Reads {
  const files = new Set<string>();
  const { fetch } = globalThis;
  const { readFile } = fileSystem;

  globalThis.fetch = (input) => {
    const address = input instanceof Request ? input.url : String(input);
    const file = decodeURIComponent(new URL(address).pathname).slice(1);
    files.add(file);
    return Promise.resolve(new Response(readFileSync(join(folder, file))));
  };
  const noted = (...[path, options]: Parameters<typeof readFile>) => {
    if (typeof path === 'string') files.add(relative(resolve(folder), resolve(path)));
    return readFile(path, options);
  };
  fileSystem.readFile = noted as typeof readFile;
  syncBuiltinESMExports();

  return {
    files,
    restore: () => {
      globalThis.fetch = fetch;
      fileSystem.readFile = readFile;
      syncBuiltinESMExports();
    },
  };
}
