import { openSearch, toListItem } from '#src/islands/search-answers.ts';
import { toCountMessage } from '#src/lib/search/message.ts';
import type { Search, SearchAnswer } from '#src/lib/search/search.ts';
import { isTooShort } from '#src/lib/search/tokens.ts';

const pause = 250;
const patience = 8000;
const busyAfter = 400;
const pageLength = 10;

/** The answer, or a rejection when it takes longer than a reader should wait. */
function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Search takes too long')), patience);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * `<site-search>` makes its plain GET form search in place. The index is loaded when the reader reaches for
 * the field or the address carries a query; the address follows what is typed, one history entry a query.
 */
class SiteSearch extends HTMLElement {
  #opened: Promise<Search> | undefined;
  #attempts = 0;
  #turn = 0;
  #limit = pageLength;
  #timer = 0;

  connectedCallback(): void {
    const field = this.#field;
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(true);
    });
    field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#ask(false), pause);
    });
    field.addEventListener('focus', () => void this.#open().catch(() => undefined), { once: true });
    this.#part('more').addEventListener('click', () => void this.#showMore());
    window.addEventListener('popstate', () => this.#readAddress());
    this.#readAddress();
  }

  get #field(): HTMLInputElement {
    return this.querySelector('input') ?? document.createElement('input');
  }

  #part(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-part=${name}]`) ?? document.createElement('div');
  }

  #readAddress(): void {
    const query = new URL(location.href).searchParams.get('q');
    clearTimeout(this.#timer);
    if (query !== null) this.#field.value = query;
    else if (this.#turn > 0) this.#field.value = '';
    void this.#show(this.#field.value, query !== null);
  }

  #ask(submitted: boolean): void {
    clearTimeout(this.#timer);
    this.#writeAddress(this.#field.value.trim(), submitted);
    this.#limit = pageLength;
    void this.#show(this.#field.value, submitted);
  }

  /** Typing changes the entry it began; the first key after a finished query begins a new one. */
  #writeAddress(query: string, submitted: boolean): void {
    const address = new URL(location.href);
    const before = address.searchParams.get('q') ?? '';
    const wasDraft = (history.state as { draft?: boolean } | null)?.draft === true;
    const draft = !submitted && (wasDraft || query !== before);
    if (query === '') address.searchParams.delete('q');
    else address.searchParams.set('q', query);
    if (query === before || before === '' || wasDraft) history.replaceState({ draft }, '', address);
    else history.pushState({ draft }, '', address);
  }

  #open(): Promise<Search> {
    this.#opened ??= openSearch(this.dataset['base'] ?? '/', this.#attempts++).catch((error: unknown) => {
      this.#opened = undefined;
      throw error;
    });
    return this.#opened;
  }

  async #show(query: string, asked = false): Promise<void> {
    const turn = (this.#turn += 1);
    if (isTooShort(query)) {
      this.#list([]);
      this.#say(asked || query.trim() !== '' ? 'Scrivi almeno due lettere o una cifra' : '');
      return;
    }
    const busy = setTimeout(() => this.#say('Ricerca in corso…'), busyAfter);
    try {
      const answer = await inTime(this.#answer(query));
      if (turn === this.#turn) this.#showAnswer(answer, query);
    } catch {
      this.#opened = undefined;
      if (turn === this.#turn) this.#showUnavailable();
    } finally {
      clearTimeout(busy);
    }
  }

  async #answer(query: string): Promise<SearchAnswer> {
    const search = await this.#open();
    return search(query, this.#limit);
  }

  #showAnswer(answer: SearchAnswer, query: string): void {
    this.#list(answer.results.map((result) => toListItem(result, this.dataset['base'] ?? '/')));
    this.#part('more').hidden = answer.total <= answer.results.length;
    this.#say(toCountMessage(query, answer));
  }

  async #showMore(): Promise<void> {
    const shown = this.#limit;
    this.#limit += pageLength;
    await this.#show(this.#field.value);
    this.#part('results').children[shown]?.querySelector('a')?.focus();
  }

  #showUnavailable(): void {
    const link = document.createElement('a');
    link.href = this.dataset['archive'] ?? '/';
    link.textContent = 'archivio dei bollettini';
    this.#list([]);
    this.#say('La ricerca in questo momento non è disponibile. Riprova fra poco o consulta l’', link, '.');
  }

  /** Without results the reader finds what the page lists by itself. */
  #list(items: HTMLElement[]): void {
    const results = this.#part('results');
    results.replaceChildren(...items);
    results.hidden = items.length === 0;
    this.#part('more').hidden = true;
    this.#part('otherwise').hidden = items.length > 0;
  }

  #say(...message: (string | Node)[]): void {
    this.#part('status').replaceChildren(...message);
  }
}

customElements.define('site-search', SiteSearch);
