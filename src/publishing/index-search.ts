import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { acronymsIn } from '#src/search/acronyms.ts';
import { noItems, type ItemValues } from '#src/search/item-values.ts';
import { italianSynonyms } from '#src/search/synonyms.ts';
import { tokensOf } from '#src/search/tokens.ts';
import { packVocabulary, type PageWords } from '#src/search/vocabulary.ts';
import { toSearchCopies } from '#src/publishing/search-copy.ts';

interface PagefindEntry {
  languages: Record<string, { hash: string }>;
}

/** What was indexed. */
export interface SearchIndexReport {
  pages: number;
  words: number;
  figures: number;
  /** Bytes of all files of the index, uncompressed by us. */
  bytes: number;
}

/**
 * Pages beyond this many share files, so that a large archive does not become thousands of them. Fewer files would
 * cost readers: with 1,024 every search among 1,000 bulletins takes 20 kB more, as each file holds two pages.
 */
const maxFragments = 4096;

/**
 * Words a part of the index holds, as Pagefind counts them. With its usual 20,000 every word that is asked for takes
 * a part of 25 kB; with 700 one of about 1.4 kB, at the price of a longer list of parts.
 */
const chunkSize = '700';

/** Of what Pagefind writes, the JavaScript API needs these; the rest is its own interface. */
const neededFiles =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.it\.pagefind|pagefind\.it_.*\.pf_meta|(?:index|fragment|filter)\/.*)$/;

/** Pagefind's promises never settle when the disk is full or its process is gone. */
async function within<T>(seconds: number, what: string, work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`${what}: no answer in ${seconds} s`)), seconds * 1000);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function withoutErrors<T extends { errors: string[] }>(
  seconds: number,
  what: string,
  work: Promise<T>,
): Promise<T> {
  const answer = await within(seconds, what, work);
  if (answer.errors.length > 0) throw new Error(`${what}: ${answer.errors.join('; ')}`);
  return answer;
}

/** `bollettini/2024-10/index.html` → `/bollettini/2024-10/`. */
function toAddress(file: string): string {
  return `/${file.split(sep).join('/')}`.replace(/\/index\.html$/, '/');
}

async function addPages(index: PagefindIndex, folder: string): Promise<PageWords[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
  const pages: PageWords[] = [];
  for (const file of files)
    for (const { fragment, html, text, name } of toSearchCopies(await readFile(join(folder, file), 'utf8'))) {
      const url = toAddress(file) + (fragment === '' ? '' : `#${encodeURIComponent(fragment)}`);
      await withoutErrors(30, `Search index, ${url}`, index.addHTMLFile({ url, content: html }));
      pages.push({ tokens: tokensOf(text), names: tokensOf(name), acronyms: acronymsIn(text) });
    }
  return pages;
}

/** The groups of synonyms that a site lists in `cerca/sinonimi.json`; none if it lists none. */
async function readSynonyms(folder: string): Promise<{ acronyms: string[][]; synonyms: string[][] }> {
  const file = join(folder, 'cerca/sinonimi.json');
  if (!existsSync(file)) return { acronyms: [], synonyms: [] };
  return JSON.parse(await readFile(file, 'utf8')) as { acronyms: string[][]; synonyms: string[][] };
}

/** The items that figures are limited to, as a site lists them in `cerca/voci.json`; none if it lists none. */
async function readItems(folder: string): Promise<ItemValues> {
  const file = join(folder, 'cerca/voci.json');
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as ItemValues) : noItems;
}

/** The digest by which the index and what was made with it know each other. */
function digestOf(files: readonly { path: string; content: Uint8Array }[]): string {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  const { languages } = JSON.parse(Buffer.from(entry?.content ?? []).toString()) as PagefindEntry;
  return Object.values(languages)[0]?.hash ?? '';
}

async function writeBundle(
  target: string,
  bundle: readonly { path: string; content: Uint8Array }[],
): Promise<number> {
  await rm(target, { recursive: true, force: true });
  for (const { path, content } of bundle) {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await writeFile(join(target, path), content);
  }
  return bundle.reduce((sum, { content }) => sum + content.length, 0);
}

/**
 * Makes the search index of a built site in its folder `pagefind`, replacing what was there. Pages are those
 * with `data-pagefind-body`; addresses start at the root of the site. The same pages give the same bytes.
 * Rejects when there is nothing to index, when Pagefind reports an error and when it does not answer.
 */
export async function indexSite(folder: string): Promise<SearchIndexReport> {
  try {
    process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = chunkSize;
    const { index } = await withoutErrors(
      30,
      'Search index',
      createIndex({ forceLanguage: 'it', maxFragments }),
    );
    if (!index) throw new Error('Search index: Pagefind gave none');
    const pages = await addPages(index, folder);
    if (pages.length === 0) throw new Error(`Search index: no page with data-pagefind-body in ${folder}`);
    const { files } = await withoutErrors(300, 'Search index, writing', index.getFiles());
    const needed = files.filter(({ path }) => neededFiles.test(path));
    const { acronyms, synonyms } = await readSynonyms(folder);
    const listed = { tokens: [], names: [], acronyms };
    const packed = packVocabulary(
      [...pages, listed],
      [...italianSynonyms, ...synonyms],
      digestOf(files),
      await readItems(folder),
    );
    const vocabulary = { path: 'vocabulary.json', content: Buffer.from(JSON.stringify(packed)) };
    const bytes = await writeBundle(join(folder, 'pagefind'), [...needed, vocabulary]);
    const count = (text: string) => text.split('\n').length;
    return { pages: pages.length, words: count(packed.words), figures: count(packed.figures), bytes };
  } finally {
    await close();
  }
}
