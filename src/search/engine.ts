import type { SearchFilters } from '#src/search/answer.ts';
import type { Anchor } from '#src/search/part.ts';

/** A page as Pagefind gives it back; the part that is used. */
export interface EnginePage {
  url: string;
  content: string;
  meta: Record<string, string>;
  anchors: Anchor[];
}

/**
 * One match of the engine: the page's id, the places of its words that match, counted in words from 0, and the
 * metadata that match; `data` fetches the page and rejects if it cannot.
 */
export interface EngineMatch {
  id: string;
  words: number[];
  matchedMetaFields?: string[];
  data(): Promise<EnginePage>;
}

/** What the engine may be asked beside a word. */
export interface EngineOptions {
  filters?: SearchFilters;
  sort?: { date: 'desc' };
}

/** Pagefind's JavaScript API; the part that is used. A `null` text asks for all pages. */
export interface SearchEngine {
  search(
    text: string | null,
    options?: EngineOptions,
  ): Promise<{ results: EngineMatch[]; unfilteredResultCount: number }>;
}

/**
 * How Pagefind is started, here and in tests. Without a worker it obeys Trusted Types. A page is not ranked lower for
 * being long: a bulletin says more than the definition of an indicator, not less.
 */
export const engineOptions = { noWorker: true, ranking: { pageLength: 0, termFrequency: 1 } } as const;

/** The engine, with the values of each filter that it could load. */
export type FilteringEngine = SearchEngine & {
  filters(): Promise<Record<string, Record<string, number>>>;
};

/**
 * The engine, which says nothing when the part of the index that holds a filter is missing: it gives no results, as if
 * no page had that value. Here a search that a filter leaves empty rejects if the filter itself has not come.
 */
export function withFilterCheck(engine: FilteringEngine): SearchEngine {
  return {
    search: async (text, options = {}) => {
      const answer = await engine.search(text, options);
      const names = Object.keys(options.filters ?? {});
      if (names.length === 0 || answer.results.length > 0) return answer;
      const loaded = await engine.filters();
      const lost = names.filter((name) => Object.keys(loaded[name] ?? {}).length === 0);
      if (lost.length > 0) throw new Error(`The index has lost its filters: ${lost.join(', ')}`);
      return answer;
    },
  };
}
