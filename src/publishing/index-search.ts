import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { tokensOf, type Token } from '#src/lib/search/tokens.ts';
import { packVocabulary } from '#src/lib/search/vocabulary.ts';
import { toSearchCopy } from '#src/publishing/search-copy.ts';

/** What was indexed. */
export interface SearchIndexReport {
  pages: number;
  words: number;
  figures: number;
  /** Bytes of all files of the index, uncompressed by us. */
  bytes: number;
}

/**
 * Pages beyond this many share files, so that a large archive does not become thousands of them. Fewer files
 * would cost readers: with 256 the first search among 1,000 bulletins takes 60 kB more.
 */
const maxFragments = 1024;

/** Of what Pagefind writes, the JavaScript API needs these; the rest is its own interface. */
const neededFiles =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.it\.pagefind|pagefind\.it_.*\.pf_meta|(?:index|fragment)\/.*)$/;

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

async function addPages(
  index: PagefindIndex,
  folder: string,
): Promise<{ pages: number; tokens: Pick<Token, 'kind' | 'key'>[] }> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
  const tokens = new Map<string, Pick<Token, 'kind' | 'key'>>();
  let pages = 0;
  for (const file of files) {
    const copy = toSearchCopy(await readFile(join(folder, file), 'utf8'));
    if (!copy) continue;
    await withoutErrors(
      30,
      `Search index, ${file}`,
      index.addHTMLFile({ url: toAddress(file), content: copy.html }),
    );
    for (const { kind, key } of tokensOf(copy.text)) tokens.set(kind + key, { kind, key });
    pages += 1;
  }
  return { pages, tokens: [...tokens.values()] };
}

async function writeBundle(index: PagefindIndex, target: string, vocabulary: string): Promise<number> {
  const { files } = await withoutErrors(300, 'Search index, writing', index.getFiles());
  const bundle = [
    ...files.filter(({ path }) => neededFiles.test(path)),
    { path: 'vocabulary.json', content: Buffer.from(vocabulary) },
  ];
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
    const { index } = await withoutErrors(
      30,
      'Search index',
      createIndex({ forceLanguage: 'it', maxFragments }),
    );
    if (!index) throw new Error('Search index: Pagefind gave none');
    const { pages, tokens } = await addPages(index, folder);
    if (pages === 0) throw new Error(`Search index: no page with data-pagefind-body in ${folder}`);
    const bytes = await writeBundle(index, join(folder, 'pagefind'), JSON.stringify(packVocabulary(tokens)));
    const figures = tokens.filter(({ kind }) => kind === 'figure').length;
    return { pages, words: tokens.length - figures, figures, bytes };
  } finally {
    await close();
  }
}
