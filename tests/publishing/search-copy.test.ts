import { describe, expect, test } from 'vitest';
import { toSearchCopy } from '#src/publishing/search-copy.ts';

const textOf = (main: string) =>
  toSearchCopy(`<html><body><main data-pagefind-body>${main}</main></body></html>`)
    ?.text.replace(/\s+/g, ' ')
    .trim();

describe('toSearchCopy', () => {
  test.for([
    ['<dl><dt>Enti</dt><dd>4.083</dd></dl>', 'Enti 4.083'],
    ['<p><span>4.083</span><span>enti</span></p>', '4.083 enti'],
    ['<table><caption>Dati</caption><tr><th>A</th><td>1</td><td>2</td></tr></table>', 'Dati A 1 2'],
    ['<figure>a<figcaption>b</figcaption></figure><details><summary>c</summary>d</details>', 'a b c d'],
    ['<ul><li>a</li><li>b</li></ul><blockquote>c</blockquote>d<br>e', 'a b c d e'],
    ['<p>dell’<a href="#">infrastruttura</a>, <b>4</b>.083</p>', 'dell’infrastruttura, 4.083'],
    ['<p>a</p><p data-pagefind-ignore>b</p><p hidden>c</p><svg><text>d</text></svg><button>e</button>', 'a'],
  ] as const)('reads %s', ([html, text]) => {
    expect(textOf(html)).toBe(text);
  });

  test('gives null for a page that is not searched', () => {
    expect(toSearchCopy('<html><body><main>a</main></body></html>')).toBeNull();
  });
});
