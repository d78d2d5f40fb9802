import { createElement, createLink } from '#src/islands/element.ts';
import { toFigureItem } from '#src/islands/figure-card.ts';
import { toResultItem } from '#src/islands/result-item.ts';
import type { SearchAnswer, SearchResult } from '#src/search/answer.ts';
import {
  toCountMessage,
  toIgnoredMessage,
  toMendedMessage,
  toNearestHeading,
  toNearestMessage,
  unavailableMessage,
} from '#src/search/message.ts';
import { hasFilters, toQueryString, type PageQuery } from '#src/search/page-query.ts';

/** Parts of the panel that are shown in some states only. */
const optional = [
  'filters',
  'unavailable',
  'unfiltered',
  'suggestions',
  'results',
  'more',
  'otherwise',
] as const;
type Part = 'status' | 'shown' | (typeof optional)[number];

/** What the search panel shows: it writes into the parts that `SearchPanel.astro` made, as text only. */
export class SearchView {
  readonly #panel: HTMLElement;

  constructor(panel: HTMLElement) {
    this.#panel = panel;
  }

  part(name: Part): HTMLElement {
    return this.#panel.querySelector<HTMLElement>(`[data-part=${name}]`) ?? document.createElement('div');
  }

  /** The one button of a part. */
  button(part: Part): HTMLButtonElement {
    return this.part(part).querySelector('button') ?? document.createElement('button');
  }

  /** Links to results in the order in which they are shown. */
  get links(): HTMLAnchorElement[] {
    return [...this.part('results').querySelectorAll<HTMLAnchorElement>('h3 a')];
  }

  /** No query, or one that is too short: what the page lists to browse. */
  showNothing(message: string): void {
    this.#say(message);
    this.#show('otherwise');
  }

  /** A first answer is on its way: what is listed to browse makes room for it. */
  showBusy(): void {
    this.part('filters').hidden = false;
    this.part('otherwise').hidden = true;
  }

  sayBusy(): void {
    this.#say('Ricerca in corso…');
  }

  showUnavailable(): void {
    this.#say(unavailableMessage);
    this.#show('unavailable', 'otherwise');
  }

  showAnswer(answer: SearchAnswer, query: PageQuery): void {
    const { total, results, unknown, suggestions, nearest } = answer;
    const isFiltered = hasFilters(query) && (total > 0 || unknown.length === 0);
    this.#say(
      isFiltered
        ? `${toCountMessage(query.text, { ...answer, suggestions: [] })} con questi filtri`
        : toCountMessage(query.text, answer),
      toMendedMessage(answer.mended),
      toIgnoredMessage(answer.ignored),
      toNearestMessage(answer),
    );
    const itemsOf = (found: SearchResult[]) => found.map((result) => toResultItem(result, query.text));
    const figures = itemsOf(results.filter(({ figure }) => figure));
    const pages = itemsOf(results.filter(({ figure }) => !figure));
    const groups = [this.#toGroup('Cifre', 'cards', figures), this.#toGroup('Pagine', 'pages', pages)];
    this.part('results').replaceChildren(
      ...(results[0]?.figure ? groups : groups.toReversed()).flat(),
      ...this.#toGroup(toNearestHeading(nearest), 'cards', nearest.map(toFigureItem)),
    );
    this.#offerSuggestions(suggestions, query);
    this.part('shown').textContent = `Mostrati ${results.length} di ${total}`;
    this.#show(
      'filters',
      ...(total > 0 || nearest.length > 0 ? (['results'] as const) : []),
      ...(total === 0 ? (['otherwise'] as const) : []),
      ...(total > results.length ? (['more'] as const) : []),
      ...(suggestions.length > 0 ? (['suggestions'] as const) : []),
    );
  }

  /** @param total how many results there would be without filters, when with them there are none */
  offerUnfiltered(total: number): void {
    const others = total === 1 ? '1 risultato' : `${total} risultati`;
    this.button('unfiltered').textContent = `Mostra ${others} senza filtri`;
    this.part('unfiltered').hidden = false;
  }

  #toGroup(heading: string, className: string, items: HTMLElement[]): HTMLElement[] {
    if (items.length === 0) return [];
    return [createElement('h2', '', heading), createElement('ol', className, ...items)];
  }

  #offerSuggestions(suggestions: readonly string[], query: PageQuery): void {
    const links = suggestions.map((text) => createLink(toQueryString({ ...query, text }), text));
    this.part('suggestions').replaceChildren(
      'Forse cercavi: ',
      ...links.flatMap((link, index) => (index === 0 ? [link] : [', ', link])),
    );
  }

  #show(...parts: (typeof optional)[number][]): void {
    for (const part of optional) this.part(part).hidden = !parts.includes(part);
    if (!parts.includes('results')) this.part('results').replaceChildren();
  }

  /** One paragraph a sentence, which screen readers read when it changes. */
  #say(...sentences: string[]): void {
    const said = sentences.filter((sentence) => sentence !== '');
    this.part('status').replaceChildren(...said.map((sentence) => createElement('p', '', sentence)));
  }
}
