import type { Query } from '#tests/site/search/queries.ts';

/** One result of a search, as it is judged: the addresses it may be known by, and what it shows. */
export type Found = { addresses: string[]; text: string };

/** How a query went. `rank` is that of the first right answer, from 1; `null` if none is among the results. */
export type Outcome = { query: Query; rank: number | null; results: number; wrongFigures: number };

/** Shares from 0 to 1 over the queries that have an answer, and what must not happen. */
export type Scores = {
  queries: number;
  recallAt1: number;
  recallAt3: number;
  /** Mean of 1 / rank, 0 for what is not found. */
  reciprocalRank: number;
  /** Results that do not show the figure asked for, in all. */
  wrongFigures: number;
  /** Share of the absent queries that were given results. */
  absentWithResults: number;
};

const scales = new Map([
  ['mila', 1e3],
  ['milione', 1e6],
  ['milioni', 1e6],
  ['mln', 1e6],
  ['miliardo', 1e9],
  ['miliardi', 1e9],
  ['mld', 1e9],
]);
const written =
  /(?<![\p{L}\d]|\d[.,])(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(?![.,]?\d)(?:\s*(mila|milion[ei]|mln|miliard[oi]|mld)(?!\p{L}))?/gu;

/** The figures that an Italian text shows, as plain numbers: `1,9 miliardi e 4.083` gives 1900000000 and 4083. */
export function figuresIn(text: string): number[] {
  return [...text.matchAll(written)].map(([, whole = '', decimals = '', scale = '']) => {
    const value = Number(`${whole.replaceAll('.', '')}.${decimals || '0'}`) * (scales.get(scale) ?? 1);
    return Number(value.toPrecision(15));
  });
}

/** Compares the results for a query, best first, with what it expects. */
export function judge(query: Query, found: Found[]): Outcome {
  const place = found.findIndex(({ addresses }) => addresses.some((one) => query.expect.includes(one)));
  const { figure } = query;
  return {
    query,
    rank: place === -1 ? null : place + 1,
    results: found.length,
    wrongFigures:
      figure === undefined ? 0 : found.filter(({ text }) => !figuresIn(text).includes(figure)).length,
  };
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** Sums up how queries went. */
export function toScores(outcomes: Outcome[]): Scores {
  const absent = outcomes.filter(({ query }) => query.kind === 'absent');
  const ranks = outcomes.filter(({ query }) => query.kind !== 'absent').map(({ rank }) => rank ?? Infinity);
  const within = (last: number) => ranks.filter((rank) => rank <= last).length;
  return {
    queries: outcomes.length,
    recallAt1: share(within(1), ranks.length),
    recallAt3: share(within(3), ranks.length),
    reciprocalRank: share(
      ranks.reduce((sum, rank) => sum + 1 / rank, 0),
      ranks.length,
    ),
    wrongFigures: outcomes.reduce((sum, { wrongFigures }) => sum + wrongFigures, 0),
    absentWithResults: share(absent.filter(({ results }) => results > 0).length, absent.length),
  };
}
