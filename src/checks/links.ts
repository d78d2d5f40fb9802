import { addressOf, knownAddresses } from '#src/checks/addresses.ts';
import type { Finding } from '#src/checks/finding.ts';
import type { Rule } from '#src/checks/rule.ts';
import { nodesOf } from '#src/checks/mdx-body.ts';
import { nearest } from '#src/checks/nearest.ts';
import { toString } from '#src/checks/node-text.ts';
import { paths } from '#src/lib/address.ts';

type Link = { url: string; offset: number };

/** The addresses that a text links to, each where it is written. */
function linksOf({ body }: Parameters<Rule>[0]): Link[] {
  const ofImages = new Set(nodesOf(body, 'imageReference').map(({ node }) => node.identifier));
  const ofLinks = new Set(nodesOf(body, 'linkReference').map(({ node }) => node.identifier));
  const definitions = nodesOf(body, 'definition').filter(
    ({ node: { identifier } }) => ofLinks.has(identifier) || !ofImages.has(identifier),
  );
  return [...nodesOf(body, 'link'), ...definitions].map(({ node, offset, source }) => {
    const opening = Math.max(source.lastIndexOf(']('), source.indexOf(']:'), 0);
    const at = node.url === '' ? 0 : source.indexOf(node.url, opening);
    return { url: node.url, offset: at > 0 ? offset + at : offset };
  });
}

function finding(rule: string, { url, offset }: Link, message: string, remedy: string): Finding {
  return { rule, offset, found: url, message, remedy };
}

/** The scheme of an address, seen as a browser sees it: without the blanks and controls that hide it. */
function schemeOf(url: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\p{Cc}\s]/gu, ''))?.[1]?.toLowerCase();
}

/** Only https and mailto lead out of the site. */
export const findForbiddenSchemes: Rule = (file) =>
  linksOf(file).flatMap((link) => {
    const scheme = schemeOf(link.url);
    if (scheme === undefined) return [];
    if (scheme === 'mailto') {
      if (/^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/i.test(link.url)) return [];
      const message = 'L’indirizzo di posta non è scritto bene';
      return [finding('link-malformed', link, message, 'scrivilo come mailto:nome@esempio.it')];
    }
    if (scheme === 'http') {
      return [finding('link-insecure', link, 'Il collegamento non è sicuro (http)', 'scrivilo con https://')];
    }
    if (scheme !== 'https') {
      const message = `Un collegamento non può cominciare con «${scheme}:»`;
      return [finding('link-scheme', link, message, 'usa un indirizzo https:// o una pagina del sito')];
    }
    if (URL.canParse(link.url) && /^https:\/\/[^\s@/]+\.[^\s@/]+/.test(link.url)) return [];
    return [
      finding('link-malformed', link, 'L’indirizzo non è scritto bene', 'controlla che cominci con https://'),
    ];
  });

/** An address of the site begins with one slash. */
export const findRelativeLinks: Rule = (file) =>
  linksOf(file)
    .filter(({ url }) => schemeOf(url) === undefined && !/^(#|\/(?![/\\]))/.test(url))
    .map((link) =>
      finding(
        'link-relative',
        link,
        link.url === ''
          ? 'Al collegamento manca l’indirizzo'
          : 'Il collegamento non comincia con / né con https://',
        link.url.startsWith('//')
          ? 'scrivilo con https://'
          : link.url.startsWith('www.')
            ? `scrivi https://${link.url}`
            : 'scrivi l’indirizzo dalla radice: /bollettini/…',
      ),
    );

function likely(url: string, known: Iterable<string>): string {
  const all = [...known];
  const withSlash = all.find((address) => address === `${url}/`);
  const near = withSlash ?? nearest(url, all);
  return near === undefined ? 'controlla l’indirizzo della pagina' : `forse intendevi ${near}`;
}

/** Links within the site lead to a page that is there, and to an anchor that is on it. */
export const findBrokenLinks: Rule = (file, catalogue, { publicFiles }) => {
  const links = linksOf(file).filter(({ url }) => /^(#|\/(?![/\\]))/.test(url));
  if (links.length === 0) return [];
  const known = knownAddresses(file, catalogue);
  return links.flatMap((link) => {
    const [path = '', fragment] = link.url.split('#');
    const address = path === '' ? addressOf(file) : (path.split('?')[0] ?? '');
    const anchors = known.get(address);
    if (anchors === undefined && publicFiles.has(address)) return [];
    if (anchors === undefined) {
      return [finding('link-broken', link, `La pagina ${address} non esiste`, likely(address, known.keys()))];
    }
    if (fragment === undefined || anchors === null || anchors.has(decodeFragment(fragment))) return [];
    const what = address === paths.glossary ? 'la voce' : 'il punto';
    const message = `Nella pagina ${address} non c’è ${what} «#${fragment}»`;
    const near = nearest(fragment, anchors);
    return [
      finding(
        'link-broken',
        link,
        message,
        near ? `forse intendevi #${near}` : 'controlla il nome del titolo',
      ),
    ];
  });
};

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** A link to a definition that is not there stays in the text as it is written. */
export const findUndefinedLinks: Rule = ({ body }) =>
  nodesOf(body, 'text').flatMap(({ source, offset }) =>
    [...source.matchAll(/(?<!\\)\[([^\][^]+)\]\[([^\][]*)\]/g)].map(
      ({ 0: found, 1: text = '', 2: name = '', index }) => {
        const label = name === '' ? text : name;
        return {
          rule: 'link-undefined',
          offset: offset + index,
          found,
          message: `L’indirizzo «${label}» non è scritto`,
          remedy: `scrivi [testo](indirizzo), oppure aggiungi una riga «[${label}]: indirizzo»`,
        };
      },
    ),
  );

/** A link says where it leads. */
export const findEmptyLinks: Rule = ({ body }) =>
  nodesOf(body, 'link')
    .filter(({ node }) => toString(node).trim() === '')
    .map(({ offset, source }) => ({
      rule: 'link-empty',
      offset,
      found: source,
      message: 'Il collegamento non ha un testo',
      remedy: 'scrivi fra le parentesi quadre dove porta',
    }));
