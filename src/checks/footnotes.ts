import { rulesOn } from '#src/checks/rule.ts';
import { nodesOf } from '#src/checks/mdx-body.ts';
import { toString } from '#src/checks/node-text.ts';

/** Notes and the marks that refer to them. */
export const footnoteRules = rulesOn('links', 'text', [
  {
    id: 'footnote-undefined',
    sentence: 'Il richiamo di una nota che non è scritta: resterebbe nel testo.',
    example: { bulletin: { '[^fonte] Vedi': '[^fonte] ‸[^altra] Vedi' } },
    find: ({ body }) =>
      nodesOf(body, 'text').flatMap(({ source, offset }) =>
        [...source.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)].map(({ 0: marker, 1: label = '', index }) => ({
          offset: offset + index,
          found: marker,
          message: `La nota «${label}» non è scritta`,
          remedy: `aggiungi in fondo al testo una riga «[^${label}]: …» o togli il richiamo`,
        })),
      ),
  },
  {
    id: 'footnote-unused',
    phase: 'whole-text',
    sentence:
      'Una nota senza richiamo: non si mostra. Non si dice nulla finché il testo ha errori di scrittura.',
    example: { bulletin: { '[^fonte] Vedi': ' Vedi', '[^fonte]: Lo': '‸[^fonte]: Lo' } },
    find: ({ body }) => {
      const used = new Set(nodesOf(body, 'footnoteReference').map(({ node }) => node.identifier));
      return nodesOf(body, 'footnoteDefinition')
        .filter(({ node }) => !used.has(node.identifier))
        .map(({ node, offset, source }) => ({
          offset,
          found: source.split(/[\r\n]/)[0] ?? '',
          message: `La nota «${node.identifier}» non ha un richiamo nel testo`,
          remedy: `metti [^${node.identifier}] dove serve o togli la nota`,
        }));
    },
  },
  {
    id: 'footnote-twice',
    sentence: 'Due note con lo stesso nome: i lettori vedono la prima.',
    example: { bulletin: { '[^fonte]: Lo': '[^fonte]: Altro.\n\n‸[^fonte]: Lo' } },
    find: ({ body }) => {
      const seen = new Set<string>();
      return nodesOf(body, 'footnoteDefinition').flatMap(({ node, offset, source }) => {
        if (!seen.has(node.identifier)) {
          seen.add(node.identifier);
          return [];
        }
        const message = `La nota «${node.identifier}» è scritta due volte`;
        return [
          {
            offset,
            found: source.split(/[\r\n]/)[0] ?? '',
            message,
            remedy: 'tienine una',
          },
        ];
      });
    },
  },
  {
    id: 'footnote-empty',
    sentence: 'Una nota senza testo.',
    example: {
      bulletin: { '[^fonte]: Lo dice l’[annuario](https://annuario.example/2026/).': '‸[^fonte]:' },
    },
    find: ({ body }) =>
      nodesOf(body, 'footnoteDefinition')
        .filter(({ node }) => node.children.every((child) => toString(child).trim() === ''))
        .map(({ node, offset, source }) => ({
          offset,
          found: source.split(/[\r\n]/)[0] ?? '',
          message: `La nota «${node.identifier}» è vuota`,
          remedy: 'scrivi la nota o togli il richiamo',
        })),
  },
  {
    id: 'footnote-form',
    sentence: 'Un richiamo scritto con altri segni: non porta a nessuna nota.',
    example: { bulletin: { Servono: 'Una nota ‸(^fonte). Servono' } },
    find: ({ body }) =>
      nodesOf(body, 'text').flatMap(({ source, offset }) =>
        [
          ...source.matchAll(/(?<!\\)(?:\[\s*\^\s+[^\][]*\]|\[\s+\^[^\][]*\]|\(\^[^()]*\)|\^\[[^\][]*\])/g),
        ].map(({ 0: found, index }) => ({
          offset: offset + index,
          found,
          message: 'Questo richiamo non è quello di una nota',
          remedy: 'scrivi [^nome] nel testo, e in fondo una riga «[^nome]: …»',
        })),
      ),
  },
]);
