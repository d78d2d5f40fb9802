import { parseHTML } from 'linkedom';
import { toIndexedText, toReadableText } from '#src/lib/search/copy.ts';

/** A built page as the search index reads it. */
export interface SearchCopy {
  /** The whole document to index, its text written for Pagefind. */
  html: string;
  /** What it says, as people read it. */
  text: string;
}

/** What readers do not search for, and all that Pagefind leaves out by itself: page and vocabulary must agree. */
const leftOut = [
  '[data-pagefind-ignore]',
  '[hidden]',
  ...['script', 'style', 'noscript', 'template', 'svg', 'canvas', 'iframe', 'object', 'head'],
  ...['nav', 'form', 'label', 'button', 'select', 'footer'],
].join(',');

const withinText = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** `<dt>a</dt><dd>b</dd>` and `<span>a</span><span>b</span>` read `a b`, also for what is not in the page's text. */
function separate(root: Element, document: Document): void {
  for (const element of root.querySelectorAll('*')) {
    const isText = withinText.has(element.localName);
    if (isText && element.previousSibling?.nodeType !== 1) continue;
    element.before(document.createTextNode(' '));
    if (!isText) element.after(document.createTextNode(' '));
  }
}

function textNodes(node: Node): Text[] {
  if (node.nodeType === 3) return [node as Text];
  return [...node.childNodes].flatMap(textNodes);
}

/**
 * The copy of a page to index: its `data-pagefind-body` without what is left out, words set apart, figures and
 * elisions written so that they are found. `null` for a page that is not searched.
 * Kind and date come from `data-kind` and `data-date` of the body.
 */
export function toSearchCopy(page: string): SearchCopy | null {
  if (!page.includes('data-pagefind-body')) return null;
  const { document } = parseHTML(page);
  const body = document.querySelector('[data-pagefind-body]');
  if (!body) return null;
  for (const element of body.querySelectorAll(leftOut)) element.remove();
  separate(body, document);
  const nodes = textNodes(body);
  const written = toIndexedText(nodes.map((node) => node.data));
  nodes.forEach((node, index) => {
    node.data = written[index] ?? '';
  });
  body.setAttribute('data-pagefind-meta', 'kind[data-kind], date[data-date]');
  return {
    html: `<!doctype html><html lang="it"><head><title></title></head><body>${body.outerHTML}</body></html>`,
    text: toReadableText(written.join('')),
  };
}
