import type { Rule } from '#src/checks/finding.ts';
import { nodesOf } from '#src/checks/mdx-body.ts';

/** Images come with the site: from elsewhere they would tell a third party who reads. */
export const findForeignImages: Rule = ({ body }) => {
  const referenced = new Set(nodesOf(body, 'imageReference').map(({ node }) => node.identifier));
  const definitions = nodesOf(body, 'definition').filter(({ node }) => referenced.has(node.identifier));
  return [...nodesOf(body, 'image'), ...definitions]
    .filter(({ node }) => !/^\/(?![/\\])/.test(node.url))
    .map(({ node, offset }) => ({
      rule: 'image-foreign',
      offset,
      found: node.url,
      message: 'L’immagine non è fra i file del sito',
      remedy: 'metti il file in public/ e scrivi il suo indirizzo dalla radice: /nome.png',
    }));
};

/** An image says in words what it shows. */
export const findImagesWithoutText: Rule = ({ body }) =>
  [...nodesOf(body, 'image'), ...nodesOf(body, 'imageReference')]
    .filter(({ node }) => (node.alt ?? '').trim() === '')
    .map(({ offset, source }) => ({
      rule: 'image-alt-missing',
      offset,
      found: source,
      message: 'All’immagine manca il testo alternativo',
      remedy: 'scrivi fra le parentesi quadre che cosa mostra: ![testo](/nome.png)',
    }));
