import { toString } from '#src/checks/node-text.ts';
import type { Rule } from '#src/checks/finding.ts';
import { nodesOf } from '#src/checks/mdx-body.ts';

/** The page's only first-level heading is its title. */
export const findFirstLevelHeadings: Rule = ({ body }) =>
  nodesOf(body, 'heading')
    .filter(({ node }) => node.depth === 1)
    .map(({ offset, source }) => ({
      rule: 'heading-first-level',
      offset,
      found: source,
      message: 'Il titolo di primo livello è quello della pagina e non si ripete nel testo',
      remedy: 'comincia il titolo con ##',
    }));

/** Levels go down one at a time. */
export const findSkippedHeadings: Rule = ({ body }) => {
  let level = 1;
  return nodesOf(body, 'heading').flatMap(({ node, offset, source }) => {
    const before = level;
    // A first-level heading has its own finding; what follows is judged as if it were mended.
    level = Math.max(2, node.depth);
    if (node.depth <= before + 1) return [];
    const message = `Il titolo salta un livello: da ${before} a ${node.depth}`;
    return [
      { rule: 'heading-skipped', offset, found: source, message, remedy: `usa ${'#'.repeat(before + 1)}` },
    ];
  });
};

/** A heading says something. */
export const findEmptyHeadings: Rule = ({ body }) =>
  nodesOf(body, 'heading')
    .filter(({ node }) => toString(node).trim() === '')
    .map(({ offset, source }) => ({
      rule: 'heading-empty',
      offset,
      found: source,
      message: 'Il titolo è vuoto',
      remedy: 'scrivi il titolo o togli la riga',
    }));

const missingBlank = {
  rule: 'heading-form',
  message: 'Il titolo non è un titolo: dopo i segni # manca uno spazio',
  remedy: 'scrivi ## e uno spazio davanti al titolo',
};

/**
 * Lines that begin with # and are no heading for the reader: without a blank after the signs, with too many of them, or
 * with a backslash before them. One sign alone may begin a word (`#PAdigitale`) in a sentence.
 */
export const findUnmadeHeadings: Rule = ({ body }) =>
  nodesOf(body, 'text').flatMap(({ source, offset }) =>
    [...source.matchAll(/^[ \t]*(\\?#(?:#+.*|[^\s#].*[^\s.!?:;,])[ \t]*)$/gm)].map(({ 0: line, 1: found = '', index }) => ({
      ...missingBlank,
      offset: offset + index + line.length - found.length,
      found,
    })),
  );

/** Three hyphens right under a paragraph make a heading of it. */
export const findUnderlinedTexts: Rule = ({ body }) =>
  nodesOf(body, 'heading')
    .filter(({ node, source }) => node.depth === 2 && !/^\s*#/.test(source))
    .map(({ offset, source }) => ({
      rule: 'heading-form',
      offset,
      found: source.split(/[\r\n]/)[0] ?? '',
      message: 'I trattini sotto questa riga ne fanno un titolo',
      remedy: 'se è un titolo scrivi ## davanti; altrimenti metti una riga vuota prima dei trattini, o toglili',
    }));
