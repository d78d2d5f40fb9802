import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { engineOptions } from '#src/lib/search/engine-options.ts';
import { createSearch, type Search, type SearchEngine } from '#src/lib/search/search.ts';
import { unpackVocabulary, type Vocabulary } from '#src/lib/search/vocabulary.ts';

/** The search of a built site, running in Node. `close` frees the port. */
export interface SearchInNode {
  search: Search;
  engine: SearchEngine;
  vocabulary: Vocabulary;
  close(): Promise<void>;
}

interface PagefindModule {
  createInstance(
    options: Record<string, unknown>,
  ): SearchEngine & { init(): Promise<void>; destroy(): Promise<void> };
}

/** Each site brings its own `pagefind.js`, and that keeps one WebAssembly for all that import it. */
let opened = 0;

/**
 * Opens the index that `indexSite` left in `<folder>/pagefind`, with the JavaScript and the WebAssembly that
 * visitors get. Pagefind reads its files with `fetch`, so a server on the loopback address hands them out.
 */
export async function openSearch(folder: string): Promise<SearchInNode> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    readFile(join(folder, pathname)).then(
      (body) => response.end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const basePath = `http://127.0.0.1:${port}/pagefind/`;
  const script = `${pathToFileURL(join(folder, 'pagefind/pagefind.js')).href}?opened=${(opened += 1)}`;
  const pagefind = (await import(/* @vite-ignore */ script)) as PagefindModule;
  const engine = pagefind.createInstance({ basePath, baseUrl: '/', ...engineOptions });
  const vocabulary = unpackVocabulary(
    JSON.parse(await readFile(join(folder, 'pagefind/vocabulary.json'), 'utf8')),
  );
  return {
    search: createSearch({ engine, vocabulary }),
    engine,
    vocabulary,
    close: async () => {
      await engine.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
