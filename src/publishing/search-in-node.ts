import { existsSync } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Fault } from '#src/lib/fault.ts';
import { SearchUnavailable, type Search } from '#src/search/answer.ts';
import { createFigureFinder } from '#src/search/figure-finder.ts';
import { engineOptions, type SearchEngine } from '#src/search/engine.ts';
import { createSearch } from '#src/search/search.ts';
import { isSameIndex, unpackVocabulary, type Vocabulary } from '#src/search/vocabulary.ts';

/** The search of a built site, running in Node. `close` frees the port. */
export interface SearchInNode {
  search: Search;
  engine: SearchEngine;
  vocabulary: Vocabulary;
  close(): Promise<void>;
}

interface PagefindModule {
  createInstance(options: Record<string, unknown>): SearchEngine & { destroy(): Promise<void> };
}

/** Each site brings its own `pagefind.js`, and that keeps one WebAssembly for all that import it. */
let opened = 0;

/** The parts that Pagefind starts with: without one of them its promises never settle. */
async function readParts(folder: string): Promise<Vocabulary> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, 'pagefind', name), 'utf8'));
  try {
    const vocabulary = unpackVocabulary(await read('vocabulary.json'));
    if (!isSameIndex(vocabulary, await read('pagefind-entry.json')))
      throw new Error('The vocabulary was made with another index');
    for (const name of ['wasm.it.pagefind', `pagefind.${vocabulary.index}.pf_meta`])
      await access(join(folder, 'pagefind', name));
    return vocabulary;
  } catch (cause) {
    throw new SearchUnavailable('The search index is incomplete', { cause });
  }
}

/**
 * Opens the index that `indexSite` left in `<folder>/pagefind`, with the JavaScript and the WebAssembly that
 * visitors get. Pagefind reads its files with `fetch`, so a server on the loopback address hands them out.
 * @throws {Fault} if the folder holds no built site
 * @throws {SearchUnavailable} if its index is incomplete
 */
export async function openSearch(folder: string): Promise<SearchInNode> {
  if (!existsSync(join(folder, 'pagefind/pagefind.js')))
    throw new Fault(`Nella cartella «${folder}» non c’è un sito costruito: prima serve «npm run build».`);
  const vocabulary = await readParts(folder);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    readFile(join(folder, pathname)).then(
      (body) => response.end(body),
      () => response.writeHead(404).end(),
    );
  });
  // Without an end of its own: it would be closed just as the next part is asked for.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const basePath = `http://127.0.0.1:${port}/pagefind/`;
  const script = `${pathToFileURL(join(folder, 'pagefind/pagefind.js')).href}?opened=${(opened += 1)}`;
  const pagefind = (await import(/* @vite-ignore */ script)) as PagefindModule;
  const engine = pagefind.createInstance({ basePath, baseUrl: '/', ...engineOptions });
  const load = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, 'cerca/cifre', `${name}.json`), 'utf8'));
  const figures = existsSync(join(folder, 'cerca/cifre')) ? { figures: createFigureFinder({ load }) } : {};
  // It begins to read its files by itself and would go on after the server is closed.
  await engine.search('');
  return {
    search: createSearch({ engine, vocabulary, ...figures }),
    engine,
    vocabulary,
    close: async () => {
      await engine.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
