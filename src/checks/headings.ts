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
