import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

/** Where `npm run build` puts the site; `npm test` builds it before these tests run. */
export const siteFolder = 'dist';

/** Every file of a folder as a path from it, sorted. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

/** The file of a page: `/dati/` is `dati/index.html`. */
export const fileOfPath = (path: string): string => path.slice(1).replace(/(?<=^|\/)$/, 'index.html');

/** A file of the built site as text. */
export function readSite(path: string): string {
  return readFileSync(join(siteFolder, path), 'utf8');
}

const documents = new Map<string, Document>();

/** A page of the built site as a document, parsed once; `path` ends with a slash, or names a file. */
export function readPage(path: string): Document {
  const known = documents.get(path);
  if (known) return known;
  const { document } = parseHTML(readSite(fileOfPath(path)));
  documents.set(path, document);
  return document;
}

/** The text of an element as people read it: blanks folded. */
export function textOf(element: { textContent: string | null } | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The value of the figure that an element prints: of a `data` element its own, else in an attribute. */
export function printedValue(element: Element): string {
  return element.getAttribute(element.localName === 'data' ? 'value' : 'data-value') ?? '';
}

/** Every address of a built site, sorted. */
export function addresses(folder = siteFolder): string[] {
  return filesOf(folder).map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
}

/** The address of every page of a built site that is for readers. */
export function pagePaths(folder = siteFolder): string[] {
  return addresses(folder).filter((path) => /(?:\/|\.html)$/.test(path) && path !== '/admin/');
}

/** Every page of the built site that is for readers, by its path. */
export function pages(): { path: string; document: Document }[] {
  return pagePaths().map((path) => ({ path, document: readPage(path) }));
}
