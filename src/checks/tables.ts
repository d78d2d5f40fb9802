import type { Finding, Rule } from '#src/checks/finding.ts';
import { nodesOf } from '#src/checks/mdx-body.ts';

const remedy =
  'sotto la testa serve una riga con un gruppo di trattini per colonna, come | --- | --- |, e prima della tabella una riga vuota';

/** A line of a table that the reader takes for text: it stands between upright bars, or is made of dashes and bars. */
const tableLine = /^[ \t]*(?:\|.*\S.*\||\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?)[ \t]*$/m;

/** Tables that are none for the reader, who shows their bars. Told at their first line. */
export const findUnmadeTables: Rule = ({ body }) =>
  nodesOf(body, 'paragraph').flatMap(({ source, offset }): Finding[] => {
    const line = tableLine.exec(source);
    if (!line) return [];
    // A rule of dashes alone has the head of the table above it.
    const before = source.slice(0, line.index).trimEnd();
    const isRule = /^[\s|:-]+$/.test(line[0]);
    const start = isRule && before !== '' ? before.lastIndexOf('\n') + 1 : line.index;
    const indent = /^[ \t]*/.exec(source.slice(start))?.[0].length ?? 0;
    const found = source.slice(start + indent).split(/[\r\n]/)[0] ?? '';
    const message = 'Questa tabella non si può leggere come tale';
    return [{ rule: 'table-form', offset: offset + start + indent, found, message, remedy }];
  });

/** Rows with more or fewer cells than the head: the reader drops the first and shifts the second. */
export const findUnevenTables: Rule = ({ body }) =>
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
        return { rule: 'table-form', offset: at, found, message, remedy: advice };
      });
  });
