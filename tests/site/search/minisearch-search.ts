import MiniSearch from 'minisearch';
import { lookedAt, type Searcher } from '#tests/site/search/searcher.ts';
import { readShownPages } from '#tests/site/search/shown-pages.ts';

const stopWords = new Set(
  `a ad ai agli al alla alle allo anche c che chi ci come con cos cosa cui d da dai dal dalla dalle dallo degli dei del
  dell della delle dello di dove e ed era fra gli ha hanno i il in io l la le lo ma mi ne negli nei nel nell nella nelle
  nello no non o per perche piu quale quali qual quando quanta quante quanti quanto s se si sono su sugli sui sul sull
  sulla sulle sullo tra un una uno vi`.split(/\s+/),
);
const fold = (word: string) => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** A light Italian stemmer: `scuola` and `scuole`, `pubblica` and `pubbliche`, `migrazione` and `migrazioni` meet. */
function stem(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/(?<=[cg])h[ei]$/, '')
    .replace(/i?[aeio]$/, '')
    .replace(/(?<=\p{L}{4})(?:mente|ament|iment)$/u, '');
}

/** `4.083` is one term, `dell’avviso` is two. */
const tokenize = (text: string) => text.match(/\d+(?:[.,]\d+)*|[\p{L}\p{M}]+/gu) ?? [];

function processTerm(term: string): string | null {
  if (/\d/.test(term)) return term.replace(/\.(?=\d{3})/g, '');
  const word = fold(term);
  return stopWords.has(word) ? null : stem(word);
}

const isWord = (term: string) => !/\d/.test(term);

/** MiniSearch tuned for Italian by hand, over the same pages; each term of the glossary is a document. */
export function openMiniSearch(folder: string): Searcher {
  const pages = readShownPages(folder).filter(
    ({ address, searched }) => searched && address !== '/glossario/',
  );
  const index = new MiniSearch({ idField: 'address', fields: ['title', 'text'], tokenize, processTerm });
  index.addAll(pages);
  const shown = new Map(pages.map(({ address, text }) => [address, text]));
  const search = (text: string) =>
    index
      .search(text, { boost: { title: 3 }, fuzzy: (term) => isWord(term) && 0.2, prefix: isWord })
      .slice(0, lookedAt)
      .map(({ id }) => ({ addresses: [String(id)], text: shown.get(String(id)) ?? '' }));
  return {
    name: 'MiniSearch',
    search: (text) => Promise.resolve(search(text)),
    close: () => Promise.resolve(),
  };
}
