import { formatDay } from '#src/lib/day.ts';
import { kindName } from '#src/lib/search/message.ts';
import { createSearch, type Search, type SearchEngine, type SearchResult } from '#src/lib/search/search.ts';
import { unpackVocabulary } from '#src/lib/search/vocabulary.ts';

export { toCountMessage } from '#src/lib/search/message.ts';

interface PagefindModule {
  createInstance(options: { basePath: string; baseUrl: string; noWorker: boolean }): SearchEngine;
}

async function fetchVocabulary(address: string): Promise<unknown> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json();
}

/**
 * Loads the index of the site at `base` (`/` or `/cartella/`). Rejects if a part is missing.
 * @param attempt 0 the first time; browsers remember a module that failed, so later ones ask for another address
 */
export async function openSearch(base: string, attempt: number): Promise<Search> {
  const folder = `${base}pagefind/`;
  const script = `${folder}pagefind.js${attempt === 0 ? '' : `?tentativo=${attempt}`}`;
  const [pagefind, vocabulary] = await Promise.all([
    import(/* @vite-ignore */ script) as Promise<PagefindModule>,
    fetchVocabulary(`${folder}vocabulary.json`),
  ]);
  const engine = pagefind.createInstance({ basePath: folder, baseUrl: '/', noWorker: true });
  return createSearch({ engine, vocabulary: unpackVocabulary(vocabulary) });
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
export function toListItem({ url, title, kind, date, excerpt }: SearchResult, base: string): HTMLElement {
  const link = document.createElement('a');
  link.href = base.replace(/\/$/, '') + url;
  link.textContent = title;
  const about = createElement('p', 'about', kindName(kind), ...(date === '' ? [] : [' · ', toTime(date)]));
  const pieces = excerpt.map(({ text, marked }) => (marked ? createElement('mark', '', text) : text));
  return createElement(
    'li',
    '',
    createElement('h2', '', link),
    about,
    createElement('p', 'excerpt', ...pieces),
  );
}
