import { beforeAll, describe, expect, test } from 'vitest';
import { measureBytes } from '#tests/site/search/bytes.ts';
import { toScores, type Outcome } from '#tests/site/search/metrics.ts';
import { openOurSearch } from '#tests/site/search/our-search.ts';
import { queryFiles, readQueries } from '#tests/site/search/queries.ts';
import { runQueries } from '#tests/site/search/searcher.ts';
import { siteFolder } from '#tests/site/built-site.ts';

const held = readQueries(queryFiles.test);
const kB = 1000;

describe('the search of the built site, by the test half of the queries', () => {
  let outcomes: Outcome[] = [];
  const scores = () => toScores(outcomes);
  beforeAll(async () => {
    outcomes = (await runQueries(await openOurSearch(siteFolder), held)).map(({ outcome }) => outcome);
  });

  test('has a right answer among the first three for 97 % of them', () => {
    expect(scores().recallAt3).toBeGreaterThanOrEqual(0.97);
  });

  test('has it in the first place for 88 %', () => {
    expect(scores().recallAt1).toBeGreaterThanOrEqual(0.88);
    expect(scores().reciprocalRank).toBeGreaterThanOrEqual(0.92);
  });

  test('never gives a result without the figure asked for', () => {
    const wrong = outcomes.filter(({ wrongFigures }) => wrongFigures > 0);
    expect(wrong.map(({ query }) => query.query)).toEqual([]);
  });

  test('gives results for at most 5 % of what is nowhere', () => {
    expect(scores().absentWithResults).toBeLessThanOrEqual(0.05);
  });
});

describe('the bytes of the search of the built site', () => {
  test(
    'are 175 kB at most for the first query and 38 kB for each later one',
    { timeout: 300_000 },
    async () => {
      const asked = held.filter(({ kind }) => kind !== 'absent').map(({ query }) => query);
      const { first, later } = await measureBytes(siteFolder, asked);
      expect(first.worst, first.worstQuery).toBeLessThanOrEqual(175 * kB);
      expect(later.worst, later.worstQuery).toBeLessThanOrEqual(38 * kB);
    },
  );
});
