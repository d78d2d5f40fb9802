import { paths } from '#src/lib/address.ts';
import { formatDay } from '#src/lib/day.ts';
import { kindWords } from '#src/lib/page-kinds.ts';
import type { FigureCard, SearchAnswer, SearchResult } from '#src/search/answer.ts';
import type { ExcerptPiece } from '#src/search/excerpt.ts';
import { markerBeside, type Marker } from '#src/search/marker.ts';
import { toLandingAddress } from '#src/search/marks.ts';
import { cleanText } from '#src/search/normalise.ts';

/** Something to choose while typing. The address is from the root of the site; `detail` may be empty. */
export type Suggestion = { address: string; title: ExcerptPiece[]; detail: ExcerptPiece[] };

/** Suggestions under one name; that of the last one, which leads to all results, is empty. */
export type SuggestionGroup = { label: string; suggestions: Suggestion[] };

const plain = (text: string): ExcerptPiece[] => (text === '' ? [] : [{ text, marked: false }]);
const searchFor = (query: string): string =>
  `${paths.search}?${new URLSearchParams({ q: query }).toString()}`;
const nameOf = ({ indicator, breakdown }: FigureCard): string =>
  breakdown === '' ? indicator : `${indicator}: ${breakdown}`;
const valueOf = ({ text, asOf }: FigureCard): string => `${text} · ${formatDay(asOf)}`;

/** An excerpt for one line, of which the end may be cut: few words come before the first mark. */
function toShortExcerpt(excerpt: readonly ExcerptPiece[]): ExcerptPiece[] {
  const [first, ...rest] = excerpt;
  if (!first || first.marked || rest.length === 0) return [...excerpt];
  const text = first.text.replace(/^.*\s(?=\S+\s+\S+\s*$)/su, '… ');
  return [{ text, marked: false }, ...rest];
}

/** What follows the title: the value, the section or the latest value, and the passage unless those show the words. */
function detailOf({ figure, section, latest, item, excerpt }: SearchResult, mark: Marker): ExcerptPiece[] {
  const ofItem = item === undefined || latest === undefined ? undefined : `${item}: ${latest}`;
  const name = mark(figure ? valueOf(figure) : (ofItem ?? section?.heading ?? latest ?? ''));
  if (figure || ofItem !== undefined || name.some(({ marked }) => marked)) return name;
  const passage = toShortExcerpt(excerpt);
  return name.length > 0 && passage.length > 0
    ? [...name, ...plain(' · '), ...passage]
    : [...name, ...passage];
}

/**
 * What to offer while a query is typed: the results by kind, the kind of the best result first, then the way to all
 * of them. Without results, other queries and the nearest known values, named as such.
 */
export function toSuggestions(typed: string, answer: SearchAnswer): SuggestionGroup[] {
  const query = cleanText(typed).trim();
  const unfinished = /[\p{L}\p{M}]{2,}$/u.exec(query)?.[0];
  const { results, suggestions, nearest } = answer;
  const groups = [...new Set(results.map(({ kind }) => kind))].map((kind) => ({
    label: kindWords[kind].many,
    suggestions: results
      .filter((result) => result.kind === kind)
      .map((result) => {
        const mark = markerBeside(result.excerpt, query, unfinished);
        return {
          address: toLandingAddress(result),
          title: mark(result.figure ? nameOf(result.figure) : result.title),
          detail: detailOf(result, mark),
        };
      }),
  }));
  const all = { address: searchFor(query), title: plain(`Tutti i risultati per «${query}»`), detail: [] };
  const others = suggestions.map((text) => ({ address: searchFor(text), title: plain(text), detail: [] }));
  const values = nearest.map((figure) => ({
    address: toLandingAddress({ address: figure.address, section: null, excerpt: [], figure }),
    title: plain(nameOf(figure)),
    detail: plain(valueOf(figure)),
  }));
  return [
    ...groups,
    ...(results.length > 0 ? [{ label: '', suggestions: [all] }] : []),
    { label: 'Forse cercavi', suggestions: others },
    { label: 'Valori più vicini', suggestions: values },
  ].filter((group) => group.suggestions.length > 0);
}

/** What is said of the suggestions, aloud and where there are none: `7 suggerimenti per «scuole»`. */
export function toSuggestionMessage(typed: string, answer: SearchAnswer): string {
  const query = cleanText(typed).trim();
  const count = answer.results.length;
  const mended = answer.mended.map(({ from, to }) => `«${to}» al posto di «${from}»`).join(', ');
  if (count === 0) {
    const others = answer.suggestions.length + answer.nearest.length;
    return `Nessun risultato per «${query}»${others > 0 ? ': ecco che cosa c’è di vicino' : ''}`;
  }
  const counted = `${count === 1 ? '1 suggerimento' : `${count} suggerimenti`} per «${query}»`;
  const ignored = answer.ignored.map((word) => `«${word}»`).join(', ');
  return [
    counted,
    ...(mended === '' ? [] : [`cercando ${mended}`]),
    ...(ignored === '' ? [] : [`senza ${ignored}, che non compare in nessuna pagina`]),
  ].join(', ');
}
