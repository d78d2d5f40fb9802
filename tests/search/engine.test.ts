import { describe, expect, test } from 'vitest';
import { withFilterCheck, type EngineMatch, type FilteringEngine } from '#src/search/engine.ts';

const match: EngineMatch = {
  id: 'it_1',
  words: [1],
  data: () => Promise.resolve({ url: '/', content: '', meta: {}, anchors: [] }),
};

/** An engine that finds so many pages and has loaded these filters. */
function engineWith(count: number, loaded: Record<string, Record<string, number>>): FilteringEngine {
  return {
    search: () =>
      Promise.resolve({ results: Array.from({ length: count }, () => match), unfilteredResultCount: 5 }),
    filters: () => Promise.resolve(loaded),
  };
}

describe('withFilterCheck', () => {
  test('believes an empty answer when the filter is there', async () => {
    const engine = withFilterCheck(engineWith(0, { year: { 2023: 4 } }));
    expect((await engine.search('psn', { filters: { year: '2024' } })).results).toEqual([]);
  });

  test.for([{}, { year: {} }, { measure: { 'misura-1': 3 } }])(
    'rejects an empty answer when the filter has not come: %j',
    async (loaded) => {
      const engine = withFilterCheck(engineWith(0, loaded));
      await expect(engine.search('psn', { filters: { year: '2024' } })).rejects.toThrow('year');
    },
  );

  test.for([
    [0, undefined],
    [0, {}],
    [2, { filters: { year: '2024' } }],
  ] as const)('asks for no filters with %i results and %j', async ([count, options]) => {
    const engine = withFilterCheck({
      ...engineWith(count, {}),
      filters: () => Promise.reject(new Error('asked')),
    });
    expect((await engine.search('psn', options)).results).toHaveLength(count);
  });
});
