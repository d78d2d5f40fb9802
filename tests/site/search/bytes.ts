import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openSearch } from '#src/publishing/search-in-node.ts';
import { noteReads } from '#tests/site/search/reads.ts';

/** Bytes over the wire, compressed: those of the query in the middle, and of the one that takes most. */
export type Spread = { median: number; worst: number; worstQuery: string };

/** What a visitor's browser fetches. */
export type SearchBytes = {
  /** Our code and Pagefind’s. */
  code: number;
  /** From nothing to the answer of the first query, code included: WebAssembly, vocabulary, chunks. */
  first: Spread;
  /** What the next query adds. */
  later: Spread;
};

function toSpread(sizes: { query: string; bytes: number }[]): Spread {
  const sorted = sizes.toSorted((a, b) => a.bytes - b.bytes);
  const [middle, last] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  if (!middle || !last) throw new Error('No queries to measure with');
  return { median: middle.bytes, worst: last.bytes, worstQuery: last.query };
}

function wire(path: string): number {
  const bytes = readFileSync(path);
  return Math.min(bytes.length, gzipSync(bytes, { level: 9 }).length);
}

/** Scripts that the search page asks for and the others do not, and what these import. */
function codeOf(site: string): number {
  const scriptsOf = (page: string) =>
    [...readFileSync(join(site, page), 'utf8').matchAll(/(?:src|href)="\/(_astro\/[^"]+\.js)"/g)].map(
      ([, file = '']) => file,
    );
  const importsOf = (file: string): string[] =>
    [
      ...readFileSync(join(site, file), 'utf8').matchAll(
        /["'](?:\.\/|\/_astro\/|_astro\/)([\w.-]+\.js)["']/g,
      ),
    ].map(([, name = '']) => `_astro/${name}`);
  const reach = (files: string[], seen = new Set<string>()): Set<string> => {
    for (const file of files) if (!seen.has(file)) reach(importsOf(file), seen.add(file));
    return seen;
  };
  const elsewhere = new Set(scriptsOf('privacy/index.html'));
  const files = reach(scriptsOf('cerca/index.html'));
  return [...files]
    .filter((file) => !elsewhere.has(file))
    .reduce((sum, file) => sum + wire(join(site, file)), 0);
}

/**
 * Measures the search of a folder that `indexSite` indexed: what it reads for the first query and for the next one.
 * The code is that of `site`, a whole built site.
 */
export async function measureBytes(folder: string, queries: string[], site = folder): Promise<SearchBytes> {
  const sizes = new Map<string, number>();
  const sizeOf = (file: string) => {
    const size = sizes.get(file) ?? wire(join(folder, file));
    sizes.set(file, size);
    return size;
  };
  const code = codeOf(site) + sizeOf('pagefind/pagefind.js');
  const firsts: { query: string; bytes: number }[] = [];
  const laters: { query: string; bytes: number }[] = [];
  const { files, restore } = noteReads(folder);
  const sizeSoFar = () => [...files].reduce((sum, file) => sum + sizeOf(file), code);
  try {
    for (const [place, query] of queries.entries()) {
      files.clear();
      const opened = await openSearch(folder);
      await opened.search({ text: query });
      const first = sizeSoFar();
      firsts.push({ query, bytes: first });
      const next = queries[(place + 1) % queries.length] ?? query;
      await opened.search({ text: next });
      laters.push({ query: next, bytes: sizeSoFar() - first });
      await opened.close();
    }
  } finally {
    restore();
  }
  return { code, first: toSpread(firsts), later: toSpread(laters) };
}
