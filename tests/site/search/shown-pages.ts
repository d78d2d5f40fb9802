import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { filesOf } from '#tests/site/built-site.ts';

/** A built page: its address from the root, its title, and what its `main` says, parts set apart by blanks. */
export type ShownPage = { address: string; title: string; text: string; searched: boolean };

function textNodes(node: Node): string[] {
  if (node.nodeType === 3) return [node.textContent ?? ''];
  return [...node.childNodes].flatMap(textNodes);
}

const shownText = (element: Element) => textNodes(element).join(' ').replace(/\s+/g, ' ').trim();

/**
 * The pages of a built site, and each section of the glossary as a page of its own: `/glossario/#psn`. `searched`
 * tells those that the site says are to be searched. Drawings are left out: their labels run into each other.
 */
export function readShownPages(folder: string): ShownPage[] {
  return filesOf(folder)
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => {
      const { document } = parseHTML(readFileSync(join(folder, file), 'utf8'));
      for (const element of document.querySelectorAll('script, style, svg')) element.remove();
      const main = document.querySelector('main');
      if (!main) return [];
      const address = `/${file.replace(/index\.html$/, '')}`;
      const searched = document.querySelector('[data-pagefind-body]') !== null;
      const page = {
        address,
        title: shownText(main.querySelector('h1') ?? main),
        text: shownText(main),
        searched,
      };
      if (address !== '/glossario/') return [page];
      const terms = [...main.querySelectorAll('section[aria-labelledby]')].map((section) => ({
        address: `${address}#${section.getAttribute('aria-labelledby') ?? ''}`,
        title: shownText(section.querySelector('h2') ?? section),
        text: shownText(section),
        searched,
      }));
      return [page, ...terms];
    });
}
