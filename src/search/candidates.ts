import type { SearchFilters } from '#src/search/answer.ts';
import { commonWord } from '#src/search/alternatives.ts';
import type { AskedQuery, Slot } from '#src/search/asked-query.ts';
import type { SearchEngine } from '#src/search/engine.ts';
import {
  findAlternative,
  mergeEvidence,
  type Alternative,
  type Evidence,
  type IndexReader,
} from '#src/search/evidence.ts';
import {
  closenessOf,
  coverageOf,
  firstRank,
  titleShareOf,
  weightOf,
  type AskedInPage,
} from '#src/search/ranking.ts';
import { nearForm } from '#src/search/word-forms.ts';

/** With fewer pages that hold all that was asked for, words that mean the same are asked for too. */
const enoughPages = 4;
/** A page that holds all of so many words is the one that was meant. */
const longQuery = 4;
/**
 * A page must hold more than half of what was asked for, by weight. What its title says counts for more: it is about
 * that, whatever it says the rest with.
 */
const leastCoverage = 0.51;
const titleBonus = 0.4;

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

const none: Evidence = new Map();

/** What the pages say of each slot; a span that a page holds counts for all its slots. */
async function gather(
  { slots, spans }: AskedQuery,
  reader: IndexReader,
  withSynonyms: boolean,
): Promise<Evidence[]> {
  const findAll = async (ways: readonly Alternative[]) =>
    mergeEvidence(await Promise.all(ways.map((way) => findAlternative(way, reader))));
  const own = await Promise.all(slots.map(({ alternatives }) => findAll(alternatives)));
  const isCommon = own.map(({ size }) => size >= commonWord);
  const bySlot = await Promise.all(
    slots.map(async ({ alternatives, synonyms }, index): Promise<Evidence> => {
      const isAsked = alternatives.length === 0 || (withSynonyms && !isCommon[index]);
      return isAsked ? await findAll(synonyms) : none;
    }),
  );
  const bySpan = await Promise.all(
    spans.map(({ from, to, alternatives, synonyms }) =>
      findAll([...alternatives, ...(isCommon.slice(from, to + 1).every(Boolean) ? [] : synonyms)]),
    ),
  );
  return own.map((evidence, index) =>
    mergeEvidence([
      evidence,
      bySlot[index] ?? none,
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
      const { occurrences, titleWorth } = evidence[index]?.get(id) ?? { occurrences: [], titleWorth: 0 };
      return { weight: weights[index] ?? 0, occurrences, isOptional, titleWorth };
    });
    const isStrict = (slot: Slot) => slot.kind !== 'word';
    if (slots.some((slot, index) => isStrict(slot) && asked[index]?.occurrences.length === 0)) return [];
    return [{ id, asked, rank: firstRank(asked) }];
  });
}

/** How many pages say it in its own words, or if none does, in others. */
function pagesThatSay(evidence: Evidence): number {
  const own = [...evidence.values()].filter(({ occurrences }) =>
    occurrences.some(({ worth }) => worth >= nearForm),
  );
  return own.length || evidence.size;
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
): Promise<Candidate[]> {
  const isFull = ({ asked: all }: Candidate) => coverageOf(all) > 0.999;
  const evidence = await gather(asked, reader, false);
  const weightsBy = (more: readonly Evidence[]) =>
    evidence.map((found, index) => weightOf(pagesThatSay(found) || pagesThatSay(more[index] ?? none), pages));
  const direct = toCandidates(asked, evidence, weightsBy([]));
  const hasMore = [...asked.slots, ...asked.spans].some(({ synonyms }) => synonyms.length > 0);
  const full = direct.filter(isFull).length;
  const isLong = asked.slots.length >= longQuery && full > 0;
  const needsMore = hasMore && full < enoughPages && !isLong;
  const more = needsMore ? await gather(asked, reader, true) : evidence;
  const found = needsMore ? toCandidates(asked, more, weightsBy(more)) : direct;
  return found
    .filter(({ asked: all }) => coverageOf(all) + titleBonus * titleShareOf(all) >= leastCoverage)
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
