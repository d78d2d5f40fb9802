import type { SearchFilters } from '#src/lib/search/answer.ts';
import type { AskedQuery, Slot } from '#src/lib/search/asked-query.ts';
import type { SearchEngine } from '#src/lib/search/engine.ts';
import { findAlternative, mergeEvidence, type Evidence, type IndexReader } from '#src/lib/search/evidence.ts';
import { closenessOf, coverageOf, firstRank, weightOf, type AskedInPage } from '#src/lib/search/ranking.ts';

/** With fewer pages that hold all that was asked for, words that mean the same are asked for too. */
const enoughPages = 4;
/** A page that holds all of so many words is the one that was meant. */
const longQuery = 4;
/** The share of what was asked for, by weight, that a page must hold. */
const leastCoverage = { question: 0.4, words: 0.5 };

/**
 * If a word that is nowhere is left out or guessed: the share of the others that a page must hold, by weight, and how
 * close together it must say them. Two words tell less than more of them.
 */
const together = {
  few: { coverage: 0.999, closeness: 0.4 },
  many: { coverage: 0.7, closeness: 0.2 },
};

/** A page that may answer, before it is read. */
export interface Candidate {
  id: string;
  asked: AskedInPage[];
  rank: number;
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

/** True for a page that says most of what was asked for, and in one place: what is left of a query without a word. */
export function holdsTogether({ asked }: Candidate): boolean {
  const needed = asked.filter(({ isOptional }) => !isOptional);
  const least = needed.length > 2 ? together.many : together.few;
  return coverageOf(asked) >= least.coverage && closenessOf(asked) >= least.closeness;
}

/** The candidates that hold enough, best first. */
export async function findCandidates(
  asked: AskedQuery,
  reader: IndexReader,
  pages: number,
  isQuestion: boolean,
): Promise<Candidate[]> {
  const isFull = ({ asked: all }: Candidate) => coverageOf(all) > 0.999;
  const least = isQuestion ? leastCoverage.question : leastCoverage.words;
  const evidence = await gather(asked, reader, false);
  const weightsBy = (more: readonly Evidence[]) =>
    evidence.map(({ size }, index) => weightOf(size > 0 ? size : (more[index]?.size ?? 0), pages));
  const direct = toCandidates(asked, evidence, weightsBy([]));
  const hasMore = [...asked.slots, ...asked.spans].some(({ synonyms }) => synonyms.length > 0);
  const full = direct.filter(isFull).length;
  const isLong = asked.slots.length >= longQuery && full > 0;
  const needsMore = hasMore && full < enoughPages && !isLong;
  const more = needsMore ? await gather(asked, reader, true) : evidence;
  const found = needsMore ? toCandidates(asked, more, weightsBy(more)) : direct;
  return found
    .filter(({ asked: all }) => coverageOf(all) >= least)
    .toSorted((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
}

/** The newest first, and what has no date last. */
export async function orderByDate(
  candidates: readonly Candidate[],
  engine: SearchEngine,
  filters: SearchFilters,
): Promise<Candidate[]> {
  const { results } = await engine.search(null, { filters, sort: { date: 'desc' } });
  const places = new Map(results.map(({ id }, place) => [id, place]));
  const placeOf = ({ id }: Candidate) => places.get(id) ?? Infinity;
  return candidates.toSorted((a, b) => placeOf(a) - placeOf(b));
}
