import { describe, expect, test } from 'vitest';
import { paths } from '#src/lib/address.ts';
import { amountsIn } from '#src/search/amounts.ts';
import { figureCardsOf } from '#tests/fixtures/figure-cards.ts';
import { createFigureFinder } from '#src/search/figure-finder.ts';
import { readLedger } from '#tests/content.ts';
import { filesOf, readPage, readSite, siteFolder } from '#tests/site/built-site.ts';

const folder = `${paths.search.slice(1)}cifre/`;
const files = filesOf(siteFolder).filter((file) => file.startsWith(folder));
const { ledger } = readLedger('content');
const cards = figureCardsOf(ledger);
const finder = createFigureFinder({
  load: (name) => Promise.resolve(JSON.parse(readSite(`${folder}${name}.json`))),
});

describe('the published values', () => {
  test('are in the site as an index and shards, and are named in no other file', () => {
    expect(files).toContain(`${folder}indice.json`);
    expect(files.length).toBeGreaterThan(3);
    const listing = filesOf(siteFolder).filter((file) =>
      /^(?:sitemap.*\.xml|feed\..*|llms\.txt|robots\.txt)$/.test(file),
    );
    expect(listing.length).toBeGreaterThan(3);
    for (const file of listing) expect(readSite(file), file).not.toContain(folder);
  });

  test('are all found by their own text', async () => {
    expect(cards.length).toBeGreaterThan(100);
    for (const card of cards) {
      const [amount] = amountsIn(card.text, 'page');
      expect(amount && (await finder.exactly(amount)), card.text).toContainEqual(card);
    }
  });

  test('stand where their addresses lead', () => {
    for (const { address } of cards) {
      const { pathname, hash } = new URL(address, 'https://site.example');
      expect(readPage(pathname).getElementById(hash.slice(1)), address).not.toBeNull();
    }
  });
});
