import { formatCellFault } from '#src/publishing/sheet/cell-fault.ts';

/** Why a row of a sheet cannot be taken, told to an editor. */
export type RowFault = {
  /** Number of the row as a spreadsheet shows it. */
  row: number;
  /** Header of the column; empty if the whole row is at fault. */
  column: string;
  /** The cell, where what it holds is at fault and not what it says: `foglio Dati, B7`. */
  place?: string;
  found: string;
  message: string;
  remedy: string;
};

/** The fault on one line: `riga 4, colonna «valore»: …`. */
export function formatRowFault({ row, column, place, found, message, remedy }: RowFault): string {
  const ofRow = column === '' ? `riga ${row}` : `riga ${row}, colonna «${column}»`;
  return formatCellFault({ place: place ?? ofRow, found, message, remedy });
}
