import { parseHTML } from 'linkedom';
import { writtenAmountsIn } from '#src/search/amounts.ts';
import { toIndexedText, toReadableText } from '#src/search/copy.ts';
import { isBare } from '#src/search/figure-results.ts';

/** A page, or an entry of one, as the search index reads it. */
export interface SearchCopy {
  /** Fragment of the page where the entry stands; empty for the page. */
  fragment: string;
  /** The whole document to index, its text written for Pagefind. */
  html: string;
  /** What it says, as people read it. */
  text: string;
  /** Its title and its other name. */
  name: string;
}

/** What readers do not search for, and all that Pagefind leaves out by itself: page and vocabulary must agree. */
const leftOut = [
  '[data-pagefind-ignore]',
  '[hidden]',
  ...['script', 'style', 'noscript', 'template', 'svg', 'canvas', 'iframe', 'object', 'head'],
  ...['nav', 'form', 'label', 'button', 'select', 'footer'],
].join(',');

/** Of the parts that are left out, what holds no figures, or values of the ledger, which the search finds by themselves. */
const notComputed = 'data, [data-figure], time, code, pre, a[download]';

const withinText = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

const endsSaid = /[.:;!?…]["”»)]*\s*$/;

/** `<dt>a</dt><dd>b</dd>` reads `a: b.` and `<span>a</span><span>b</span>` `a b`, also for what is not in the page's text. */
function separate(root: Element, document: Document): void {
  for (const element of root.querySelectorAll('dt, dd')) {
    const { lastChild, textContent, localName } = element;
    if (endsSaid.test(textContent)) continue;
    if (lastChild?.nodeType === 3) lastChild.textContent = lastChild.textContent?.trimEnd() ?? '';
    element.append(localName === 'dt' ? ':' : '.');
  }
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

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const toMark = (name: string, key: string, value: string) =>
  value === ''
    ? ''
    : `<span data-pagefind-${name}="${key}[data-value]" data-value="${escape(value)}"></span>`;

/** What Pagefind keeps beside the text: for results, for filters and to order by. What has no date comes last. */
function toMarks(body: Element): string {
  const { kind = 'pagina', date = '', latest = '', years = '', measures = '', bodies = '' } = dataOf(body);
  const each = (key: string, values: string) =>
    values
      .split(' ')
      .map((value) => toMark('filter', key, value))
      .join('');
  return [
    toMark('meta', 'kind', kind) + toMark('meta', 'date', date) + toMark('meta', 'latest', latest),
    each('kind', kind) + each('year', years) + each('measure', measures) + each('body', bodies),
    toMark('sort', 'date', date === '' ? '0' : date),
  ].join('');
}

function dataOf(body: Element): Record<string, string> {
  return Object.fromEntries(
    [...body.attributes]
      .filter(({ name }) => name.startsWith('data-'))
      .map(({ name, value }) => [name.slice('data-'.length), value]),
  );
}

/**
 * Words that a page is found by and does not show, as its description, its other name last; metadata tell how many they are, so that the
 * search knows them from its text.
 */
function toTail(unseen: string, alias: string): string {
  const [writtenUnseen = '', writtenAlias = ''] = [unseen, alias].flatMap((text) => toIndexedText([text]));
  const count = `${writtenUnseen} ${writtenAlias}`.split(' ').filter((word) => word !== '').length;
  return [
    toMark('meta', 'alias', writtenAlias) + toMark('meta', 'tail', String(count)),
    ...[writtenUnseen, writtenAlias].map((text) => `<p>${escape(text)}</p>`),
  ].join('');
}

/**
 * The figures of parts that are left out that are no values of the ledger: what tables compute, as `+868` and `35,7 %`,
 * and what titles of sources say. Whoever reads them there finds them as they are printed.
 */
function figuresLeftOut(parts: readonly Element[], document: Document): string {
  for (const element of parts.flatMap((part) => [...part.querySelectorAll(notComputed)]))
    element.replaceWith(document.createTextNode(' ; '));
  const texts = parts.flatMap((part) => textNodes(part).map(({ data }) => data));
  const amounts = writtenAmountsIn(texts.join(' ; ')).filter((amount) => !isBare(amount));
  return [...new Set(amounts.map(({ text }) => text))].join('; ');
}

function toCopy(content: Element, marks: string, unsaid: string): Omit<SearchCopy, 'fragment'> {
  const { items = '', alias = '' } = dataOf(content);
  const title = content.querySelector('h1')?.textContent ?? '';
  const unseen = `${items} ${unsaid}`;
  const nodes = textNodes(content);
  const written = toIndexedText(nodes.map((node) => node.data));
  for (const [index, node] of nodes.entries()) node.data = written[index] ?? '';
  return {
    html: `<!doctype html><html lang="it"><head><title></title></head><body><main data-pagefind-body>${content.innerHTML}${marks}${toTail(unseen, alias)}</main></body></html>`,
    text: [toReadableText(written.join('')), unseen, alias].join(' '),
    name: `${title} ${alias}`,
  };
}

/** The heading of an entry is its title. */
function toTitle(entry: Element, document: Document): void {
  const heading = entry.querySelector('h2');
  const title = document.createElement('h1');
  title.textContent = heading?.textContent ?? '';
  heading?.replaceWith(title);
}

/**
 * The copies of a page to index: its `data-pagefind-body` without what is left out, words set apart, figures and
 * elisions written so that they are found. Elements with `data-search-entry`, whose value is their fragment, are
 * results of their own. None for a page that is not searched.
 * `data-search-figures` marks parts that are left out but for their figures. Kind, date and the rest come from the
 * `data-` attributes of the body.
 */
export function toSearchCopies(page: string): SearchCopy[] {
  if (!page.includes('data-pagefind-body')) return [];
  const { document } = parseHTML(page);
  const body = document.querySelector('[data-pagefind-body]');
  if (!body) return [];
  const parts = [...body.querySelectorAll('[data-search-figures]')];
  for (const element of body.querySelectorAll(leftOut)) element.remove();
  const computed = figuresLeftOut(parts, document);
  const marks = toMarks(body);
  const description = document.querySelector('meta[name=description]')?.getAttribute('content') ?? '';
  const unsaid = [description, computed].filter((text) => text !== '').join('; ');
  const entries = [...body.querySelectorAll('[data-search-entry]')];
  for (const entry of entries) {
    entry.remove();
    toTitle(entry, document);
  }
  return [body, ...entries].map((content) => {
    separate(content, document);
    const fragment = content.getAttribute('data-search-entry') ?? '';
    return { fragment, ...toCopy(content, marks, content === body ? unsaid : '') };
  });
}
