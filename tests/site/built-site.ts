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

/** A file of the built site as text. */
export function readSite(path: string): string {
  return readFileSync(join(siteFolder, path), 'utf8');
}

/** A page of the built site as a document; `path` ends with a slash. */
export function readPage(path: string): Document {
  return parseHTML(readSite(`${path.slice(1)}index.html`)).document;
}

/** The text of an element as people read it: blanks folded. */
export function textOf(element: { textContent: string | null } | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Every page of the built site, by its path. */
export function pages(): { path: string; document: Document }[] {
  return filesOf(siteFolder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      path: `/${file.replace(/index\.html$/, '')}`,
      document: parseHTML(readSite(file)).document,
    }));
}
