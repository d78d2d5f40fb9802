import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sha256 } from '#src/publishing/sha256.ts';

/** A link to a style sheet, as Astro writes it. */
const styleLink = /<link rel="stylesheet" href="([^"]+)">/g;

/**
 * Several sheets as one, in their order. The one with the base styles comes first wherever a page links it: it ranks
 * the layers of all, and of two rules of one layer the component's is the later.
 */
export function joinSheets(sheets: string[]): string {
  const isBase = (sheet: string) => sheet.includes('@layer base');
  return [...sheets.filter(isBase), ...sheets.filter((sheet) => !isBase(sheet))]
    .map((sheet) => sheet.trim())
    .join('\n');
}

/** A page with one link, in the place of its first, in the place of all its links to style sheets. */
export function linkOneSheet(html: string, toAddress: (addresses: string[]) => string): string {
  const addresses = [...html.matchAll(styleLink)].map(([, address = '']) => address);
  if (addresses.length === 0) return html;
  const link = `<link rel="stylesheet" href="${toAddress(addresses)}">`;
  let links = 0;
  return html.replace(styleLink, () => (links++ === 0 ? link : ''));
}

/**
 * The names that Astro gives to the components, `data-astro-cid-h3hn3fhp`, made short in a page or a sheet:
 * `data-0`. Every element bears some. Those that no sheet asks for, which `shortNames` lacks, go.
 */
export function shortenScopes(text: string, shortNames: Map<string, string>): string {
  return text.replace(/ ?(data-astro-cid-\w+)/g, (found, long: string) => {
    const short = shortNames.get(long);
    return short === undefined ? '' : found.replace(long, short);
  });
}

/** A short name for each component that some sheets style, in an order that does not hang on that of the sheets. */
export function nameScopes(sheets: string[]): Map<string, string> {
  const names = new Set(sheets.flatMap((sheet) => sheet.match(/data-astro-cid-\w+/g) ?? []));
  return new Map([...names].sort().map((name, index) => [name, `data-${index.toString(36)}`]));
}

/**
 * Gives each page of a built site one style sheet, which holds what its components need and no more; pages with the
 * same components share it, and its name is a digest of what it holds. Astro writes one for each part that some pages
 * share: a dozen requests. A sheet that a script fetches, which Astro links too, is left to the script. `base` is the
 * path at which the site stands (`/`).
 */
export function joinStyles(site: string, base: string): void {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' });
  const read = (file: string) => readFileSync(join(site, file), 'utf8');
  const scripts = files.filter((name) => name.endsWith('.js')).map(read);
  const isLate = (file: string) => scripts.some((script) => script.includes(basename(file)));
  const sheets = files.filter((name) => name.endsWith('.css'));
  const late = new Set(sheets.filter(isLate).map((file) => basename(file)));
  const shortNames = nameScopes(sheets.map(read));
  const made = new Map<string, string>();

  const toAddress = (addresses: string[]): string => {
    const key = addresses.join(' ');
    const known = made.get(key);
    if (known !== undefined) return known;
    const early = addresses.filter((address) => !late.has(basename(address)));
    const sheet = shortenScopes(
      joinSheets(early.map((address) => read(address.slice(base.length)))),
      shortNames,
    );
    const file = `_astro/${sha256(sheet).slice(0, 8)}.css`;
    writeFileSync(join(site, file), sheet);
    made.set(key, base + file);
    return base + file;
  };

  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = read(file);
    const joined = shortenScopes(linkOneSheet(html, toAddress), shortNames);
    if (joined !== html) writeFileSync(join(site, file), joined);
  }
  for (const file of sheets) if (!late.has(basename(file))) rmSync(join(site, file));
}
