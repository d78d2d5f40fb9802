/*
 * What every page runs, and no more. The rest is loaded when the visitor reaches for the search, or where the address
 * asks for marked words; names of `marks.ts` and `slash-key.ts` are written out because imports would bring all of them.
 */
import { startPrinting } from '#src/islands/print-button.ts';
import { startThemes } from '#src/islands/theme.ts';

const field = document.querySelector<HTMLInputElement>('[role=search] input[type=search]');
const ignore = (): void => undefined;

/** False where the visitor turned the key off, in `slash-key.ts`, or could not. */
const hasSlash = (): boolean => {
  try {
    return localStorage.getItem('tasto-barra') !== 'no';
  } catch {
    return false;
  }
};

const open = (): void => {
  import('#src/islands/search-box.ts').then(({ openSearchBox }) => openSearchBox(), ignore);
};

startThemes();
startPrinting();

if (field) {
  // Of the header; the page of the search has a field that does its own work.
  if (field.closest('header')) {
    field.role = 'combobox';
    field.ariaExpanded = 'false';
    field.addEventListener('focus', open, { once: true });
    if (document.activeElement === field) open();
  }
  field.setAttribute('aria-keyshortcuts', `${hasSlash() ? '/ ' : ''}Control+K Meta+K`);
  document.addEventListener('keydown', (event) => {
    const { altKey, ctrlKey, key, metaKey, shiftKey, target } = event;
    // On an Italian keyboard the slash itself needs Shift.
    const isShortcut =
      ctrlKey || metaKey ? key.toLowerCase() === 'k' && !shiftKey : key === '/' && hasSlash();
    const isTyping = target instanceof Element && target.closest('input,textarea,select,[contenteditable]');
    if (!isShortcut || altKey || isTyping || event.defaultPrevented) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

if (new URLSearchParams(location.search).has('evidenzia'))
  import('#src/islands/marks.ts').then(({ showMarks }) => showMarks(), ignore);
