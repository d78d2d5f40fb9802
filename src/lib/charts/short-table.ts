import type { ChartTable } from '#src/lib/charts/kind.ts';
import { isOverTime } from '#src/lib/charts/reading.ts';
import type { ChartKind } from '#src/schemas/chart.ts';

/** The most rows that a page prints: of values over time the newest, of others the first. */
const mostRows = { overTime: 12, other: 24 };

/** The rows of a chart's table that a page prints, and the words for those that it leaves to the file; '' for none. */
export function shortenTable(table: ChartTable, kind: ChartKind): { table: ChartTable; left: string } {
  const most = isOverTime[kind] ? mostRows.overTime : mostRows.other;
  const all = table.rows.length;
  if (all <= most) return { table, left: '' };
  return isOverTime[kind]
    ? { table: { ...table, rows: table.rows.slice(-most) }, left: `Le ${most} righe più recenti di ${all}` }
    : { table: { ...table, rows: table.rows.slice(0, most) }, left: `Le prime ${most} righe di ${all}` };
}
