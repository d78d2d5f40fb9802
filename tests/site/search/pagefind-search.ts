import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import { startServer } from '#src/publishing/serve-site.ts';
import { lookedAt, type Searcher } from '#tests/site/search/searcher.ts';
import { readShownPages } from '#tests/site/search/shown-pages.ts';

type Page = { url: string; sub_results: { url: string }[] };
type Engine = {
  search(text: string): Promise<{ results: { data(): Promise<Page> }[] }>;
  destroy(): Promise<void>;
};
type PagefindModule = { createInstance: (options: Record<string, unknown>) => Engine };

async function index(folder: string, outputPath: string): Promise<void> {
  try {
    const { index: made, errors } = await createIndex();
    if (!made) throw new Error(errors.join('; '));
    await made.addDirectory({ path: folder });
    await made.writeFiles({ outputPath });
  } finally {
    await close();
  }
}

/**
 * Pagefind as it comes: the built pages as they are, its own settings for indexing and for ranking. A page is known
 * by the address of any of its sections that Pagefind names, so that a term of the glossary counts as found.
 */
export async function openPagefind(folder: string): Promise<Searcher> {
  const work = await mkdtemp(join(tmpdir(), 'pagefind-'));
  await index(folder, join(work, 'pagefind'));
  const server = await startServer({ folder: work, port: 0, base: '/' });
  const script = pathToFileURL(join(work, 'pagefind/pagefind.js')).href;
  const { createInstance } = (await import(/* @vite-ignore */ script)) as PagefindModule;
  const engine = createInstance({ basePath: `${server.url}pagefind/`, baseUrl: '/', noWorker: true });
  const shown = new Map(readShownPages(folder).map(({ address, text }) => [address, text]));
  return {
    name: 'Pagefind',
    search: async (text) => {
      const { results } = await engine.search(text);
      const pages = await Promise.all(results.slice(0, lookedAt).map((result) => result.data()));
      return pages.map(({ url, sub_results: sections }) => ({
        addresses: [url, ...sections.map((section) => section.url)],
        text: shown.get(url) ?? '',
      }));
    },
    close: async () => {
      await engine.destroy();
      await server.close();
      await rm(work, { recursive: true });
    },
  };
}
