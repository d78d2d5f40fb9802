import Papa from 'papaparse';

/** What a cell of a table holds; `null` is an empty cell. */
export type CsvCell = string | number | null;

/**
 * A table as CSV (RFC 4180: commas, CRLF, header line). Texts that a spreadsheet would run as a formula
 * are disarmed with a leading apostrophe; numbers are not touched.
 */
export function writeCsv<Column extends string>(
  columns: readonly Column[],
  rows: Record<Column, CsvCell>[],
): string {
  const cells = rows.map((row) => columns.map((column) => row[column]));
  const csv = Papa.unparse([[...columns], ...cells], { escapeFormulae: /^[=+@\t\r-]/, newline: '\r\n' });
  return `${csv}\r\n`;
}
