/** Under this name the visitor's device keeps `no` for a key that is turned off; `site-start.ts` reads it. */
const name = 'tasto-barra';

/**
 * `<slash-key>` holds a checkbox that turns off the key of one character that leads to the search: who dictates
 * commands may press it by chance (WCAG 2.1, 2.1.4). Hidden where nothing can be kept; there the key does nothing.
 */
class SlashKey extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input');
    if (!box) return;
    try {
      box.checked = localStorage.getItem(name) !== 'no';
    } catch {
      return;
    }
    this.hidden = false;
    box.addEventListener('change', () => {
      if (box.checked) localStorage.removeItem(name);
      else localStorage.setItem(name, 'no');
    });
  }
}

customElements.define('slash-key', SlashKey);

export {};
