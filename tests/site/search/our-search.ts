import type { SearchResult } from '#src/search/answer.ts';
import { openSearch } from '#src/publishing/search-in-node.ts';
import type { Found } from '#tests/site/search/metrics.ts';
import { lookedAt, type Searcher } from '#tests/site/search/searcher.ts';
import { readShownPages } from '#tests/site/search/shown-pages.ts';

const withoutFragment = (address: string) => address.replace(/#.*$/, '');

/** A figure is judged by what its card says, and known by its page and its bulletin; other results by their page. */
function toFound({ address, kind, figure }: SearchResult, shown: Map<string, string>): Found {
  const page = withoutFragment(address);
  if (figure) return { addresses: [page, withoutFragment(figure.bulletinAddress)], text: figure.text };
  const known = kind === 'glossario' ? decodeURIComponent(address) : page;
  return { addresses: [known], text: shown.get(known) ?? shown.get(page) ?? '' };
}

/** The search of a built site, as visitors have it. */
export async function openOurSearch(folder: string): Promise<Searcher> {
  const shown = new Map(readShownPages(folder).map(({ address, text }) => [address, text]));
  const opened = await openSearch(folder);
  return {
    name: 'Bollettino',
    search: async (text) => {
      const { results } = await opened.search({ text, limit: lookedAt });
      return results.map((result) => toFound(result, shown));
    },
    close: () => opened.close(),
  };
}
