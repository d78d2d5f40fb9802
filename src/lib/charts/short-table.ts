import type { ChartTable } from '#src/lib/charts/kind.ts';
import { isOverTime } from '#src/lib/charts/reading.ts';
import type { ChartKind } from '#src/schemas/chart.ts';

/** The most cells of a table that a page prints, and the fewest rows: two columns of a year of months are 24 cells. */
const most = { cells: 24, fewestRows: 4 };

/**
 * The rows of a chart's table that a page prints, of values over time the newest, of others the first, and the words
 * for those that it leaves to the file; '' for none.
 */
export function shortenTable(table: ChartTable, kind: ChartKind): { table: ChartTable; left: string } {
  const room = Math.max(most.fewestRows, Math.floor(most.cells / table.columns.length));
  const all = table.rows.length;
  if (all <= room) return { table, left: '' };
  return isOverTime[kind]
    ? { table: { ...table, rows: table.rows.slice(-room) }, left: `Le ${room} righe più recenti di ${all}` }
    : { table: { ...table, rows: table.rows.slice(0, room) }, left: `Le prime ${room} righe di ${all}` };
}
