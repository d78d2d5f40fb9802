import { findingAt, firstLine } from '#src/checks/finding.ts';
import { rulesOn } from '#src/checks/rule.ts';
import { matchesIn, nodesOf } from '#src/checks/mdx-body.ts';
import { toString } from '#src/checks/node-text.ts';

/** Notes and the marks that refer to them. */
export const footnoteRules = rulesOn('links', 'text', [
  {
    id: 'footnote-undefined',
    sentence: 'Il richiamo di una nota che non è scritta: resterebbe nel testo.',
    example: { bulletin: { '[^fonte] Vedi': '[^fonte] ‸[^altra] Vedi' } },
    find: ({ body }) =>
      matchesIn(body, /(?<!\\)\[\^([^\]\s]+)\]/g).map(({ group: label, ...at }) =>
        findingAt(
          at,
          `La nota «${label}» non è scritta`,
          `aggiungi in fondo al testo una riga «[^${label}]: …» o togli il richiamo`,
        ),
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
        .map(({ node, offset, source }) =>
          findingAt(
            { offset, source: firstLine(source) },
            `La nota «${node.identifier}» non ha un richiamo nel testo`,
            `metti [^${node.identifier}] dove serve o togli la nota`,
          ),
        );
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
            found: firstLine(source),
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
        .map(({ node, offset, source }) =>
          findingAt(
            { offset, source: firstLine(source) },
            `La nota «${node.identifier}» è vuota`,
            'scrivi la nota o togli il richiamo',
          ),
        ),
  },
  {
    id: 'footnote-form',
    sentence: 'Un richiamo scritto con altri segni: non porta a nessuna nota.',
    example: { bulletin: { Servono: 'Una nota ‸(^fonte). Servono' } },
    find: ({ body }) =>
      matchesIn(body, /(?<!\\)(?:\[\s*\^\s+[^\][]*\]|\[\s+\^[^\][]*\]|\(\^[^()]*\)|\^\[[^\][]*\])/g).map(
        (at) =>
          findingAt(
            at,
            'Questo richiamo non è quello di una nota',
            'scrivi [^nome] nel testo, e in fondo una riga «[^nome]: …»',
          ),
      ),
  },
]);
