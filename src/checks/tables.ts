import type { Finding } from '#src/checks/finding.ts';
import { rulesOn } from '#src/checks/rule.ts';
import { nodesOf } from '#src/checks/mdx-body.ts';

const remedy =
  'sotto la testa serve una riga con un gruppo di trattini per colonna, come | --- | --- |, e prima della tabella una riga vuota';

const rule = /^\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?$/;

/** True for a line between upright bars, or made of dashes and bars. */
function isTableLine(line: string): boolean {
  return (line.length > 2 && line.startsWith('|') && line.endsWith('|')) || rule.test(line);
}

/** Tables, and lines that only look like one. */
export const tableRules = rulesOn('markdown', 'text', [
  {
    id: 'table-form',
    sentence: 'Una tabella a cui manca la riga di trattini sotto la testa: i lettori vedrebbero le barre.',
    example: { bulletin: { Servono: '‸| a | b |\n| c | d |\n\nServono' } },
    find: ({ body }) =>
      nodesOf(body, 'paragraph').flatMap(({ source, offset }): Finding[] => {
        const lines = [...source.matchAll(/\S.*/g)];
        const first = lines.findIndex(({ 0: line }) => isTableLine(line.trimEnd()));
        // A rule of dashes alone has the head of the table above it.
        const line = lines[rule.test(lines[first]?.[0].trimEnd() ?? '') ? Math.max(0, first - 1) : first];
        if (!line) return [];
        const message = 'Questa tabella non si può leggere come tale';
        return [{ offset: offset + line.index, found: line[0], message, remedy }];
      }),
  },
  {
    id: 'table-form',
    sentence: 'Una riga con più o meno celle della testa: quelle in più si perdono, le altre scorrono.',
    example: { bulletin: { Servono: '| a | b |\n| --- | --- |\n‸| c | d | e |\n\nServono' } },
    find: ({ body }) =>
      nodesOf(body, 'table').flatMap(({ node, offset, source }) => {
        const [head, ...rows] = node.children;
        const columns = head?.children.length ?? 0;
        return rows
          .filter(({ children }) => children.length !== columns)
          .map((row): Finding => {
            const at = row.position?.start.offset ?? offset;
            const cells = row.children.length;
            const message = `La riga ha ${cells} ${cells === 1 ? 'cella' : 'celle'}, la testa della tabella ${columns}`;
            const found = source.slice(at - offset).split(/[\r\n]/)[0] ?? '';
            const advice = 'metti una cella per colonna, e una riga vuota dopo la tabella';
            return { offset: at, found, message, remedy: advice };
          });
      }),
  },
]);
