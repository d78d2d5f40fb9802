import { href, paths } from '#src/lib/address.ts';
import type { Search } from '#src/search/answer.ts';
import {
  engineOptions,
  withFilterCheck,
  type FilteringEngine,
  type SearchEngine,
} from '#src/search/engine.ts';
import { createFigureFinder } from '#src/search/figure-finder.ts';
import { createSearch } from '#src/search/search.ts';
import { isSameIndex, unpackVocabulary } from '#src/search/vocabulary.ts';

interface PagefindModule {
  createInstance(options: Record<string, unknown>): FilteringEngine;
}

const folder = href('/pagefind/');

/** Fetches early what Pagefind asks for only when other answers have come. */
function preload(address: string): void {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = address;
  // Chromium gives a preload that failed to whoever asks next, even when the network is back: this takes it away.
  link.addEventListener('error', () => void fetch(address).catch(() => undefined));
  document.head.append(link);
}

async function fetchJson(address: string, cache: RequestCache): Promise<unknown> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return await response.json();
}

async function openEngine(attempt: number, metaCacheTag: string): Promise<SearchEngine> {
  const script = `${folder}pagefind.js${attempt === 0 ? '' : `?tentativo=${attempt}`}`;
  const pagefind = (await import(/* @vite-ignore */ script)) as PagefindModule;
  return withFilterCheck(
    pagefind.createInstance({ basePath: folder, baseUrl: '/', metaCacheTag, ...engineOptions }),
  );
}

/**
 * Loads the index of the site, its parts side by side. Rejects if one is missing or was made with another index.
 * @param attempt 0 the first time; browsers remember a module that failed, so later ones ask for another address
 */
export async function openSearch(attempt: number): Promise<Search> {
  // Pagefind puts the time there, to get by caches; it must be known to ask for the file beforehand.
  const metaCacheTag = String(Date.now());
  const entryAddress = `${folder}pagefind-entry.json?ts=${metaCacheTag}`;
  const entryRead = fetchJson(entryAddress, 'no-store');
  preload(entryAddress);
  preload(`${folder}wasm.it.pagefind`);
  const [engine, words, entry] = await Promise.all([
    openEngine(attempt, metaCacheTag),
    fetchJson(`${folder}vocabulary.json`, 'no-cache'),
    entryRead,
  ]);
  const vocabulary = unpackVocabulary(words);
  if (!isSameIndex(vocabulary, entry)) throw new Error('The vocabulary was made with another index');
  const load = (name: string) => fetchJson(href(`${paths.search}cifre/${name}.json`), 'no-cache');
  return createSearch({ engine, vocabulary, figures: createFigureFinder({ load }) });
}
