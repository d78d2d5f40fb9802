import { scaledReadings, type Amount } from '#src/search/amounts.ts';
import type { FigureCard, SearchFilters, SearchResult } from '#src/search/answer.ts';
import type { AskedQuery, Slot } from '#src/search/asked-query.ts';
import type { FigureFinder } from '#src/search/figure-finder.ts';
import type { ItemQuery } from '#src/search/item-results.ts';
import { tokensOf } from '#src/search/tokens.ts';

/** More would hide the pages; who wants more limits the search to figures. */
const mostAmongPages = 3;
/** A value further away tells nothing of the one that was asked for. */
const widestFactor = 10;

/** `2024` and `26` are years, days and numbers of pages more often than values. */
export const isBare = ({ text, unit }: Pick<Amount, 'text' | 'unit'>): boolean =>
  unit === 'none' && /^(?:\d{1,2}|(?:19|20)\d\d)$/.test(text);

/** The words that say what a value is. The id of a measure holds its code: `misura-1-2` is `misura 1.2`. */
function keysOf({ text, indicator, breakdown, measure }: FigureCard, bulletin: string): Set<string> {
  const code = measure.replace(/(\d)-(?=\d)/g, '$1.').replaceAll('-', ' ');
  return new Set(tokensOf([text, indicator, breakdown, bulletin, code].join(' ; ')).map(({ key }) => key));
}

function isSaid({ alternatives, synonyms }: Slot, keys: ReadonlySet<string>): boolean {
  return [...alternatives, ...synonyms].some(({ places }) =>
    places.every((forms) => forms.some(({ key }) => keys.has(key))),
  );
}

function fitsFilters({ asOf, measure, bodies }: FigureCard, filters: SearchFilters): boolean {
  if (filters.year !== undefined && !asOf.startsWith(filters.year)) return false;
  if (filters.measure !== undefined && measure !== filters.measure) return false;
  return filters.body === undefined || bodies.includes(filters.body);
}

function toResult(card: FigureCard, place: number): SearchResult {
  const about = [card.indicator, card.breakdown].filter((text) => text !== '').join(', ');
  return {
    address: card.address,
    title: card.text,
    kind: 'cifra',
    date: card.asOf,
    section: null,
    excerpt: [{ text: about, marked: false }],
    score: 10 - place / 100,
    figure: card,
  };
}

/** The newest card of each series. */
function firstOfEach(cards: readonly FigureCard[]): FigureCard[] {
  const seen = new Set<string>();
  return cards.filter(({ indicator, breakdown }) => {
    const series = `${indicator}|${breakdown}`;
    return !seen.has(series) && seen.add(series);
  });
}

/**
 * The one amount of a query that asks for a value. Several ask for a page that holds them all, unless the others are
 * the code of something. A number that is all that was typed may be a value, whatever else it is.
 */
function askedValue({ slots, amounts }: AskedQuery): Amount | undefined {
  const isText = ({ start }: Amount) =>
    slots.length > 1 && slots.some((slot) => slot.start === start && slot.alternatives.length > 0);
  const values = amounts.filter((amount) => !((amount.mayBeCode || isBare(amount)) && isText(amount)));
  return values.length === 1 ? values[0] : undefined;
}

/** True for `7,0 milioni` where `7,0` is asked for, and false for 7. */
function isPrinted({ text }: FigureCard, amount: Amount): boolean {
  const keysOfFigures = (words: string) =>
    tokensOf(words, 'query').flatMap(({ kind, key }) => (kind === 'figure' ? [key] : []));
  const [typed] = keysOfFigures(amount.text);
  return typed !== undefined && keysOfFigures(text).includes(typed);
}

/**
 * The published values that a query with an amount asks for, best first: the words beside it must say what the value is.
 */
export async function findFigureResults(
  asked: AskedQuery,
  filters: SearchFilters,
  finder: FigureFinder,
  { isOfItem }: Pick<ItemQuery, 'isOfItem'>,
): Promise<SearchResult[]> {
  const amount = askedValue(asked);
  if (!amount || (filters.kind !== undefined && filters.kind !== 'cifra')) return [];
  const scaled = await Promise.all(scaledReadings(amount).map((reading) => finder.exactly(reading)));
  const exact = [
    ...(await finder.exactly(amount)),
    ...scaled.flat().filter((card) => isPrinted(card, amount)),
  ];
  const beside = asked.slots.filter((slot) => !slot.isOptional && slot.start !== amount.start);
  const fitting = exact.filter((card) => {
    // A bulletin whose title names an item has totals too.
    const [own, all] = [keysOf(card, ''), keysOf(card, card.bulletin)];
    return fitsFilters(card, filters) && beside.every((slot) => isSaid(slot, isOfItem(slot) ? own : all));
  });
  const printed = fitting.toSorted((a, b) => Number(isPrinted(b, amount)) - Number(isPrinted(a, amount)));
  const shown = filters.kind === 'cifra' ? printed : firstOfEach(printed).slice(0, mostAmongPages);
  return shown.map(toResult);
}

/** The one amount of a query that asks for a value, and not for a day or a page. */
export function unheardValue(asked: AskedQuery): Amount | undefined {
  const amount = askedValue(asked);
  return amount && !isBare(amount) ? amount : undefined;
}

/** The known values next to one that no figure has: at most one below and one above, each within a factor of 10. */
export async function findNearest(amount: Amount, finder: FigureFinder): Promise<FigureCard[]> {
  if ((await finder.exactly(amount)).length > 0) return [];
  return (await finder.nearest(amount)).filter(({ value }) => {
    const factor = value / amount.value;
    return factor >= 1 / widestFactor && factor <= widestFactor;
  });
}
