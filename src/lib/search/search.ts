import { toReadableText } from '#src/lib/search/copy.ts';
import { toExcerpt, type ExcerptPiece } from '#src/lib/search/excerpt.ts';
import { cleanText } from '#src/lib/search/normalise.ts';
import { toBestPart, toParts, type Anchor } from '#src/lib/search/part.ts';
import { queryTokens, tokensOf, type TextOrigin, type Token } from '#src/lib/search/tokens.ts';
import type { Term, Vocabulary } from '#src/lib/search/vocabulary.ts';

/** A page as Pagefind gives it back; the part that is used. */
export interface EnginePage {
  url: string;
  content: string;
  meta: Record<string, string>;
  anchors: Anchor[];
}

/**
 * One match of the engine: the page's id and the places of its words that match, counted in words from 0;
 * `data` fetches the page and rejects if it cannot.
 */
export interface EngineMatch {
  id: string;
  words: number[];
  data(): Promise<EnginePage>;
}

/** Pagefind's JavaScript API; the part that is used. */
export interface SearchEngine {
  search(text: string): Promise<{ results: EngineMatch[] }>;
}

/**
 * A page that answers a query. Everything is plain text; the address is relative to the root of the site and
 * leads to the section that answers best, unless that is the beginning of the page.
 */
export interface SearchResult {
  url: string;
  title: string;
  /** Heading of the section that the address leads to, or empty. */
  section: string;
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

/** Asks the index for the first `limit` results. Rejects with `SearchUnavailable`. */
export type Search = (query: string, limit?: number) => Promise<SearchAnswer>;

const usualLimit = 10;
/** Pages that are read to see that they hold the figures asked for, before the first results are taken. */
const checkedPages = 50;

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

/** A page that matches, with the places of each word asked for. */
interface Found {
  match: EngineMatch;
  places: number[][];
}

/**
 * The engine drops words whose part of the index is missing, without a word. So each word is asked for alone
 * too: one that is certainly on the site and gives nothing means that the index is broken.
 */
async function findMatches(engine: SearchEngine, terms: readonly Term[]): Promise<Found[]> {
  const found = await Promise.all(
    terms.map(async ({ text, certain }) => {
      const { results } = await engine.search(text);
      if (certain && results.length === 0) throw new Error(`The index has lost "${text}"`);
      return new Map(results.map((match) => [match.id, match]));
    }),
  );
  const [only, ...others] = found;
  const together =
    others.length === 0
      ? [...(only?.values() ?? [])]
      : (await engine.search(terms.map(({ text }) => text).join(' '))).results;
  return together.flatMap((match) => {
    const places = found.map((byPage) => byPage.get(match.id)?.words ?? []);
    return found.every((byPage) => byPage.has(match.id)) ? [{ match, places }] : [];
  });
}

function hasFigures(page: EnginePage, figures: readonly string[]): boolean {
  const keys = new Set(tokensOf(toReadableText(page.content)).map(({ key }) => key));
  return figures.every((figure) => keys.has(figure));
}

function toResult({ url, content, meta, anchors }: EnginePage, places: number[][]): SearchResult {
  const title = meta['title'] ?? '';
  const words = content.trim().split(/\s+/);
  const part = toBestPart(toParts(words, title, anchors), places);
  return {
    url: part.id === '' ? url : `${url}#${encodeURIComponent(part.id)}`,
    title: toReadableText(title),
    section: toReadableText(part.heading),
    kind: meta['kind'] ?? '',
    date: meta['date'] ?? '',
    excerpt: toExcerpt(words, part, places.flat()),
  };
}

/**
 * The first results and how many there are. Words need no check, so as many pages are read as are shown. With
 * figures, pages without them are dropped first: the engine's first fifty are read, or `limit` if that is more,
 * and what comes after those is counted as the engine counts it, if any of them held.
 */
async function takeFirst(
  found: readonly Found[],
  figures: readonly string[],
  limit: number,
): Promise<Pick<SearchAnswer, 'total' | 'results'>> {
  const toRead = found.slice(0, figures.length === 0 ? limit : Math.max(limit, checkedPages));
  const read = await Promise.all(
    toRead.map(async ({ match, places }) => ({ page: await match.data(), places })),
  );
  const kept = figures.length === 0 ? read : read.filter(({ page }) => hasFigures(page, figures));
  return {
    total: kept.length === 0 ? 0 : kept.length + found.length - toRead.length,
    results: kept.slice(0, limit).map(({ page, places }) => toResult(page, places)),
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
    const terms = asked.flatMap(({ term }) => term ?? []);
    const figures = asked.flatMap(({ kind, term }) => (kind === 'figure' && term ? [term.key] : []));
    try {
      return { ...(await takeFirst(await findMatches(engine, terms), figures, limit)), unknown };
    } catch (cause) {
      throw new SearchUnavailable('The search index cannot be read', { cause });
    }
  };
}
