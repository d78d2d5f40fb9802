import type { KindOf } from '#src/lib/charts/kind.ts';
import { dayOf, linesOf, ofLines, overTime, type LinesSpec } from '#src/lib/charts/line.ts';

/** Series over time as rows of a table, each with its newest value: the table is the drawing. */
export const table: KindOf<LinesSpec & { kind: 'table' }> = {
  ...ofLines,
  toContents: (spec, bulletin, ledger) =>
    overTime(linesOf(spec, bulletin, ledger), [], dayOf(bulletin, ledger)),
  toTable: ({ model }, figureOf) => ({
    columns: [
      { label: 'Serie', numeric: false },
      { label: 'Ultimo valore', numeric: true },
    ],
    rows: model.series.map(({ name, points }) => {
      const last = points.findLast(({ value }) => value !== null) ?? points.at(-1);
      return [name, last ? figureOf(last.figure) : null];
    }),
  }),
  hint: 'una riga per serie, con l’andamento e la variazione',
  marks: 'le righe',
};
