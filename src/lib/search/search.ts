import { isSameAmount, amountsIn } from '#src/lib/search/amounts.ts';
import {
  SearchUnavailable,
  type Search,
  type SearchAnswer,
  type SearchFilters,
  type SearchQuery,
} from '#src/lib/search/answer.ts';
import { readQuery, type AskedQuery, type Slot } from '#src/lib/search/asked-query.ts';
import { toReadableText } from '#src/lib/search/copy.ts';
import type { EnginePage, SearchEngine } from '#src/lib/search/engine.ts';
import {
  createIndexReader,
  findAlternative,
  mergeEvidence,
  type Evidence,
  type IndexReader,
} from '#src/lib/search/evidence.ts';
import { findFigureResults } from '#src/lib/search/figure-results.ts';
import type { FigureFinder } from '#src/lib/search/figure-finder.ts';
import { intentOf } from '#src/lib/search/intent.ts';
import { isNowhere, toleratedSlots } from '#src/lib/search/nowhere.ts';
import { coverageOf, firstRank, weightOf, type AskedInPage } from '#src/lib/search/ranking.ts';
import { toRankedPage, type RankedPage } from '#src/lib/search/ranked-page.ts';
import type { Vocabulary } from '#src/lib/search/vocabulary.ts';

const usualLimit = 10;
/** Pages that are read to rank them by their titles, headings and sections. */
const rereadPages = 12;
/** With fewer pages that hold all that was asked for, words that mean the same are asked for too. */
const enoughPages = 4;
/** The share of what was asked for, by weight, that a page must hold. */
const leastCoverage = { question: 0.4, words: 0.5 };

/** What the search of a site is made of. */
export interface SearchParts {
  engine: SearchEngine;
  vocabulary: Vocabulary;
  /** Finds single figures; without it the answers hold pages only. */
  figures?: FigureFinder;
}

/** A page that may answer, before it is read. */
interface Candidate {
  id: string;
  asked: AskedInPage[];
  rank: number;
}

/** `26 100` is the figure 26.100 if the site holds that, else two figures. */
function readBest({ text, typing = false }: SearchQuery, vocabulary: Vocabulary): AskedQuery {
  const asOne = readQuery(text, vocabulary, typing, 'query');
  const isKnown = ({ slots }: AskedQuery) =>
    slots.every(({ kind, alternatives }) => kind !== 'figure' || alternatives.length > 0);
  if (isKnown(asOne)) return asOne;
  const apart = readQuery(text, vocabulary, typing, 'page');
  return apart.slots.length > asOne.slots.length && isKnown(apart) ? apart : asOne;
}

/** What the pages say of each slot; a span that a page holds counts for all its slots. */
async function gather(
  { slots, spans }: AskedQuery,
  reader: IndexReader,
  withSynonyms: boolean,
): Promise<Evidence[]> {
  const find = async ({ alternatives, synonyms }: Pick<Slot, 'alternatives' | 'synonyms'>) =>
    mergeEvidence(
      await Promise.all(
        [...alternatives, ...(withSynonyms || alternatives.length === 0 ? synonyms : [])].map((alternative) =>
          findAlternative(alternative, reader),
        ),
      ),
    );
  const [bySlot, bySpan] = await Promise.all([Promise.all(slots.map(find)), Promise.all(spans.map(find))]);
  return bySlot.map((evidence, index) =>
    mergeEvidence([
      evidence,
      ...bySpan.filter((_, span) => {
        const { from = 0, to = -1 } = spans[span] ?? {};
        return index >= from && index <= to;
      }),
    ]),
  );
}

function toCandidates(
  { slots }: AskedQuery,
  evidence: readonly Evidence[],
  weights: readonly number[],
): Candidate[] {
  const ids = new Set(evidence.flatMap((found) => [...found.keys()]));
  return [...ids].flatMap((id) => {
    const asked = slots.map(({ isOptional }, index): AskedInPage => {
      const { occurrences, isInTitle } = evidence[index]?.get(id) ?? { occurrences: [], isInTitle: false };
      return { weight: weights[index] ?? 0, occurrences, isOptional, isInTitle };
    });
    const isStrict = (slot: Slot) => slot.kind !== 'word';
    if (slots.some((slot, index) => isStrict(slot) && asked[index]?.occurrences.length === 0)) return [];
    return [{ id, asked, rank: firstRank(asked) }];
  });
}

/** False for a page that writes the figure of an amount in another unit: `72,5 milioni` for `72,5%`. */
function saysAmounts(page: EnginePage, { amounts }: AskedQuery): boolean {
  if (amounts.length === 0) return true;
  const written = amountsIn(toReadableText(page.content), 'page');
  return amounts.every((amount) => amount.mayBeCode || written.some((other) => isSameAmount(amount, other)));
}

/** The candidates that hold enough, best first. */
async function findCandidates(
  asked: AskedQuery,
  reader: IndexReader,
  pages: number,
  isQuestion: boolean,
): Promise<Candidate[]> {
  const isFull = ({ asked: all }: Candidate) => coverageOf(all) > 0.999;
  const least = isQuestion ? leastCoverage.question : leastCoverage.words;
  const evidence = await gather(asked, reader, false);
  const weights = evidence.map(({ size }) => weightOf(size, pages));
  const direct = toCandidates(asked, evidence, weights);
  const hasMore = [...asked.slots, ...asked.spans].some(({ synonyms }) => synonyms.length > 0);
  const found =
    hasMore && direct.filter(isFull).length < enoughPages
      ? toCandidates(asked, await gather(asked, reader, true), weights)
      : direct;
  return found
    .filter(({ asked: all }) => coverageOf(all) >= least)
    .toSorted((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
}

async function readPages(
  candidates: readonly Candidate[],
  asked: AskedQuery,
  query: SearchQuery,
  reader: IndexReader,
): Promise<RankedPage[]> {
  const intent = intentOf(query.text);
  const read = await Promise.all(
    candidates.map(async ({ id, asked: inPage }) => {
      const match = reader.matchOf(id);
      if (!match) throw new Error(`No match for page ${id}`);
      const page = await match.data();
      return saysAmounts(page, asked) ? [toRankedPage(page, inPage, { asked, intent })] : [];
    }),
  );
  return read.flat();
}

async function orderByDate(
  candidates: readonly Candidate[],
  engine: SearchEngine,
  filters: SearchFilters,
): Promise<Candidate[]> {
  const { results } = await engine.search(null, { filters, sort: { date: 'desc' } });
  const places = new Map(results.map(({ id }, place) => [id, place]));
  const placeOf = ({ id }: Candidate) => places.get(id) ?? Infinity;
  return candidates.toSorted((a, b) => placeOf(a) - placeOf(b));
}

const nothing: SearchAnswer = {
  total: 0,
  results: [],
  mended: [],
  unknown: [],
  suggestions: [],
  nearest: [],
};

/** A query with some of its parts in other words. */
function rewrite(text: string, changes: readonly { start: number; end: number; to: string }[]): string {
  return changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end, to }) => rest.slice(0, start) + to + rest.slice(end), text)
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A search over an index and the vocabulary made with it. A page answers if it holds what was asked for, each word in
 * some form of it or in words that mean the same, each figure exactly. A query with a word or a figure that is
 * nowhere on the site has no answer; a word that is plainly a typing error is mended, and said to be.
 */
export function createSearch({ engine, vocabulary, figures }: SearchParts): Search {
  async function answer(query: SearchQuery, mayOffer: boolean): Promise<SearchAnswer> {
    const { text, filters = {}, order = 'relevance', limit = usualLimit } = query;
    const asked = readBest(query, vocabulary);
    if (asked.slots.length === 0) return nothing;
    const intent = intentOf(text);
    const isQuestion = intent !== 'none';
    for (const slot of toleratedSlots(asked, isQuestion)) slot.isOptional = true;
    const mended = asked.mended.map(({ from, to }) => ({ from, to }));
    const missing = asked.slots.filter((slot) => !slot.isOptional && isNowhere(slot, asked));
    const cards = figures ? await findFigureResults(asked, filters, figures) : { results: [], nearest: [] };
    const isPageless = filters.kind === 'cifra' || missing.length > 0;
    const reader = createIndexReader(engine, filters);
    const candidates = isPageless ? [] : await findCandidates(asked, reader, vocabulary.pages, isQuestion);
    const ordered = order === 'date' ? await orderByDate(candidates, engine, filters) : candidates;
    const ranked = await readPages(ordered.slice(0, Math.max(limit, rereadPages)), asked, query, reader);
    if (order === 'relevance') ranked.sort((a, b) => b.result.score - a.result.score);
    const read = Math.min(candidates.length, Math.max(limit, rereadPages));
    const pages = ranked.map(({ result }) => result);
    const total = cards.results.length + (pages.length === 0 ? 0 : pages.length + candidates.length - read);
    const results = [...cards.results, ...pages].slice(0, limit);
    const unknown = cards.results.length > 0 ? [] : missing.map((slot) => slot.text);
    const found = { total, results, mended, unknown, suggestions: [], nearest: cards.nearest };
    return total > 0 || !mayOffer ? found : { ...found, suggestions: await offer(query, asked, missing) };
  }

  /** Other queries that find something: with the nearest words of the site, then without the words that are nowhere. */
  async function offer(query: SearchQuery, asked: AskedQuery, missing: readonly Slot[]): Promise<string[]> {
    const words = missing.filter(({ kind }) => kind === 'word');
    const others = [0, 1].flatMap((choice) => {
      const changes = asked.offered.flatMap(({ slot, words: near }) => {
        const to = near[choice];
        return to === undefined ? [] : [{ ...slot, to }];
      });
      return changes.length > 0 && changes.length === words.length ? [rewrite(query.text, changes)] : [];
    });
    const without =
      words.length > 0 && words.length < asked.slots.length
        ? [
            rewrite(
              query.text,
              words.map((slot) => ({ ...slot, to: '' })),
            ),
          ]
        : [];
    const phrases = asked.slots.some(({ kind }) => kind === 'phrase')
      ? [query.text.replace(/["“”„‟«»]/g, '').trim()]
      : [];
    const answers = await Promise.all(
      [...new Set([...others, ...without, ...phrases])].map(async (text) => ({
        text,
        found: await answer({ ...query, text }, false),
      })),
    );
    return answers.filter(({ found }) => found.total > 0).map(({ text }) => text);
  }

  return async (query) => {
    try {
      return await answer(query, true);
    } catch (cause) {
      throw new SearchUnavailable('The search index cannot be read', { cause });
    }
  };
}
