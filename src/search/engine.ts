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
