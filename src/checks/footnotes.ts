import type { Rule } from '#src/checks/rule.ts';
import { nodesOf } from '#src/checks/mdx-body.ts';
import { toString } from '#src/checks/node-text.ts';

/** Markers without a note stay in the text as they are written. */
export const findUndefinedFootnotes: Rule = ({ body }) =>
  nodesOf(body, 'text').flatMap(({ source, offset }) =>
    [...source.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)].map(({ 0: marker, 1: label = '', index }) => ({
      rule: 'footnote-undefined',
      offset: offset + index,
      found: marker,
      message: `La nota «${label}» non è scritta`,
      remedy: `aggiungi in fondo al testo una riga «[^${label}]: …» o togli il richiamo`,
    })),
  );

/** A note that nothing refers to is not shown. Nothing is said while the text has syntax errors. */
export const findUnusedFootnotes: Rule = ({ body }) => {
  if (!body || body.findings.length > 0) return [];
  const used = new Set(nodesOf(body, 'footnoteReference').map(({ node }) => node.identifier));
  return nodesOf(body, 'footnoteDefinition')
    .filter(({ node }) => !used.has(node.identifier))
    .map(({ node, offset, source }) => ({
      rule: 'footnote-unused',
      offset,
      found: source.split(/[\r\n]/)[0] ?? '',
      message: `La nota «${node.identifier}» non ha un richiamo nel testo`,
      remedy: `metti [^${node.identifier}] dove serve o togli la nota`,
    }));
};

/** Of two notes with one label, readers see the first. */
export const findRepeatedFootnotes: Rule = ({ body }) => {
  const seen = new Set<string>();
  return nodesOf(body, 'footnoteDefinition').flatMap(({ node, offset, source }) => {
    if (!seen.has(node.identifier)) {
      seen.add(node.identifier);
      return [];
    }
    const message = `La nota «${node.identifier}» è scritta due volte`;
    return [
      {
        rule: 'footnote-twice',
        offset,
        found: source.split(/[\r\n]/)[0] ?? '',
        message,
        remedy: 'tienine una',
      },
    ];
  });
};

/** A note says something. */
export const findEmptyFootnotes: Rule = ({ body }) =>
  nodesOf(body, 'footnoteDefinition')
    .filter(({ node }) => node.children.every((child) => toString(child).trim() === ''))
    .map(({ node, offset, source }) => ({
      rule: 'footnote-empty',
      offset,
      found: source.split(/[\r\n]/)[0] ?? '',
      message: `La nota «${node.identifier}» è vuota`,
      remedy: 'scrivi la nota o togli il richiamo',
    }));

/** Marks that only look like those of a note: `[^ fonte]`, `(^fonte)`, `^[una nota]`. */
export const findUnmadeFootnotes: Rule = ({ body }) =>
  nodesOf(body, 'text').flatMap(({ source, offset }) =>
    [...source.matchAll(/(?<!\\)(?:\[\s*\^\s+[^\][]*\]|\[\s+\^[^\][]*\]|\(\^[^()]*\)|\^\[[^\][]*\])/g)].map(
      ({ 0: found, index }) => ({
        rule: 'footnote-form',
        offset: offset + index,
        found,
        message: 'Questo richiamo non è quello di una nota',
        remedy: 'scrivi [^nome] nel testo, e in fondo una riga «[^nome]: …»',
      }),
    ),
  );
