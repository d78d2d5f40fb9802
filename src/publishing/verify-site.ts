import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readHtmlPage, type Reference } from '#src/publishing/html-page.ts';

/** A fault of a built page: `message` goes on from the name of the page. */
export type SiteFault = { page: string; message: string };

type Target = { url: URL; file: string | null };

/** `bollettini/2024-10/index.html` → `bollettini/2024-10/`. */
const toAddress = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');

/** Percent signs read back; a text that holds a lone one stays as it is, and is then the name of nothing. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where a reference leads; `file` is `null` outside the site, and the URL `null` if it is none. */
function resolve(target: string, from: URL, site: URL): Target | null {
  const url = URL.parse(target, from);
  if (!url) return null;
  if (url.origin !== site.origin || !url.pathname.startsWith(site.pathname)) return { url, file: null };
  const below = decode(url.pathname.slice(site.pathname.length));
  return { url, file: below === '' || below.endsWith('/') ? `${below}index.html` : below };
}

function styleReferences(css: string): Reference[] {
  return [...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/g)].map((match) => ({
    target: match[2] ?? match[4] ?? '',
    kind: 'resource',
  }));
}

/** Groups faults that many pages share: one line each, with the first page. */
export function formatSiteFaults(faults: SiteFault[]): string {
  const pages = Map.groupBy(faults, ({ message }) => message);
  return [...pages]
    .map(([message, [first, ...others]]) => {
      const more = others.length === 0 ? '' : ` (e altre ${others.length} pagine)`;
      return `${first?.page ?? ''}${more}: ${message}`;
    })
    .join('\n');
}

/**
 * Everything that is wrong with a built site: links, fragments and resources that lead nowhere, resources of other
 * sites, what the header policy refuses, pages without a language, a title, one `h1` or one `main`, repeated ids and
 * values that were not printed. `site` is the public address with the base path.
 */
export function verifySite(folder: string, site: URL): SiteFault[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join('/'))
    .sort();
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const known = new Set(files);
  const pages = new Map(
    files.filter((file) => file.endsWith('.html')).map((file) => [file, readHtmlPage(read(file))]),
  );
  const idsOf = new Map([...pages].map(([file, { ids }]) => [file, new Set(ids)]));

  const faultOf = ({ target, kind }: Reference, from: URL): string | null => {
    if (/^(?:mailto|tel):/.test(target)) return null;
    const name = kind === 'link' ? 'il collegamento' : 'la risorsa';
    const found = resolve(target, from, site);
    if (!found) return `${name} «${target}» non è un indirizzo`;
    const { url, file } = found;
    if (kind === 'resource' && url.protocol === 'data:') return null;
    if (!/^https?:$/.test(url.protocol)) return `${name} «${target}» non si può aprire`;
    if (file === null) {
      if (kind === 'resource') return `la risorsa «${target}» viene da un altro sito`;
      return url.origin === site.origin
        ? `${name} «${target}» esce dal percorso del sito (${site.pathname})`
        : null;
    }
    if (!known.has(file)) return `${name} «${target}» porta a una pagina o a un file che non c’è`;
    const fragment = decode(url.hash.slice(1));
    if (fragment === '' || fragment === 'top' || (idsOf.get(file)?.has(fragment) ?? true)) return null;
    return `${name} «${target}» porta a un punto della pagina che non c’è`;
  };

  const faultsOf = (file: string, references: Reference[]): SiteFault[] => {
    const from = new URL(toAddress(file), site);
    const messages = references.map((reference) => faultOf(reference, from));
    return [...new Set(messages)].flatMap((message) => (message === null ? [] : [{ page: file, message }]));
  };

  if (pages.size === 0) return [{ page: 'sito', message: 'non ha nessuna pagina' }];
  return [
    ...[...pages].flatMap(([file, { faults, references }]) => [
      ...faults.map((message) => ({ page: file, message })),
      ...faultsOf(file, references),
    ]),
    ...files
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) => faultsOf(file, styleReferences(read(file)))),
  ];
}
