import { addressOf, knownAddresses } from '#src/checks/addresses.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import { findingAt, type Finding } from '#src/checks/finding.ts';
import { rulesOn } from '#src/checks/rule.ts';
import { nodesOf } from '#src/checks/mdx-body.ts';
import { nearest } from '#src/checks/nearest.ts';
import { toString } from '#src/checks/node-text.ts';
import { paths } from '#src/lib/address.ts';

type Link = { url: string; offset: number };

/** The addresses that a text links to, each where it is written. */
function linksOf({ body }: ContentFile): Link[] {
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

function finding({ url, offset }: Link, message: string, remedy: string): Finding {
  return { offset, found: url, message, remedy };
}

/** The scheme of an address, seen as a browser sees it: without the blanks and controls that hide it. */
function schemeOf(url: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\p{Cc}\s]/gu, ''))?.[1]?.toLowerCase();
}

/** The links of a text that begin with a scheme, with it. */
function withScheme(file: ContentFile): { link: Link; scheme: string }[] {
  return linksOf(file).flatMap((link) => {
    const scheme = schemeOf(link.url);
    return scheme === undefined ? [] : [{ link, scheme }];
  });
}

function likely(url: string, known: Iterable<string>): string {
  const all = [...known];
  const withSlash = all.find((address) => address === `${url}/`);
  const near = withSlash ?? nearest(url, all);
  return near === undefined ? 'controlla l’indirizzo della pagina' : `forse intendevi ${near}`;
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Links of a text: only https and mailto lead out of the site, and within it to what is there. */
export const linkRules = rulesOn('links', 'text', [
  {
    id: 'link-malformed',
    sentence: 'L’indirizzo di un altro sito o di posta, scritto male.',
    example: { bulletin: { '/guide/leggere-i-dati/': '‸https:/annuario' } },
    find: (file) =>
      withScheme(file).flatMap(({ link, scheme }) => {
        const isMail = scheme === 'mailto';
        const isWell = isMail
          ? /^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/i.test(link.url)
          : URL.canParse(link.url) && /^https:\/\/[^\s@/]+\.[^\s@/]+/.test(link.url);
        if (isWell || (!isMail && scheme !== 'https')) return [];
        return isMail
          ? [finding(link, 'L’indirizzo di posta non è scritto bene', 'scrivilo come mailto:nome@esempio.it')]
          : [finding(link, 'L’indirizzo non è scritto bene', 'controlla che cominci con https://')];
      }),
  },
  {
    id: 'link-insecure',
    sentence: 'Un collegamento senza https: chi sta in mezzo può cambiare la pagina.',
    example: { bulletin: { 'https://annuario.example/2026/': '‸http://annuario.example/2026/' } },
    find: (file) =>
      withScheme(file)
        .filter(({ scheme }) => scheme === 'http')
        .map(({ link }) => finding(link, 'Il collegamento non è sicuro (http)', 'scrivilo con https://')),
  },
  {
    id: 'link-scheme',
    sentence:
      'Un collegamento che comincia con qualcosa di diverso da https: o mailto:, come javascript: o tel:.',
    example: { bulletin: { '/guide/leggere-i-dati/': '‸javascript:alert(1)' } },
    find: (file) =>
      withScheme(file)
        .filter(({ scheme }) => !['https', 'http', 'mailto'].includes(scheme))
        .map(({ link, scheme }) =>
          finding(
            link,
            `Un collegamento non può cominciare con «${scheme}:»`,
            'usa un indirizzo https:// o una pagina del sito',
          ),
        ),
  },
  {
    id: 'link-relative',
    sentence:
      'Un collegamento che non comincia con / né con https://: da un’altra pagina porterebbe altrove.',
    example: { bulletin: { '/guide/leggere-i-dati/': '‸../guide/' } },
    find: (file) =>
      linksOf(file)
        .filter(({ url }) => schemeOf(url) === undefined && !/^(#|\/(?![/\\]))/.test(url))
        .map((link) =>
          finding(
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
        ),
  },
  {
    id: 'link-broken',
    sentence: 'Un collegamento a una pagina del sito, o a un punto di una pagina, che non c’è.',
    example: { bulletin: { '/guide/leggere-i-dati/': '‸/guide/leggere-dati/' } },
    find: (file, catalogue, { publicFiles }) => {
      const links = linksOf(file).filter(({ url }) => /^(#|\/(?![/\\]))/.test(url));
      if (links.length === 0) return [];
      const known = knownAddresses(file, catalogue);
      return links.flatMap((link) => {
        const [path = '', fragment] = link.url.split('#');
        const address = path === '' ? addressOf(file) : (path.split('?')[0] ?? '');
        const anchors = known.get(address);
        if (anchors === undefined && publicFiles.has(address)) return [];
        if (anchors === undefined) {
          return [finding(link, `La pagina ${address} non esiste`, likely(address, known.keys()))];
        }
        if (fragment === undefined || anchors === null || anchors.has(decodeFragment(fragment))) return [];
        const what = address === paths.glossary ? 'la voce' : 'il punto';
        const message = `Nella pagina ${address} non c’è ${what} «#${fragment}»`;
        const near = nearest(fragment, anchors);
        return [finding(link, message, near ? `forse intendevi #${near}` : 'controlla il nome del titolo')];
      });
    },
  },
  {
    id: 'link-undefined',
    sentence: 'Un collegamento con un nome il cui indirizzo non è scritto: resterebbe nel testo.',
    example: { bulletin: { '[guida](/guide/leggere-i-dati/)': '‸[guida][assente]' } },
    find: ({ body }) =>
      nodesOf(body, 'text').flatMap(({ source, offset }) =>
        [...source.matchAll(/(?<!\\)\[([^\][^]+)\]\[([^\][]*)\]/g)].map(
          ({ 0: found, 1: text = '', 2: name = '', index }) => {
            const label = name === '' ? text : name;
            return {
              offset: offset + index,
              found,
              message: `L’indirizzo «${label}» non è scritto`,
              remedy: `scrivi [testo](indirizzo), oppure aggiungi una riga «[${label}]: indirizzo»`,
            };
          },
        ),
      ),
  },
  {
    id: 'link-empty',
    sentence: 'Un collegamento senza parole: nessuno saprebbe dove porta.',
    example: { bulletin: { '[guida](': '‸[](' } },
    find: ({ body }) =>
      nodesOf(body, 'link')
        .filter(({ node }) => toString(node).trim() === '')
        .map((at) =>
          findingAt(at, 'Il collegamento non ha un testo', 'scrivi fra le parentesi quadre dove porta'),
        ),
  },
]);
