import { suggest } from '#src/checks/nearest.ts';
import { toDigits } from '#src/lib/sheet/number.ts';
import type { Column } from '#src/publishing/sheet/columns.ts';
import type { Cell, SheetRow } from '#src/publishing/sheet/read-sheet.ts';
import type { RowFault } from '#src/publishing/sheet/row-fault.ts';
import { findNamed, type Named } from '#src/publishing/sheet/words.ts';

/** A cell as text: a day as `2024-10-10`, a number with a point. */
export function cellText(cell: Cell): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'number' ? toDigits(cell) : String(cell);
}

/** Reads the cells of one row and gathers what is wrong with them. */
export class RowReader {
  readonly faults: RowFault[] = [];
  readonly row: SheetRow;

  constructor(row: SheetRow) {
    this.row = row;
  }

  /** What stands in a column; blank where there is no such column. */
  cell(column: Column | undefined): Cell {
    return column ? (this.row.cells[column.index] ?? '') : '';
  }

  text(column: Column | undefined): string {
    return cellText(this.cell(column));
  }

  fail(column: Column | undefined, message: string, remedy: string): void {
    const found = column ? this.text(column) : '';
    this.faults.push({ row: this.row.row, column: column?.header ?? '', found, message, remedy });
  }

  /** What a cell names; `undefined` if it is blank, or names nothing, which is a fault. */
  named<Found extends Named>(
    column: Column | undefined,
    what: string,
    all: readonly Found[],
  ): Found | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    const found = findNamed(text, all);
    if (found) return found;
    const known = all.map(({ id }) => id);
    this.fail(column, `non esiste ${what} «${text}»`, suggest(text.toLowerCase(), known, 'togli la cella'));
    return undefined;
  }
}
