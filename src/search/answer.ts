import type { ResultKind } from '#src/lib/page-kinds.ts';
import type { ExcerptPiece } from '#src/search/excerpt.ts';

/** Limits on results; each holds one value. `year` is `2024`; `measure` and `body` are ids of the programme. */
export type SearchFilters = {
  kind?: ResultKind;
  year?: string;
  measure?: string;
  body?: string;
};

/** What a visitor asks for. */
export type SearchQuery = {
  text: string;
  filters?: SearchFilters;
  /** By default the best first; by date the newest first, and what has no date last. */
  order?: 'relevance' | 'date';
  /** How many results to give, 8 by default. */
  limit?: number;
  /** True while it is being typed: the last word may be unfinished. */
  typing?: boolean;
};

/** One value of the ledger, with what a reader needs beside it. All plain text, in Italian. */
export type FigureCard = {
  /** The raw value, as in the ledger. */
  value: number;
  /** With precision and unit: `oltre 4.000 amministrazioni`. */
  text: string;
  /** `YYYY-MM-DD`: the day that the value describes, or the due date of a target. */
  asOf: string;
  /** Name of the indicator, and what the value is limited to: `Scuole, Lazio`, or empty. */
  indicator: string;
  breakdown: string;
  /** Title of the bulletin that published it and its address; of a target, both empty. */
  bulletin: string;
  bulletinAddress: string;
  /** Latest value of the same series, text and day; `null` if this is the latest. */
  latest: { text: string; asOf: string } | null;
  /** Where it stands in the series of its indicator: `/indicatori/pa-locali-cloud/#cifra-2024-10-pa-locali`. */
  address: string;
  measure: string;
  bodies: string[];
};

/** One answer. Everything is plain text, never HTML. */
export type SearchResult = {
  /** Of the page, from the root of the site; of a term or a figure, with its fragment. */
  address: string;
  title: string;
  kind: ResultKind;
  /** `YYYY-MM-DD`, or empty for what has no date. */
  date: string;
  /** The section of the page that answers best; `null` if that is its beginning. */
  section: { id: string; heading: string } | null;
  excerpt: ExcerptPiece[];
  /** The higher the better; to be compared within one answer only. */
  score: number;
  /** For results of the kind `cifra`. */
  figure?: FigureCard;
  /**
   * Latest value, for results of the kind `indicatore`: `17.180 amministrazioni al 29 giugno 2026`. Of a query that
   * names an item the value of that item; none if the ledger has no such value.
   */
  latest?: string;
  /** The items that `latest` is limited to, where the query names some: `Comuni`. */
  item?: string;
};

/** The answer to a query. */
export type SearchAnswer = {
  /** How many results there are in all. */
  total: number;
  results: SearchResult[];
  /** Words that were mended as typing errors before searching. */
  mended: { from: string; to: string }[];
  /**
   * Words and figures that are nowhere, as they were typed; with any of them there are no results. A word that is
   * nowhere but was mended, guessed or left out is in `mended` or `ignored` instead.
   */
  unknown: string[];
  /**
   * The word that is nowhere and was left out of a query with results: the only one of three or more, as pages say the
   * others close together. At most one.
   */
  ignored: string[];
  /** Whole queries that would find something, best first, to offer when there are no results. */
  suggestions: string[];
  /** Known values nearest to a figure that is nowhere, at most one below and one above it, within a factor of 10. */
  nearest: FigureCard[];
};

/** Answers queries. Rejects with `SearchUnavailable` when the index is incomplete or cannot be read. */
export type Search = (query: SearchQuery) => Promise<SearchAnswer>;

/** The index is incomplete or cannot be read; never the same as an empty answer. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable';
}
