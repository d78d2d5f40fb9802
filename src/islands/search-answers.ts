import { engineOptions } from '#src/lib/search/engine-options.ts';
import { formatDay } from '#src/lib/day.ts';
import { toHeading } from '#src/lib/search/message.ts';
import { createSearch, type Search, type SearchEngine, type SearchResult } from '#src/lib/search/search.ts';
import { unpackVocabulary, type Vocabulary } from '#src/lib/search/vocabulary.ts';

interface PagefindModule {
  createInstance(options: Record<string, unknown>): SearchEngine;
}

/** Fetches early what Pagefind asks for only when other answers have come. */
function preload(address: string): void {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = address;
  document.head.append(link);
}

async function openEngine(folder: string, attempt: number): Promise<SearchEngine> {
  // Pagefind puts the time there, to get by caches; it must be known to ask for the file beforehand.
  const metaCacheTag = String(Date.now());
  preload(`${folder}pagefind-entry.json?ts=${metaCacheTag}`);
  preload(`${folder}wasm.it.pagefind`);
  const script = `${folder}pagefind.js${attempt === 0 ? '' : `?tentativo=${attempt}`}`;
  const pagefind = (await import(/* @vite-ignore */ script)) as PagefindModule;
  return pagefind.createInstance({ basePath: folder, baseUrl: '/', metaCacheTag, ...engineOptions });
}

async function openVocabulary(folder: string): Promise<Vocabulary> {
  const address = `${folder}vocabulary.json`;
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return unpackVocabulary(await response.json());
}

/**
 * Loads the index of the site at `base` (`/` or `/cartella/`), its parts side by side. Rejects if one is missing.
 * @param attempt 0 the first time; browsers remember a module that failed, so later ones ask for another address
 */
export async function openSearch(base: string, attempt: number): Promise<Search> {
  const folder = `${base}pagefind/`;
  const [engine, vocabulary] = await Promise.all([openEngine(folder, attempt), openVocabulary(folder)]);
  return createSearch({ engine, vocabulary });
}

function createElement(name: string, className: string, ...children: (string | Node)[]): HTMLElement {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

function toTime(day: string): HTMLTimeElement {
  const time = document.createElement('time');
  time.dateTime = day;
  time.textContent = formatDay(day);
  return time;
}

/** One result as a list item, made of text nodes only: nothing in the index can become markup. */
export function toListItem(result: SearchResult, base: string): HTMLElement {
  const { name, about } = toHeading(result);
  const link = document.createElement('a');
  link.href = base.replace(/\/$/, '') + result.url;
  link.textContent = name;
  const pieces = result.excerpt.map(({ text, marked }) => (marked ? createElement('mark', '', text) : text));
  return createElement(
    'li',
    '',
    createElement('h2', '', link),
    createElement(
      'p',
      'about',
      about.join(' · '),
      ...(result.date === '' ? [] : [' · ', toTime(result.date)]),
    ),
    createElement('p', 'excerpt', ...pieces),
  );
}
