import type { SearchEngine } from '#src/search/engine.ts';

/** The engine, with the values of each filter that it could load. */
export type FilteringEngine = SearchEngine & {
  filters(): Promise<Record<string, Record<string, number>>>;
};

/**
 * The engine, which says nothing when the part of the index that holds a filter is missing: it gives no results, as if
 * no page had that value. Here a search that a filter leaves empty rejects if the filter itself has not come.
 */
export function withFilterCheck(engine: FilteringEngine): SearchEngine {
  return {
    search: async (text, options = {}) => {
      const answer = await engine.search(text, options);
      const names = Object.keys(options.filters ?? {});
      if (names.length === 0 || answer.results.length > 0) return answer;
      const loaded = await engine.filters();
      const lost = names.filter((name) => Object.keys(loaded[name] ?? {}).length === 0);
      if (lost.length > 0) throw new Error(`The index has lost its filters: ${lost.join(', ')}`);
      return answer;
    },
  };
}
