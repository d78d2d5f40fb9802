/**
 * How Pagefind is started, here and in tests. Without a worker it obeys Trusted Types. A page is not ranked lower for
 * being long: a bulletin says more than the definition of an indicator, not less.
 */
export const engineOptions = { noWorker: true, ranking: { pageLength: 0, termFrequency: 1 } } as const;
