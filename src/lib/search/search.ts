import { toReadableText } from '#src/lib/search/copy.ts';
import { toExcerpt, type ExcerptPiece } from '#src/lib/search/excerpt.ts';
import { cleanText } from '#src/lib/search/normalise.ts';
import { queryTokens, tokensOf, type TextOrigin, type Token } from '#src/lib/search/tokens.ts';
import type { Term, Vocabulary } from '#src/lib/search/vocabulary.ts';

/** A page as Pagefind gives it back; the part that is used. */
export interface EnginePage {
  url: string;
  content: string;
  meta: Record<string, string>;
  locations: number[];
}

/** One match of the engine; `data` fetches the page and rejects if it cannot. */
export interface EngineMatch {
  id: string;
  data(): Promise<EnginePage>;
}

/** Pagefind's JavaScript API; the part that is used. */
export interface SearchEngine {
  search(text: string): Promise<{ results: EngineMatch[] }>;
}

/** A page that answers a query. Everything is plain text; the address is relative to the root of the site. */
export interface SearchResult {
  url: string;
  title: string;
  kind: string;
  /** `YYYY-MM-DD`, or empty for a page without a date. */
  date: string;
  excerpt: ExcerptPiece[];
}

/** The answer to a query: how many pages in all, the first of them, and the words that are nowhere. */
export interface SearchAnswer {
  total: number;
  results: SearchResult[];
  unknown: string[];
}

/** The index is incomplete or cannot be read; never the same as an empty answer. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable';
}

/** Asks the index; `limit` pages are read in full. Rejects with `SearchUnavailable`. */
export type Search = (query: string, limit?: number) => Promise<SearchAnswer>;

const usualLimit = 10;

interface AskedToken extends Token {
  term: Term | undefined;
}

/** `26 100` is the figure 26.100 if the site holds that, else two figures. */
function readQuery(query: string, vocabulary: Vocabulary): AskedToken[] {
  const read = (origin: TextOrigin) =>
    queryTokens(query, origin).map((token) => ({ ...token, term: vocabulary.toTerm(token) }));
  const asOne = read('query');
  if (asOne.every(({ term }) => term)) return asOne;
  const apart = read('page');
  return apart.every(({ term }) => term) ? apart : asOne;
}

/**
 * The engine drops words whose part of the index is missing, without a word. So each word is asked for alone
 * too: one that is certainly on the site and gives nothing means that the index is broken.
 */
async function findMatches(engine: SearchEngine, terms: readonly Term[]): Promise<EngineMatch[]> {
  const found = await Promise.all(
    terms.map(async ({ text, certain }) => {
      const { results } = await engine.search(text);
      if (certain && results.length === 0) throw new Error(`The index has lost "${text}"`);
      return results;
    }),
  );
  const [only, ...others] = found;
  if (only === undefined || others.length === 0) return only ?? [];
  const together = await engine.search(terms.map(({ text }) => text).join(' '));
  const pages = found.map((results) => new Set(results.map(({ id }) => id)));
  return together.results.filter(({ id }) => pages.every((page) => page.has(id)));
}

function hasFigures(page: EnginePage, figures: readonly string[]): boolean {
  if (figures.length === 0) return true;
  const keys = new Set(tokensOf(toReadableText(page.content)).map(({ key }) => key));
  return figures.every((figure) => keys.has(figure));
}

function toResult({ url, content, meta, locations }: EnginePage): SearchResult {
  const title = meta['title'] ?? '';
  return {
    url,
    title: toReadableText(title),
    kind: meta['kind'] ?? '',
    date: meta['date'] ?? '',
    excerpt: toExcerpt(content, title, locations),
  };
}

/**
 * A search over an index and the vocabulary made with it. A page answers if it holds every word asked for,
 * in some form or as a beginning, and every figure exactly; a query with a word or a figure that is nowhere
 * on the site has no answer.
 */
export function createSearch({
  engine,
  vocabulary,
}: {
  engine: SearchEngine;
  vocabulary: Vocabulary;
}): Search {
  return async (query, limit = usualLimit) => {
    const asked = readQuery(query, vocabulary);
    const unknown = asked.flatMap(({ term, start, end }) =>
      term ? [] : [cleanText(query).slice(start, end)],
    );
    if (asked.length === 0 || unknown.length > 0) return { total: 0, results: [], unknown };
    const figures = asked.flatMap(({ kind, term }) => (kind === 'figure' && term ? [term.key] : []));
    try {
      const matches = await findMatches(
        engine,
        asked.flatMap(({ term }) => term ?? []),
      );
      const pages = await Promise.all(matches.slice(0, limit).map((match) => match.data()));
      const kept = pages.filter((page) => hasFigures(page, figures));
      return {
        total: matches.length - (pages.length - kept.length),
        results: kept.map(toResult),
        unknown,
      };
    } catch (cause) {
      throw new SearchUnavailable('The search index cannot be read', { cause });
    }
  };
}
