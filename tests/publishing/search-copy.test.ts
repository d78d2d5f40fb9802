import { describe, expect, test } from 'vitest';
import { toSearchCopies } from '#src/publishing/search-copy.ts';

const textOf = (main: string) =>
  toSearchCopies(`<html><body><main data-pagefind-body>${main}</main></body></html>`)[0]
    ?.text.replace(/\s+/g, ' ')
    .trim();

describe('toSearchCopies', () => {
  test.for([
    ['<dl><dt>Enti</dt><dd>4.083</dd></dl>', 'Enti: 4.083.'],
    ['<p><span>4.083</span><span>enti</span></p>', '4.083 enti'],
    ['<table><caption>Dati</caption><tr><th>A</th><td>1</td><td>2</td></tr></table>', 'Dati A 1 2'],
    ['<figure>a<figcaption>b</figcaption></figure><details><summary>c</summary>d</details>', 'a b c d'],
    ['<ul><li>a</li><li>b</li></ul><blockquote>c</blockquote>d<br>e', 'a b c d e'],
    ['<p>dell’<a href="#">infrastruttura</a>, <b>4</b>.083</p>', 'dell’infrastruttura, 4.083'],
    ['<p>a</p><p data-pagefind-ignore>b</p><p hidden>c</p><svg><text>d</text></svg><button>e</button>', 'a'],
  ] as const)('reads %s', ([html, text]) => {
    expect(textOf(html)).toBe(text);
  });

  test('gives none for a page that is not searched', () => {
    expect(toSearchCopies('<html><body><main>a</main></body></html>')).toEqual([]);
  });

  test('gives entries of a page apart, with their headings as titles', () => {
    const copies = toSearchCopies(
      '<main data-pagefind-body data-kind="glossario"><h1>Voci</h1><section data-search-entry="psn" data-alias="Polo Nazionale"><h2 id="psn">PSN</h2><p>Il polo.</p></section></main>',
    );
    expect(copies.map(({ fragment, text }) => [fragment, text.replace(/\s+/g, ' ').trim()])).toEqual([
      ['', 'Voci'],
      ['psn', 'PSN Il polo. Polo Nazionale'],
    ]);
    expect(copies[1]?.html).toMatch(/<h1>PSN/);
    expect(copies[1]?.html).toContain('data-pagefind-filter="kind[data-value]" data-value="glossario"');
  });

  test('adds what a page is found by and does not show', () => {
    const [copy] = toSearchCopies(
      '<head><meta name="description" content="Chi paga"></head><main data-pagefind-body data-alias="Tassa" data-items="Lazio"><h1>TARI</h1></main>',
    );
    expect(copy?.text.replace(/\s+/g, ' ').trim()).toBe('TARI Lazio Chi paga Tassa');
    expect(copy?.html).toContain('data-pagefind-meta="tail[data-value]" data-value="4"');
  });

  test('is found by the figures that a table computes, not by those of the ledger or the sizes of files', () => {
    const [copy] = toSearchCopies(
      '<main data-pagefind-body><h1>A</h1><table data-pagefind-ignore data-search-figures><tr><td><data>4.952</data></td>' +
        '<td>+868 (+21,3 %)</td><td>circa 502 al mese</td><td>3</td><td><a download>CSV (28,2 kB)</a></td></tr></table></main>',
    );
    expect(copy?.text.replace(/\s+/g, ' ').trim()).toBe('A 868; 21,3 %; 502');
  });

  test('keeps markup in attributes inert', () => {
    const [copy] = toSearchCopies(
      '<main data-pagefind-body data-alias="&quot;&gt;&lt;img src=x&gt;">a</main>',
    );
    expect(copy?.html).not.toContain('<img');
  });
});
