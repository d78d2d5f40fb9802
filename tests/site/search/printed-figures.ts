import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { writtenAmountsIn, type WrittenAmount } from '#src/search/amounts.ts';
import { isBare } from '#src/search/figure-results.ts';
import { filesOf } from '#tests/site/built-site.ts';

/** A built page: what it prints, and the figures in that. */
export type PrintedPage = { address: string; text: string; figures: WrittenAmount[] };

/** What no reader sees. */
const unseen = 'script, style, template, noscript, [hidden], input, select, option';
/**
 * Days; samples of code, and of what the check says; names and sizes of files; numbers to call; drawings, whose values their tables repeat; how many
 * figures a page folds away.
 */
const noFigures = 'time, code, pre, samp, kbd, a[download], a[href^="tel:"], svg, summary';
const inline = new Set('a abbr b cite data em i ins mark q small span strong sub sup time'.split(' '));

function piecesOf(node: Node): string[] {
  return [...node.childNodes].flatMap((child) => {
    if (child.nodeType === 3) return [child.textContent ?? ''];
    if (child.nodeType !== 1) return [];
    const isInline = inline.has((child as Element).localName);
    return isInline ? piecesOf(child) : [' ; ', ...piecesOf(child), ' ; '];
  });
}

function without(document: Document, selector: string): string {
  for (const element of document.querySelectorAll(selector)) element.replaceWith(' ; ');
  return piecesOf(document.body).join('').replace(/\s+/g, ' ');
}

/**
 * The figures that a page prints as visitors read them: all that are marked; in the rest of the text what has a unit, a
 * scale, a sign, decimals or three digits. No years and days, codes as `1.2` and `M1C1-26`, numbers of one or two
 * digits alone, which are days and places in a list.
 */
function figuresOf(document: Document): WrittenAmount[] {
  const marked = [...document.querySelectorAll('data, [data-figure]')].flatMap(({ textContent }) =>
    writtenAmountsIn(textContent?.replace(/\s+/g, ' ') ?? ''),
  );
  const others = writtenAmountsIn(without(document, noFigures)).filter(
    (amount) => !amount.mayBeCode && !isBare(amount),
  );
  return [...marked, ...others];
}

/** Every page of a built site that is for readers. */
export function readPrintedPages(folder: string): PrintedPage[] {
  return filesOf(folder)
    .filter((file) => file.endsWith('.html') && !file.startsWith('admin/'))
    .map((file) => {
      const { document } = parseHTML(readFileSync(join(folder, file), 'utf8'));
      const text = without(document, unseen);
      return { address: `/${file.replace(/index\.html$/, '')}`, text, figures: figuresOf(document) };
    });
}
