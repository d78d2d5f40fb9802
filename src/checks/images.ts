import type { ContentFile } from '#src/checks/content-file.ts';
import { findingAt } from '#src/checks/finding.ts';
import { rulesOn } from '#src/checks/rule.ts';
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

/** What a program or haste puts in the place of a description. */
const saysNothing =
  /^(?:(?:un['’])?(?:immagine|foto(?:grafia)?|figura|grafico|image|img|picture|logo|screenshot|schermata|senza titolo|alt|testo(?: alternativo)?|descrizione)[\s_-]*\d*|\S+\.(?:png|jpe?g|svg|gif|webp|avif))$/i;

/** Images of a text. */
export const imageRules = rulesOn('links', 'text', [
  {
    id: 'image-foreign',
    sentence:
      'Un’immagine che non è fra i file del sito: presa da un altro sito, gli farebbe sapere chi legge la pagina.',
    example: { bulletin: { '### Per tipo': '‸![Una foto](https://altrove.example/a.png)\n\n### Per tipo' } },
    find: (file) =>
      addressesIn(file)
        .filter(({ url }) => !isFromRoot(url))
        .map(({ url, offset }) => ({
          offset,
          found: url,
          message: 'L’immagine non è fra i file del sito',
          remedy: 'metti il file in public/ e scrivi il suo indirizzo dalla radice: /nome.png',
        })),
  },
  {
    id: 'image-missing',
    sentence: 'Un’immagine che non è nella cartella public.',
    example: { bulletin: { '### Per tipo': '‸![Una foto](/b.png)\n\n### Per tipo' } },
    find: (file, _, { publicFiles }) =>
      addressesIn(file)
        .filter(({ url }) => isFromRoot(url) && !publicFiles.has(decodeAddress(url)))
        .map(({ url, offset }) => ({
          offset,
          found: url,
          message: `Il file ${url} non è in public/`,
          remedy: suggest(url, publicFiles, 'metti il file in public/'),
        })),
  },
  {
    id: 'image-alt-missing',
    sentence: 'Un’immagine senza un testo che dica che cosa mostra: chi non la vede non sa che c’è.',
    example: { bulletin: { '### Per tipo': '‸![](/a.png)\n\n### Per tipo' } },
    find: ({ body }) =>
      [...nodesOf(body, 'image'), ...nodesOf(body, 'imageReference')]
        .filter(({ node }) => (node.alt ?? '').trim() === '')
        .map((at) =>
          findingAt(
            at,
            'All’immagine manca il testo alternativo',
            'scrivi fra le parentesi quadre che cosa mostra: ![testo](/nome.png)',
          ),
        ),
  },
  {
    id: 'image-alt-missing',
    sentence: 'Un’immagine il cui testo è «immagine» o il nome del file: non dice che cosa mostra.',
    example: { bulletin: { '### Per tipo': '‸![foto](/a.png)\n\n### Per tipo' } },
    find: ({ body }) =>
      [...nodesOf(body, 'image'), ...nodesOf(body, 'imageReference')]
        .filter(({ node }) => saysNothing.test((node.alt ?? '').trim()))
        .map(({ node, ...at }) =>
          findingAt(
            at,
            `Il testo alternativo «${node.alt ?? ''}» non dice che cosa mostra l’immagine`,
            'descrivi in poche parole che cosa si vede',
          ),
        ),
  },
]);
