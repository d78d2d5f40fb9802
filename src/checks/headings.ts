import { toString } from '#src/checks/node-text.ts';
import { findingAt, firstLine } from '#src/checks/finding.ts';
import { rulesOn } from '#src/checks/rule.ts';
import { nodesOf } from '#src/checks/mdx-body.ts';

/** Signs without a blank after them, too many of them, or with a backslash before them. */
const severalSigns = /^[ \t>]*(\\?##+.*)$/gm;
/** One sign may begin a word (`#PAdigitale`): it is a heading if it stands alone and no sentence ends there. */
const oneSign = /^(\\?#[^\s#].*[^\s.!?:;,])[ \t]*$/g;

/** Headings, and lines that only look like one. */
export const headingRules = rulesOn('markdown', 'text', [
  {
    id: 'heading-first-level',
    sentence: 'Un titolo di primo livello nel testo: quello è il titolo della pagina.',
    example: { bulletin: { '## Il traguardo': '‸# Il traguardo' } },
    find: ({ body }) =>
      nodesOf(body, 'heading')
        .filter(({ node }) => node.depth === 1)
        .map((at) =>
          findingAt(
            at,
            'Il titolo di primo livello è quello della pagina e non si ripete nel testo',
            'comincia il titolo con ##',
          ),
        ),
  },
  {
    id: 'heading-skipped',
    sentence: 'Un titolo che salta un livello: chi naviga per titoli perde il filo.',
    example: { bulletin: { '## Il traguardo': '‸### Il traguardo' } },
    find: ({ body }) => {
      let level = 1;
      return nodesOf(body, 'heading').flatMap(({ node, offset, source }) => {
        const before = level;
        // A first-level heading has its own finding; what follows is judged as if it were mended.
        level = Math.max(2, node.depth);
        if (node.depth <= before + 1) return [];
        const message = `Il titolo salta un livello: da ${before} a ${node.depth}`;
        return [{ offset, found: source, message, remedy: `usa ${'#'.repeat(before + 1)}` }];
      });
    },
  },
  {
    id: 'heading-empty',
    sentence: 'Un titolo senza parole.',
    example: { bulletin: { '## Il traguardo': '‸## ' } },
    find: ({ body }) =>
      nodesOf(body, 'heading')
        .filter(({ node }) => toString(node).trim() === '')
        .map((at) => findingAt(at, 'Il titolo è vuoto', 'scrivi il titolo o togli la riga')),
  },
  {
    id: 'heading-form',
    sentence: 'Una riga con # che non è un titolo: manca lo spazio, o c’è un segno davanti.',
    example: { bulletin: { '### Per tipo': '‸###Per tipo' } },
    find: ({ body }) =>
      nodesOf(body, 'paragraph').flatMap(({ source, offset }) => {
        const lines = [...source.matchAll(severalSigns)];
        return (lines.length > 0 || /[\r\n]/.test(source) ? lines : [...source.matchAll(oneSign)]).map(
          ({ 0: line, 1: found = '', index }) => ({
            offset: offset + index + line.indexOf(found),
            found,
            message: 'Il titolo non è un titolo: dopo i segni # manca uno spazio',
            remedy: 'scrivi ## e uno spazio davanti al titolo',
          }),
        );
      }),
  },
  {
    id: 'heading-form',
    sentence: 'Un paragrafo con tre trattini subito sotto: ne fanno un titolo.',
    example: { bulletin: { Servono: '‸Le sale\n---\n\nServono' } },
    find: ({ body }) =>
      nodesOf(body, 'heading')
        .filter(({ node, source }) => node.depth === 2 && !/^\s*#/.test(source))
        .map(({ offset, source }) => ({
          offset,
          found: firstLine(source),
          message: 'I trattini sotto questa riga ne fanno un titolo',
          remedy:
            'se è un titolo scrivi ## davanti; altrimenti metti una riga vuota prima dei trattini, o toglili',
        })),
  },
]);
