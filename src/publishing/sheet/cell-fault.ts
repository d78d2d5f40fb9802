import { letterOf } from '#src/publishing/sheet/cell-name.ts';

/** Why what stands in a cell cannot be taken for what it says, told to an editor. */
export type CellFault = {
  /** The column from 0. */
  column: number;
  /** `foglio Dati, B7`; of a CSV, `cella B7`. */
  place: string;
  found: string;
  message: string;
  remedy: string;
};

/** What is wrong with a cell, without its place. */
export type CellReason = Pick<CellFault, 'found' | 'message' | 'remedy'>;

/** A cell, column or row of a sheet by its name: `foglio Dati, B7`; a CSV has no name. */
export function placeOf(sheet: string | undefined, name: string): string {
  return sheet === undefined ? `cella ${name}` : `foglio ${sheet}, ${name}`;
}

/** The fault of one cell. */
export function faultAt(
  sheet: string | undefined,
  row: number,
  column: number,
  reason: CellReason,
): CellFault {
  return { column, place: placeOf(sheet, `${letterOf(column)}${row}`), ...reason };
}

// Excel's in English and Italian, LibreOffice's, and a number in a column too narrow for it.
const errorText = /^(?:#n\/[ad]|#[\p{L}\d/_.]+[!?]|#[A-Z]{2,}(?:_[A-Z]+)+|#{2,}|err:\d{3})$/iu;

/** True for a text that a program writes where it could not compute: `#N/D`, `#DIV/0!`. */
export function isErrorText(text: string): boolean {
  return errorText.test(text);
}

/** What to say of a cell with an error. */
export function errorReason(found: string): CellReason {
  return {
    found,
    message: 'la cella contiene un errore del foglio',
    remedy: 'correggi la formula, o scrivi nella cella il valore giusto',
  };
}

/** The fault on its lines, as those of rows are told. */
export function formatCellFault({ place, found, message, remedy }: Omit<CellFault, 'column'>): string {
  return [
    `${place}: ${message}`,
    ...(found === '' ? [] : [`        trovato: ${found}`]),
    `        rimedio: ${remedy}`,
  ].join('\n');
}
