import '#src/styles/search-popup.css';
import { createElement, createLink, toNodes } from '#src/islands/element.ts';
import { ask } from '#src/islands/search-engine.ts';
import { href, paths } from '#src/lib/address.ts';
import type { SearchAnswer } from '#src/search/answer.ts';
import { toSuggestionMessage, toSuggestions, type Suggestion } from '#src/search/suggestions.ts';
import { isTooShort } from '#src/search/tokens.ts';

const pause = 150;
const busyAfter = 400;
const most = 7;

function toOption({ address, title, detail }: Suggestion): HTMLAnchorElement {
  const option = createLink(href(address), createElement('span', 'title', ...toNodes(title)));
  if (detail.length > 0) option.append(createElement('span', 'detail', ...toNodes(detail)));
  option.role = 'option';
  option.tabIndex = -1;
  option.ariaSelected = 'false';
  return option;
}

/**
 * The field of the header as a combobox with a list of suggestions, by the ARIA pattern: the focus stays in the field,
 * which names the active option. An option is a link, so that it can be opened in another tab too.
 */
class SearchBox {
  readonly #field: HTMLInputElement;
  readonly #list = createElement('div', 'options');
  readonly #note = createElement('p', 'note');
  readonly #popup = createElement('div', 'popup', this.#note, this.#list);
  readonly #status = createElement('p', 'visually-hidden');
  #options: HTMLAnchorElement[] = [];
  #active = -1;
  #turn = 0;
  #timer = 0;

  constructor(form: HTMLFormElement, field: HTMLInputElement) {
    this.#field = field;
    this.#list.id = 'suggerimenti';
    this.#list.role = 'listbox';
    this.#list.ariaLabel = 'Suggerimenti';
    // Browsers let Tab stop at what scrolls.
    this.#popup.tabIndex = -1;
    this.#status.role = 'status';
    field.ariaAutoComplete = 'list';
    field.setAttribute('aria-controls', this.#list.id);
    this.#close();
    field.after(this.#popup, this.#status);

    field.addEventListener('input', () => this.#wait());
    field.addEventListener('keydown', (event) => this.#press(event));
    form.addEventListener('focusout', ({ relatedTarget }) => {
      const stays = relatedTarget instanceof Node && this.#popup.contains(relatedTarget);
      if (!stays && relatedTarget !== field) this.#close();
    });
    form.addEventListener('submit', () => this.#close());
    // A click on an option must not take the focus from the field first.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', () => this.#close());
    this.#popup.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      field.focus();
      this.#close();
    });
    if (field.value !== '') this.#wait();
  }

  #close(): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
    this.#popup.hidden = true;
    this.#field.ariaExpanded = 'false';
    this.#status.textContent = '';
    this.#activate(-1);
  }

  #wait(): void {
    this.#activate(-1);
    clearTimeout(this.#timer);
    if (isTooShort(this.#field.value)) this.#close();
    else this.#timer = window.setTimeout(() => void this.#suggest(), pause);
  }

  async #suggest(): Promise<void> {
    const text = this.#field.value;
    const turn = (this.#turn += 1);
    const busy = setTimeout(() => {
      if (turn === this.#turn && this.#popup.hidden) this.#show([], 'Ricerca in corso…');
    }, busyAfter);
    try {
      const answer = await ask({ text, limit: most, typing: true });
      if (turn === this.#turn) this.#offer(text, answer);
    } catch {
      const sorry = 'La ricerca in questo momento non è disponibile. ';
      const archive = createLink(href(paths.bulletins), 'Consulta l’archivio dei bollettini');
      if (turn === this.#turn) this.#show([], sorry, archive);
    } finally {
      clearTimeout(busy);
    }
  }

  #offer(text: string, answer: SearchAnswer): void {
    const groups = toSuggestions(text, answer).map(({ label, suggestions }, index) => {
      const options = suggestions.map(toOption);
      if (label === '') return createElement('div', 'all', ...options);
      const name = createElement('div', 'label', label);
      const group = createElement('div', 'group', name, ...options);
      name.id = `suggerimenti-${index}`;
      name.role = 'presentation';
      group.role = 'group';
      group.setAttribute('aria-labelledby', name.id);
      return group;
    });
    const isPlain = answer.results.length > 0 && answer.mended.length === 0;
    const message = toSuggestionMessage(text, answer);
    this.#show(groups, ...(isPlain ? [] : [message]));
    this.#status.textContent = message;
  }

  /** Opens the popup; what the note says is said aloud too. */
  #show(groups: HTMLElement[], ...note: (string | Node)[]): void {
    this.#activate(-1);
    this.#list.replaceChildren(...groups);
    this.#options = [...this.#list.querySelectorAll('a')];
    this.#options.forEach((option, index) => (option.id = `suggerimento-${index}`));
    this.#list.hidden = this.#options.length === 0;
    this.#note.hidden = note.length === 0;
    this.#note.replaceChildren(...note);
    this.#status.textContent = this.#note.textContent;
    this.#popup.hidden = false;
    this.#field.ariaExpanded = String(!this.#list.hidden);
  }

  #activate(index: number): void {
    const before = this.#options[this.#active];
    if (before) before.ariaSelected = 'false';
    this.#active = index;
    const option = this.#options[index];
    if (!option) {
      this.#field.removeAttribute('aria-activedescendant');
      return;
    }
    option.ariaSelected = 'true';
    this.#field.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  /** One step among the options; before the first and after the last is the field itself. */
  #step(by: 1 | -1): void {
    const places = this.#options.length + 1;
    this.#activate(((this.#active + 1 + by + places) % places) - 1);
  }

  #press(event: KeyboardEvent): void {
    const isOpen = !this.#popup.hidden;
    const last = this.#options.length - 1;
    const active = this.#options[this.#active];
    const isPlain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
    if (event.isComposing) return;
    if (event.key === 'Escape' && isOpen) this.#close();
    else if (event.key === 'Enter' && active) active.click();
    else if (event.key === 'ArrowUp' && event.altKey && isOpen) this.#close();
    else if (event.key === 'ArrowDown' && !isOpen && !isTooShort(this.#field.value)) void this.#suggest();
    else if (event.key === 'ArrowDown' && isOpen && isPlain) this.#step(1);
    else if (event.key === 'ArrowUp' && isOpen && isPlain) this.#step(-1);
    else if (event.key === 'Home' && active && isPlain) this.#activate(0);
    else if (event.key === 'End' && active && isPlain) this.#activate(last);
    else {
      // The caret moves again: the field is what is active.
      if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') this.#activate(-1);
      return;
    }
    event.preventDefault();
  }
}

/** Makes the search of the header suggest while one types. */
export function openSearchBox(): void {
  const form = document.querySelector<HTMLFormElement>('header [role=search]');
  const field = form?.querySelector('input');
  if (form && field) new SearchBox(form, field);
}
