import { judge, type Found, type Outcome } from '#tests/site/search/metrics.ts';
import type { Query } from '#tests/site/search/queries.ts';

/** A search to be measured. `close` frees what it holds. */
export type Searcher = {
  name: string;
  /** The first results, at most 10, best first. */
  search: (text: string) => Promise<Found[]>;
  close: () => Promise<void>;
};

/** How many results of a query are looked at. */
export const lookedAt = 10;

/** Puts the queries to a search, one after the other, and closes it. */
export async function runQueries(
  searcher: Searcher,
  queries: Query[],
): Promise<{ outcome: Outcome; found: Found[] }[]> {
  const answers: { outcome: Outcome; found: Found[] }[] = [];
  try {
    for (const query of queries) {
      const found = await searcher.search(query.query);
      answers.push({ outcome: judge(query, found), found });
    }
  } finally {
    await searcher.close();
  }
  return answers;
}
