import { describe, expect, test } from 'vitest';
import { figuresIn, judge, toScores, type Found } from '#tests/site/search/metrics.ts';
import type { Query } from '#tests/site/search/queries.ts';

const query: Query = { query: '4.083', kind: 'number', expect: ['/a/', '/b/'], figure: 4083 };
const absent: Query = { query: 'xyzzy', kind: 'absent', expect: [] };
const shows = (address: string, text = '4.083 enti'): Found => ({ addresses: [address], text });

describe('figuresIn', () => {
  test.for([
    ['oltre 4.083 enti', [4083]],
    ['4083', [4083]],
    ['1,9 miliardi di euro', [1_900_000_000]],
    ['744,6\u00a0milioni', [744_600_000]],
    ['25mila', [25_000]],
    ['70,39 %', [70.39]],
    ['fra 75 e 80.', [75, 80]],
    ['4.083,', [4083]],
    ['M1C1-17', [17]],
    ['1.2.3 e 40.8350', []],
    ['', []],
  ] as const)('reads «%s»', ([text, figures]) => {
    expect(figuresIn(text)).toEqual(figures);
  });
});

describe('judge', () => {
  test('takes the first result that has any of the addresses expected', () => {
    expect(judge(query, [shows('/x/'), shows('/b/'), shows('/a/')])).toMatchObject({ rank: 2, results: 3 });
    expect(judge(query, [{ addresses: ['/x/', '/a/'], text: '4.083' }])).toMatchObject({ rank: 1 });
    expect(judge(query, [shows('/x/')])).toMatchObject({ rank: null });
  });

  test('counts the results that do not show the figure', () => {
    const found = [shows('/a/'), shows('/b/', '40.830 e 4,083'), shows('/c/', '4083')];
    expect(judge(query, found).wrongFigures).toBe(1);
    expect(judge(absent, found).wrongFigures).toBe(0);
  });
});

describe('toScores', () => {
  const outcome = (rank: number | null, wrongFigures = 0) => ({ query, rank, results: 9, wrongFigures });

  test('measures ranks over the queries that have an answer', () => {
    const none = { query: absent, rank: null, results: 0, wrongFigures: 0 };
    expect(toScores([outcome(1), outcome(2, 3), outcome(4), outcome(null, 1), none])).toEqual({
      queries: 5,
      recallAt1: 0.25,
      recallAt3: 0.5,
      reciprocalRank: (1 + 1 / 2 + 1 / 4) / 4,
      wrongFigures: 4,
      absentWithResults: 0,
    });
  });

  test('measures the absent queries by their having results', () => {
    const answers = [0, 0, 2, 0].map((results) => ({ query: absent, rank: null, results, wrongFigures: 0 }));
    expect(toScores(answers)).toMatchObject({ absentWithResults: 0.25, recallAt1: 0 });
  });
});
