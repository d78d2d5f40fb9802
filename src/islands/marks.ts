import '#src/styles/marks.css';
import { createElement, toNodes } from '#src/islands/element.ts';
import { createMarker, type Marker } from '#src/search/marker.ts';
import { marksParameter, wordsToMark } from '#src/search/marks.ts';

/** What is not prose: navigation, drawings, fields, and what is never shown. */
const untouched =
  'nav, svg, canvas, script, style, template, noscript, input, textarea, select, button, mark, [role=slider]';

/** The texts of an element that may hold marks. */
function textsOf(root: Element): Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode } = walker;
    if (currentNode instanceof Text && !currentNode.parentElement?.closest(untouched))
      texts.push(currentNode);
  }
  return texts;
}

/**
 * Marks words below an element and gives back how to undo it. Each text that holds some is put aside for one
 * element with the same characters, which stays one item where its parent lays out its children in a row.
 */
function mark(root: Element, marker: Marker): () => void {
  const originals = new Map<Element, Text>();
  for (const text of textsOf(root)) {
    const pieces = marker(text.data);
    if (!pieces.some(({ marked }) => marked)) continue;
    const marked = createElement('span', '', ...toNodes(pieces));
    originals.set(marked, text);
    text.replaceWith(marked);
  }
  return () => {
    for (const [marked, text] of originals) marked.replaceWith(text);
  };
}

function cleanAddress(): void {
  const address = new URL(location.href);
  address.searchParams.delete(marksParameter);
  history.replaceState(history.state, '', address);
}

/** The bar that names the marked words and takes the marks away. It covers nothing that has the focus. */
function createBar(words: readonly string[], remove: () => void): HTMLElement {
  const status = createElement('p', '');
  const button = createElement('button', '', 'Togli evidenziazione');
  const bar = createElement('aside', 'marks no-print', status, button);
  bar.ariaLabel = 'Parole evidenziate';
  status.role = 'status';
  button.type = 'button';
  button.addEventListener('click', remove);
  bar.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') remove();
  });
  // A status is read aloud when it changes after it has come.
  requestAnimationFrame(() => {
    status.textContent = `Parole evidenziate: ${words.map((word) => `«${word}»`).join(', ')}`;
  });
  return bar;
}

/**
 * Marks the words that the address asks for, in the text of the page, until the visitor takes the marks away. The
 * page stays where its fragment has led; without a fragment the first mark is shown.
 */
export function showMarks(): void {
  const main = document.querySelector('main');
  const words = wordsToMark(new URL(location.href));
  if (!main || words.length === 0) return;
  const unmark = mark(main, createMarker(words));
  const marks = [...main.querySelectorAll('mark')];
  if (marks.length === 0) return;
  const bar = createBar(words, () => {
    unmark();
    bar.remove();
    cleanAddress();
    // The focus was in the bar: it goes on from the place that the visitor came for.
    const place = document.querySelector<HTMLElement>(':target') ?? main;
    if (!place.hasAttribute('tabindex')) {
      place.tabIndex = -1;
      place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
    }
    place.focus({ preventScroll: true });
  });
  main.prepend(bar);
  if (location.hash === '') marks.find((each) => each.checkVisibility())?.scrollIntoView({ block: 'center' });
}
