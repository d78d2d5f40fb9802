/*
 * What every page runs, and no more. The rest is loaded when the visitor reaches for the search, or where the address
 * asks for marked words; `evidenzia` is `marksParameter`, written out because an import would bring all of marks.ts.
 */
const field = document.querySelector<HTMLInputElement>('[role=search] input[type=search]');
const ignore = (): void => undefined;

const open = (): void => {
  import('#src/islands/search-box.ts').then(({ openSearchBox }) => openSearchBox(), ignore);
};

if (field) {
  // Of the header; the page of the search has a field that does its own work.
  if (field.closest('header')) {
    field.role = 'combobox';
    field.ariaExpanded = 'false';
    field.addEventListener('focus', open, { once: true });
    if (document.activeElement === field) open();
  }
  field.setAttribute('aria-keyshortcuts', '/ Control+K Meta+K');
  document.addEventListener('keydown', (event) => {
    const { altKey, ctrlKey, key, metaKey, shiftKey, target } = event;
    // On an Italian keyboard the slash itself needs Shift.
    const isShortcut = ctrlKey || metaKey ? key.toLowerCase() === 'k' && !shiftKey : key === '/';
    const isTyping = target instanceof Element && target.closest('input,textarea,select,[contenteditable]');
    if (!isShortcut || altKey || isTyping || event.defaultPrevented) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

if (new URLSearchParams(location.search).has('evidenzia'))
  import('#src/islands/marks.ts').then(({ showMarks }) => showMarks(), ignore);

export {};
