import type { ContentFile } from '#src/checks/content-file.ts';
import type { Rule } from '#src/checks/rule.ts';
import { nodesOf } from '#src/checks/mdx-body.ts';
import { suggest } from '#src/checks/nearest.ts';

function isFromRoot(url: string): boolean {
  return /^\/(?![/\\])/.test(url);
}

function decodeAddress(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** The addresses of the images of a text, each where it stands. */
function addressesIn({ body }: ContentFile): { url: string; offset: number }[] {
  const referenced = new Set(nodesOf(body, 'imageReference').map(({ node }) => node.identifier));
  const definitions = nodesOf(body, 'definition').filter(({ node }) => referenced.has(node.identifier));
  return [...nodesOf(body, 'image'), ...definitions].map(({ node, offset }) => ({ url: node.url, offset }));
}

/** Images come with the site: from elsewhere they would tell a third party who reads. */
export const findForeignImages: Rule = (file) =>
  addressesIn(file)
    .filter(({ url }) => !isFromRoot(url))
    .map(({ url, offset }) => ({
      rule: 'image-foreign',
      offset,
      found: url,
      message: 'L’immagine non è fra i file del sito',
      remedy: 'metti il file in public/ e scrivi il suo indirizzo dalla radice: /nome.png',
    }));

/** An image is among the files that the site is served with. */
export const findMissingImages: Rule = (file, _, { publicFiles }) =>
  addressesIn(file)
    .filter(({ url }) => isFromRoot(url) && !publicFiles.has(decodeAddress(url)))
    .map(({ url, offset }) => ({
      rule: 'image-missing',
      offset,
      found: url,
      message: `Il file ${url} non è in public/`,
      remedy: suggest(url, publicFiles, 'metti il file in public/'),
    }));

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

/** What a program or haste puts in the place of a description. */
const saysNothing =
  /^(?:(?:un['’])?(?:immagine|foto(?:grafia)?|figura|grafico|image|img|picture|logo|screenshot|schermata|senza titolo|alt|testo(?: alternativo)?|descrizione)[\s_-]*\d*|\S+\.(?:png|jpe?g|svg|gif|webp|avif))$/i;

/** A file's name, or the word «immagine», says nothing of what an image shows. */
export const findImagesWithIdleText: Rule = ({ body }) =>
  [...nodesOf(body, 'image'), ...nodesOf(body, 'imageReference')]
    .filter(({ node }) => saysNothing.test((node.alt ?? '').trim()))
    .map(({ node, offset, source }) => ({
      rule: 'image-alt-missing',
      offset,
      found: source,
      message: `Il testo alternativo «${node.alt ?? ''}» non dice che cosa mostra l’immagine`,
      remedy: 'descrivi in poche parole che cosa si vede',
    }));
