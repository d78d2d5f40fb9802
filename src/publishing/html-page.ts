import { parseHTML } from 'linkedom';

/** Something that a page points at. */
export type Reference = {
  /** As it is written in the page. */
  target: string;
  /** A link is followed by the reader, a resource is loaded with the page. */
  kind: 'link' | 'resource';
};

/** What there is to verify in a page. */
export type HtmlPage = {
  ids: string[];
  references: Reference[];
  /** What breaks the form of a page, in Italian. */
  faults: string[];
};

const loadedLinks = /\b(?:stylesheet|icon|preload|modulepreload|prefetch|manifest|apple-touch-icon)\b/;
const loadedAttributes: [selector: string, attribute: string][] = [
  ['img, script, source, video, audio, iframe, embed, track, input', 'src'],
  ['object', 'data'],
  ['video', 'poster'],
  ['use, image', 'href'],
];

/** What code prints when a value is missing. */
const unprinted = /(?<![\p{L}_])(?:undefined|NaN)(?![\p{L}_])|\[object Object\]/u;

function attributesOf(document: Document, selector: string, attribute: string): string[] {
  return [...document.querySelectorAll(selector)].flatMap((element) => element.getAttribute(attribute) ?? []);
}

function referencesOf(document: Document): Reference[] {
  const metas = attributesOf(document, 'meta[property^="og:"]', 'content');
  const followed = [
    ...attributesOf(document, 'a, area', 'href'),
    ...attributesOf(document, 'form', 'action'),
    ...metas.filter((content) => /^https?:/.test(content)),
  ];
  const linkElements = [...document.querySelectorAll('link[href]')].map((link) => ({
    target: link.getAttribute('href') ?? '',
    kind: loadedLinks.test(link.getAttribute('rel') ?? '') ? ('resource' as const) : ('link' as const),
  }));
  const sets = attributesOf(document, 'img, source', 'srcset').flatMap((set) =>
    set.split(',').map((candidate) => candidate.trim().split(/\s/)[0] ?? ''),
  );
  const loaded = loadedAttributes.flatMap(([selector, name]) => attributesOf(document, selector, name));
  return [
    ...followed.map((target) => ({ target, kind: 'link' as const })),
    ...linkElements,
    ...[...loaded, ...sets].map((target) => ({ target, kind: 'resource' as const })),
  ];
}

function policyFaults(document: Document): string[] {
  const faults: string[] = [];
  for (const script of document.querySelectorAll('script:not([src])'))
    if (!/^application\/(?:ld\+)?json$/.test(script.getAttribute('type') ?? ''))
      faults.push('ha uno script scritto nella pagina, che i browser rifiutano');
  if (document.querySelector('style')) faults.push('ha un elemento <style>, che i browser rifiutano');
  for (const element of document.querySelectorAll('*'))
    for (const { name } of element.attributes)
      if (name === 'style' || /^on[a-z]/.test(name))
        faults.push(`ha un attributo ${name} (<${element.localName}>), che i browser rifiutano`);
  return faults;
}

function countFaults(document: Document): string[] {
  return ['h1', 'head > title', 'main'].flatMap((selector) => {
    const found = document.querySelectorAll(selector);
    const name = selector.replace(/.*> /, '');
    if (found.length !== 1) return [`ha ${found.length} elementi <${name}>: ne serve uno`];
    return found[0]?.textContent.trim() === '' ? [`ha un <${name}> vuoto`] : [];
  });
}

function textFaults(document: Document): string[] {
  const description = document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
  const title = document.querySelector('head > title')?.textContent ?? '';
  for (const hidden of document.querySelectorAll('body script, body code, body template')) hidden.remove();
  const printed = unprinted.exec(`${title} ${description} ${document.body.textContent}`);
  return printed ? [`mostra «${printed[0]}» al posto di un valore`] : [];
}

/** Reads a built page and looks at its form; where its references lead is for `verifySite` to see. */
export function readHtmlPage(html: string): HtmlPage {
  const { document } = parseHTML(html);
  const ids = attributesOf(document, '[id]', 'id');
  const repeated = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  const language = document.documentElement.getAttribute('lang');
  return {
    ids,
    references: referencesOf(document),
    faults: [
      ...(language === 'it' ? [] : ['non ha lang="it"']),
      ...repeated.map((id) => `usa più volte l’id «${id}»`),
      ...countFaults(document),
      ...policyFaults(document),
      ...textFaults(document),
    ],
  };
}
