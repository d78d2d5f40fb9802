import { SearchUnavailable, type Search, type SearchAnswer, type SearchQuery } from '#src/search/answer.ts';
import { openSearch } from '#src/islands/open-search.ts';

/** Milliseconds after which there will be no answer: visitors read so within 8 seconds, on slow machines too. */
const patience = 7000;

let ready: Search | undefined;
let opening: Promise<Search> | undefined;
let attempts = 0;

function forget(): void {
  ready = undefined;
  opening = undefined;
}

/** One index for the whole page. What opens too late for one query is there for the next. */
function open(): Promise<Search> {
  if (ready) return Promise.resolve(ready);
  if (opening) return opening;
  const begun = openSearch(attempts++).then(
    (search) => (ready = search),
    (error: unknown) => {
      if (opening === begun) opening = undefined;
      throw error;
    },
  );
  opening = begun;
  return begun;
}

/** An index that was open and fails may be that of an older release: it is opened anew, once. */
async function answer(query: SearchQuery): Promise<SearchAnswer> {
  const known = ready;
  try {
    return await (
      await open()
    )(query);
  } catch (error) {
    if (ready === known) forget();
    if (!known) throw error;
    return await (
      await open()
    )(query);
  }
}

/**
 * The answer to a query, within 8 seconds. Rejects with `SearchUnavailable` when a part of the index is missing,
 * broken or late; the next call then opens everything anew.
 */
export function ask(query: SearchQuery): Promise<SearchAnswer> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) => {
      forget();
      reject(new SearchUnavailable('The search cannot be used now', { cause }));
    };
    const timer = setTimeout(() => fail(new Error('No answer in time')), patience);
    answer(query)
      .then(resolve, fail)
      .finally(() => clearTimeout(timer));
  });
}
