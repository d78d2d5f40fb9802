import { ask } from '#src/islands/search-engine.ts';
import { SearchView } from '#src/islands/search-view.ts';
import {
  filterNames,
  hasFilters,
  readPageQuery,
  toQueryString,
  type KnownValues,
  type PageQuery,
} from '#src/search/page-query.ts';
import { isTooShort } from '#src/search/tokens.ts';

const pause = 250;
const busyAfter = 400;
const pageLength = 10;

/** What an entry of the history remembers beside its address. */
type Entry = {
  /** The query is still being typed: the next key changes this entry. */
  draft?: boolean;
  /** How many results were shown. */
  limit?: number;
  /** The result that was followed, as its link has it. */
  followed?: string;
};

const entry = () => (history.state ?? {}) as Entry;

/**
 * `<site-search>` makes its plain GET form search in place. Nothing of the index is loaded before something is
 * typed or the address carries a query. The address follows words, filters and order; typing changes the entry of
 * the history that it began, and the first query takes the place of the bare page; anything else begins a new one.
 */
class SiteSearch extends HTMLElement {
  readonly #view = new SearchView(this);
  #turn = 0;
  #limit = pageLength;
  #timer = 0;

  connectedCallback(): void {
    const view = this.#view;
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(this.#read());
    });
    this.addEventListener('input', ({ target }) => {
      clearTimeout(this.#timer);
      if (target === this.#field) this.#timer = window.setTimeout(() => this.#ask(this.#read(), true), pause);
    });
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) this.#ask(this.#read());
    });
    view.button('more').addEventListener('click', () => void this.#showMore());
    view.button('unavailable').addEventListener('click', () => void this.#retry());
    view.button('unfiltered').addEventListener('click', () => this.#clearFilters());
    view.button('filters').addEventListener('click', () => this.#clearFilters());
    view.part('results').addEventListener('click', ({ target }) => this.#remember(target));
    window.addEventListener('popstate', () => void this.#restore());
    void this.#restore();
  }

  get #field(): HTMLInputElement {
    return this.querySelector('input') ?? document.createElement('input');
  }

  #select(name: string): HTMLSelectElement {
    return this.querySelector<HTMLSelectElement>(`select[name=${name}]`) ?? document.createElement('select');
  }

  get #known(): KnownValues {
    const valuesOf = (name: string) => [...this.#select(name).options].map(({ value }) => value);
    return {
      kind: valuesOf(filterNames.kind),
      year: valuesOf(filterNames.year),
      measure: valuesOf(filterNames.measure),
      body: valuesOf(filterNames.body),
    };
  }

  /** What the form asks for now. */
  #read(): PageQuery {
    const params = new URLSearchParams({ q: this.#field.value });
    for (const { name, value } of this.querySelectorAll('select')) params.set(name, value);
    return readPageQuery(params, this.#known);
  }

  #write(query: PageQuery): void {
    if (this.#field.value.trim() !== query.text.trim()) this.#field.value = query.text;
    for (const [filter, name] of Object.entries(filterNames))
      this.#select(name).value = query.filters[filter as keyof typeof filterNames] ?? '';
    this.#select('ordine').value = query.order === 'date' ? 'data' : '';
    this.#view.button('filters').hidden = !hasFilters(query);
  }

  /** Shows what the address asks for, as many results as there were, and goes back to the one that was followed. */
  async #restore(): Promise<void> {
    clearTimeout(this.#timer);
    const params = new URL(location.href).searchParams;
    const query = readPageQuery(params, this.#known);
    this.#write(query);
    this.#limit = entry().limit ?? pageLength;
    const isAsked = params.has('q');
    const within = this.contains(document.activeElement);
    await this.#show(query, { hint: isAsked });
    const { followed } = entry();
    const link = this.#view.links.find((each) => each.getAttribute('href') === followed);
    if (link) link.focus();
    else if (within && !this.contains(document.activeElement)) this.#view.part('status').focus();
  }

  #ask(query: PageQuery, typing = false): void {
    clearTimeout(this.#timer);
    const address = location.pathname + toQueryString(query);
    const isSame = address === location.pathname + location.search;
    const mends = (typing && entry().draft === true) || location.search === '';
    const state: Entry = { draft: typing && (!isSame || entry().draft === true) };
    if (isSame || mends) history.replaceState(state, '', address);
    else history.pushState(state, '', address);
    this.#limit = pageLength;
    this.#write(query);
    void this.#show(query, { typing, hint: !typing });
  }

  /** @param options.hint true to ask for more letters even when there are none */
  async #show(query: PageQuery, options: { typing?: boolean; hint?: boolean } = {}): Promise<void> {
    const { typing = false, hint = false } = options;
    const turn = (this.#turn += 1);
    if (isTooShort(query.text)) {
      this.#view.showNothing(hint || query.text.trim() !== '' ? 'Scrivi almeno due lettere o una cifra' : '');
      return;
    }
    this.#view.showBusy();
    const busy = setTimeout(() => turn === this.#turn && this.#view.sayBusy(), busyAfter);
    try {
      const answer = await ask({ ...query, typing, limit: this.#limit });
      if (turn !== this.#turn) return;
      this.#view.showAnswer(answer, query);
      if (answer.total === 0 && answer.unknown.length === 0 && hasFilters(query))
        void this.#countUnfiltered(query.text, typing, turn);
    } catch {
      if (turn === this.#turn) this.#view.showUnavailable();
    } finally {
      clearTimeout(busy);
    }
  }

  /** Adds to an empty answer how many results there would be without filters; it stands without that too. */
  async #countUnfiltered(text: string, typing: boolean, turn: number): Promise<void> {
    const total = await ask({ text, typing, limit: 1 }).then(
      (answer) => answer.total,
      () => 0,
    );
    if (turn === this.#turn && total > 0) this.#view.offerUnfiltered(total);
  }

  /** The focus goes to the first result that was not there before. */
  async #showMore(): Promise<void> {
    const addressesOf = () => this.#view.links.map((link) => link.getAttribute('href'));
    const before = new Set(addressesOf());
    this.#limit += pageLength;
    history.replaceState({ ...entry(), limit: this.#limit }, '');
    await this.#show(this.#read());
    this.#view.links.find((link) => !before.has(link.getAttribute('href')))?.focus();
  }

  async #retry(): Promise<void> {
    await this.#show(this.#read());
    if (this.#view.part('unavailable').hidden) this.#view.part('status').focus();
  }

  #clearFilters(): void {
    this.#ask({ ...this.#read(), filters: {} });
    this.#view.part('status').focus();
  }

  #remember(target: EventTarget | null): void {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link) history.replaceState({ ...entry(), followed: link.getAttribute('href') }, '');
  }
}

customElements.define('site-search', SiteSearch);
