import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { indexTerm } from '#src/search/copy.ts';
import { SearchUnavailable } from '#src/search/answer.ts';
import { tokensOf } from '#src/search/tokens.ts';
import { indexSite } from '#src/publishing/index-search.ts';
import { toSearchCopies } from '#src/publishing/search-copy.ts';
import { openSearch, type SearchInNode } from '#src/publishing/search-in-node.ts';
import { temporaryFolder, workFolder } from '#tests/publishing/folder.ts';
import { filesOf } from '#tests/site/built-site.ts';
import { changedFiles } from '#tests/site/builds.ts';

const page = (main: string, attributes = 'data-pagefind-body data-kind="guida"') =>
  `<!doctype html><html lang="it-IT"><head><title>t</title></head><body><header>Intestazione</header><main ${attributes}>${main}</main><footer>Piede</footer></body></html>`;

const bulletin = page(
  `<nav><a href="/">Briciole</a></nav>
  <h1>Oltre 4.000 enti &lt;img src=x&gt; sul cloud</h1>
  <p>Il <abbr>PSN</abbr>, Polo Strategico Nazionale, ospita i servizi dell’<a href="#i">infrastruttura</a>: perché conta.</p>
  <dl><dt>Enti locali</dt><dd><span>4.083</span><span>amministrazioni</span></dd><dt>Risorse</dt><dd><data value="1.9">1,9&nbsp;miliardi</data></dd></dl>
  <ul><li>Comuni</li><li>Scuole: 12&nbsp;464 il 1º ottobre 2024</li></ul>
  <p>Migrati alcuni servizi del Fascicolo sanitario elettronico, con la Misura 1.2 (72,5%) al 2024-09-30.</p>
  <svg><text>disegno</text></svg><table data-pagefind-ignore><tr><td>9.999</td></tr></table>`,
  'data-pagefind-body data-kind="bollettino" data-date="2024-10-01"',
);

const site = {
  'bollettini/2024-10/index.html': bulletin,
  'guide/leggere/index.html': page(
    '<h1>Come leggere i dati</h1><p>Un valore su 40.835 e il codice 083, alla voce 4.</p>',
  ),
  'glossario/index.html': page('<h1>Glossario</h1><p>Banche dati, migrazione, autorità: 19 voci.</p>'),
  '404.html': page('<h1>Pagina smarrita</h1>', ''),
};

const bulletinUrl = '/bollettini/2024-10/';
const folder = workFolder(site);
let opened: SearchInNode;

beforeAll(async () => {
  await indexSite(folder);
  opened = await openSearch(folder);
});
afterAll(() => opened.close());

describe('indexSite', () => {
  test.for([
    'PSN',
    'polo strategico',
    'dell’infrastruttura',
    '4.083',
    '4\u00a0083',
    '4.083 amministrazioni',
    'fascicolo sanitario',
    'scuola',
    'perché',
    "perche'",
    '1,9\u00a0miliardi',
    'misura 1.2',
    '72,5%',
    '30/09/2024',
    '1 ottobre 2024',
    'cos’è il psn',
    'servizio migrato',
  ])('finds the bulletin for "%s"', async (query) => {
    const { results, total } = await opened.search({ text: query });
    expect(results[0]?.address).toBe(bulletinUrl);
    expect(total).toBe(1);
  });

  test.for(['4.084', '4084', '19 miliardi', '1,8 miliardi', '45,3', '725', '4', '083', '40835', '2.024,5'])(
    'never gives the bulletin for the figure %s',
    async (query) => {
      const { results } = await opened.search({ text: query });
      expect(results.map(({ address }) => address)).not.toContain(bulletinUrl);
    },
  );

  test.for([
    'xyzzy',
    'psn xyzzy',
    '9.999',
    'disegno',
    'briciole',
    'intestazione',
    'piede',
    'smarrita',
    '!!',
    'autoritarismo',
    'infra',
  ])('gives nothing for "%s"', async (query) => {
    expect(await opened.search({ text: query })).toMatchObject({ total: 0, results: [] });
  });

  test('gives title, kind, date and excerpt as plain text', async () => {
    const { results } = await opened.search({ text: '4.083' });
    expect(results[0]).toMatchObject({ kind: 'bollettino', date: '2024-10-01' });
    expect(results[0]?.title).toBe('Oltre 4.000 enti <img src=x> sul cloud');
    expect(results[0]?.excerpt).toContainEqual({ text: '4.083', marked: true });
    const text = results[0]?.excerpt.map((piece) => piece.text).join('');
    expect(text).toContain('Enti locali: 4.083 amministrazioni. Risorse: 1,9 miliardi. Comuni.');
  });

  test('makes an index that finds every word and figure of its pages', async () => {
    const keys = new Set(
      Object.values(site).flatMap((html) =>
        toSearchCopies(html).flatMap(({ text }) => tokensOf(text).map(({ key }) => key)),
      ),
    );
    expect(keys.size).toBeGreaterThan(60);
    for (const key of keys) {
      const { results } = await opened.engine.search(indexTerm(key));
      expect(results.length, key).toBeGreaterThan(0);
    }
  });

  test('gives the same bytes for the same pages and leaves out what is not used', async () => {
    const other = temporaryFolder(site);
    await indexSite(other);
    expect(changedFiles(folder, other)).toEqual([]);
    const bundle = filesOf(join(other, 'pagefind'));
    expect(bundle.filter((path) => /ui|highlight|worker|unknown/.test(path))).toEqual([]);
  });

  test('rejects a site without pages to search', async () => {
    await expect(indexSite(temporaryFolder())).rejects.toThrow('no page');
  });
});

describe('openSearch', () => {
  test.for(['index', 'fragment'])('is unavailable, not empty, when a file of %s is missing', async (part) => {
    const broken = temporaryFolder(site);
    await indexSite(broken);
    rmSync(join(broken, 'pagefind', part), { recursive: true });
    const search = await openSearch(broken);
    await expect(search.search({ text: 'polo strategico' })).rejects.toThrow(SearchUnavailable);
    await search.close();
  });
});
