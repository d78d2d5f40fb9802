import { toString } from '#src/checks/node-text.ts';
import type { Rule } from '#src/checks/rule.ts';
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

/** Signs without a blank after them, too many of them, or with a backslash before them. */
const severalSigns = /^[ \t>]*(\\?##+.*)$/gm;
/** One sign may begin a word (`#PAdigitale`): it is a heading if it stands alone and no sentence ends there. */
const oneSign = /^(\\?#[^\s#].*[^\s.!?:;,])[ \t]*$/g;

/** Paragraphs with a line that begins with # and is no heading for the reader. */
export const findUnmadeHeadings: Rule = ({ body }) =>
  nodesOf(body, 'paragraph').flatMap(({ source, offset }) => {
    const lines = [...source.matchAll(severalSigns)];
    return (lines.length > 0 || /[\r\n]/.test(source) ? lines : [...source.matchAll(oneSign)]).map(
      ({ 0: line, 1: found = '', index }) => ({
        rule: 'heading-form',
        offset: offset + index + line.indexOf(found),
        found,
        message: 'Il titolo non è un titolo: dopo i segni # manca uno spazio',
        remedy: 'scrivi ## e uno spazio davanti al titolo',
      }),
    );
  });

/** Three hyphens right under a paragraph make a heading of it. */
export const findUnderlinedTexts: Rule = ({ body }) =>
  nodesOf(body, 'heading')
    .filter(({ node, source }) => node.depth === 2 && !/^\s*#/.test(source))
    .map(({ offset, source }) => ({
      rule: 'heading-form',
      offset,
      found: source.split(/[\r\n]/)[0] ?? '',
      message: 'I trattini sotto questa riga ne fanno un titolo',
      remedy:
        'se è un titolo scrivi ## davanti; altrimenti metti una riga vuota prima dei trattini, o toglili',
    }));
