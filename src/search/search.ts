import { SearchUnavailable, type Search, type SearchAnswer, type SearchQuery } from '#src/search/answer.ts';
import type { AskedQuery, Slot } from '#src/search/asked-query.ts';
import { findCandidates, holdsTogether, orderByDate } from '#src/search/candidates.ts';
import type { SearchEngine } from '#src/search/engine.ts';
import { createIndexReader } from '#src/search/evidence.ts';
import { findFigureResults, findNearest, unheardValue } from '#src/search/figure-results.ts';
import type { FigureFinder } from '#src/search/figure-finder.ts';
import { createItemLimits, type ItemQuery } from '#src/search/item-results.ts';
import { readHeldPages } from '#src/search/held-pages.ts';
import { ignorableSlot, isNowhere } from '#src/search/nowhere.ts';
import { changesOf, mendings, otherQueries, rewrite } from '#src/search/other-queries.ts';
import { readQuery } from '#src/search/read-query.ts';
import type { Vocabulary } from '#src/search/vocabulary.ts';

const usualLimit = 7;

/** What the search of a site is made of. */
export interface SearchParts {
  engine: SearchEngine;
  vocabulary: Vocabulary;
  /** Finds single figures; without it the answers hold pages only. */
  figures?: FigureFinder;
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

/**
 * To answer a visitor, with offers if nothing is found; to see whether pages say a guess in one place; to see whether
 * anything is found, reading no more than that takes.
 */
type Purpose = 'answer' | 'guess' | 'probe';

const nothing: SearchAnswer = {
  total: 0,
  results: [],
  mended: [],
  unknown: [],
  ignored: [],
  suggestions: [],
  nearest: [],
};

/**
 * A search over an index and the vocabulary made with it. A page answers if it holds most of what was asked for by
 * weight, each word in some form of it or in words that mean the same, and every phrase and figure exactly. A figure
 * that is nowhere on the site has no answer. A word that is nowhere is taken for the one that it is plainly a typing
 * error for; else, if it is the only one, it is left out or guessed where a page says the others close together. The
 * answer tells which of these was done; where none can be, there are no results but other queries and near values.
 */
export function createSearch({ engine, vocabulary, figures }: SearchParts): Search {
  const items = createItemLimits(vocabulary);

  async function answer(query: SearchQuery, purpose: Purpose): Promise<SearchAnswer> {
    const { text, filters = {}, order = 'relevance', limit = usualLimit, typing = false } = query;
    const asked = readBest(query, vocabulary);
    if (asked.slots.length === 0) return nothing;
    const limited = items.readItems(text, asked, typing);
    const ignorable = ignorableSlot(asked);
    for (const slot of ignorable) slot.isOptional = true;
    const mended = asked.mended.map(({ from, to }) => ({ from, to }));
    const missing = asked.slots.filter((slot) => !slot.isOptional && isNowhere(slot, asked));
    const cards = figures ? await findFigureResults(asked, filters, figures, limited) : [];
    const isPageless = filters.kind === 'cifra' || missing.length > 0;
    const reader = createIndexReader(engine, filters);
    const found = isPageless ? [] : await findCandidates(asked, reader, vocabulary.pages);
    const candidates = ignorable.length > 0 || purpose === 'guess' ? found.filter(holdsTogether) : found;
    const ordered = order === 'date' ? await orderByDate(candidates, engine, filters) : candidates;
    const held = await readHeldPages(ordered, { asked, limit, isProbe: purpose === 'probe' }, reader);
    const shown = items.limit(held.pages, limited, asked);
    if (order === 'relevance') shown.sort((a, b) => b.score - a.score);
    const total = cards.length + held.total;
    const results = [...cards, ...shown].slice(0, limit);
    const nowhere = [...missing, ...(total === 0 ? ignorable : [])];
    const answered: SearchAnswer = {
      total,
      results,
      mended,
      unknown: cards.length > 0 ? [] : nowhere.map((slot) => slot.text),
      ignored: total === 0 ? [] : ignorable.map((slot) => slot.text),
      suggestions: [],
      nearest: [],
    };
    if (total > 0 || purpose !== 'answer') return answered;
    const answeredMended = await answerMended(query, asked, nowhere);
    if (answeredMended) return answeredMended;
    const [suggestions, near] = await Promise.all([
      offer(query, asked, nowhere),
      offerNearest(asked, limited),
    ]);
    return {
      ...answered,
      ...near,
      unknown: [...new Set([...answered.unknown, ...near.unknown])],
      suggestions,
    };
  }

  /** The value that a query asks for, if it is nowhere on the site, and those that are next to it. */
  async function offerNearest(
    asked: AskedQuery,
    { isLimited }: ItemQuery,
  ): Promise<Pick<SearchAnswer, 'unknown' | 'nearest'>> {
    const amount = unheardValue(asked);
    const slot = asked.slots.find(({ start }) => start === amount?.start);
    if (!amount || !slot || !figures) return { unknown: [], nearest: [] };
    const isSaid = slot.alternatives.length > 0 && (await answer({ text: amount.text }, 'probe')).total > 0;
    return isSaid
      ? { unknown: [], nearest: [] }
      : { unknown: [slot.text], nearest: isLimited ? [] : await findNearest(amount, figures) };
  }

  /** What is found with the likeliest words in place of those that are nowhere, if it stands beside the others. */
  async function answerMended(
    query: SearchQuery,
    asked: AskedQuery,
    missing: readonly Slot[],
  ): Promise<SearchAnswer | undefined> {
    const needed = asked.slots.filter(({ isOptional }) => !isOptional);
    if (missing.length === 0 || missing.length >= needed.length) return undefined;
    for (const choice of mendings) {
      const changes = changesOf(asked, choice);
      if (changes.length === 0 || changes.length !== missing.length) return undefined;
      const found = await answer({ ...query, text: rewrite(query.text, changes) }, 'guess');
      const mended = changes.map(({ text, to }) => ({ from: text, to }));
      if (found.total > 0) return { ...found, mended: [...mended, ...found.mended] };
    }
    return undefined;
  }

  /** Other queries that find something. */
  async function offer(query: SearchQuery, asked: AskedQuery, missing: readonly Slot[]): Promise<string[]> {
    const answers = await Promise.all(
      otherQueries(query.text, asked, missing).map(async (text) => ({
        text,
        found: await answer({ ...query, text }, 'probe'),
      })),
    );
    return answers.filter(({ found }) => found.total > 0).map(({ text }) => text);
  }

  return async (query) => {
    try {
      return await answer(query, 'answer');
    } catch (cause) {
      throw new SearchUnavailable('The search index cannot be read', { cause });
    }
  };
}
