/** Why a row of a sheet cannot be taken, told to an editor. */
export type RowFault = {
  /** Number of the row as a spreadsheet shows it. */
  row: number;
  /** Header of the column; empty if the whole row is at fault. */
  column: string;
  found: string;
  message: string;
  remedy: string;
};

/** The fault on one line: `riga 4, colonna «valore»: …`. */
export function formatRowFault({ row, column, found, message, remedy }: RowFault): string {
  const place = column === '' ? `riga ${row}` : `riga ${row}, colonna «${column}»`;
  return [
    `${place}: ${message}`,
    ...(found === '' ? [] : [`        trovato: ${found}`]),
    `        rimedio: ${remedy}`,
  ].join('\n');
}
