import type { FigureCard } from '#src/search/answer.ts';
import { toIndexedText } from '#src/search/copy.ts';
import type { EngineMatch, EnginePage, SearchEngine } from '#src/search/engine.ts';
import { foldWord } from '#src/search/normalise.ts';
import { tokensOf } from '#src/search/tokens.ts';
import { packVocabulary, unpackVocabulary, type Vocabulary } from '#src/search/vocabulary.ts';

/** A page to search in a test; the text begins with the title, headings are lines that begin with `## `. */
export interface TestPage {
  url: string;
  title?: string;
  text: string;
  kind?: string;
  date?: string;
}

/** A value as the search finds it. */
export const figureCard: FigureCard = {
  value: 4083,
  text: '4.083 amministrazioni',
  asOf: '2024-10-10',
  indicator: 'Amministrazioni locali migrate',
  breakdown: '',
  bulletin: 'Ottobre 2024',
  bulletinAddress: '/bollettini/2024-10/',
  latest: null,
  address: '/indicatori/pa/#cifra',
  measure: 'misura-1',
  bodies: [],
};

/** So many pages that say the same. */
export const repeated = (times: number, text: string): TestPage[] =>
  Array.from({ length: times }, (_, index) => ({ url: `/${text}/${index}/`, text }));

/** A text with its marks in brackets: `le [scuole] di tutti`. */
export const withBrackets = (pieces: readonly { text: string; marked: boolean }[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

const indexed = (text: string) => toIndexedText([text]).join('');
const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== '');
/** What Pagefind keeps of a word. */
const toKey = (word: string) => foldWord(word).replace(/[^\p{L}\p{N}\p{Pc}]/gu, '');

function toEnginePage({ url, title = '', text, kind = 'guida', date = '' }: TestPage): EnginePage {
  const anchors: EnginePage['anchors'] = [];
  const words = wordsOf(indexed(title));
  for (const line of text.split('\n')) {
    const heading = /^## (.*)/.exec(line)?.[1];
    if (heading !== undefined)
      anchors.push({ element: 'h2', id: heading, text: indexed(heading), location: words.length });
    words.push(...wordsOf(indexed(line.replace(/^## /, ''))));
  }
  return { url, content: words.join(' '), meta: { title: indexed(title), kind, date, tail: '0' }, anchors };
}

/**
 * Pagefind in small, for closed words: those that `lost` names are in no part of the index, and `read` notes which
 * pages were fetched.
 */
export function toEngine(
  pages: readonly TestPage[],
  { lost = [], read = [] }: { lost?: readonly string[]; read?: string[] } = {},
): SearchEngine {
  const all = pages.map((page) => ({ page, data: toEnginePage(page) }));
  const matchOf = ({ page, data }: (typeof all)[number], words: number[]): EngineMatch => ({
    id: page.url,
    words,
    data: () => {
      read.push(page.url);
      return Promise.resolve(data);
    },
  });
  return {
    search: (text, { filters = {}, sort } = {}) => {
      const ordered = sort
        ? all.toSorted((a, b) => ((a.page.date ?? '') > (b.page.date ?? '') ? -1 : 1))
        : all;
      const matches = ordered.flatMap((one) => {
        if (text === null) return [{ one, match: matchOf(one, []) }];
        const words = wordsOf(one.data.content).flatMap((word, at) => (toKey(word) === text ? [at] : []));
        return words.length > 0 && !lost.includes(text) ? [{ one, match: matchOf(one, words) }] : [];
      });
      const kept = matches.filter(({ one }) => filters.kind === undefined || filters.kind === one.page.kind);
      return Promise.resolve({
        results: kept.map(({ match }) => match),
        unfilteredResultCount: matches.length,
      });
    },
  };
}

/** The vocabulary of pages, with acronyms and synonyms. */
export function toVocabulary(
  pages: readonly TestPage[],
  { acronyms = [], synonyms = [] }: { acronyms?: string[][]; synonyms?: string[][] } = {},
): Vocabulary {
  const words = pages.map(({ title = '', text }) => ({
    tokens: tokensOf(`${title} ; ${text}`),
    names: tokensOf(title),
    acronyms: [],
  }));
  return unpackVocabulary(packVocabulary([...words, { tokens: [], names: [], acronyms }], synonyms, 'prova'));
}
