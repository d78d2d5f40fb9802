import { suggest } from '#src/checks/nearest.ts';
import type { Column } from '#src/publishing/sheet/columns.ts';
import { cellText, type Cell, type SheetRow } from '#src/publishing/sheet/sheet.ts';
import type { RowFault } from '#src/publishing/sheet/row-fault.ts';
import { findNamed, type Named } from '#src/publishing/sheet/words.ts';

/** Reads the cells of one row and gathers what is wrong with them. */
export class RowReader {
  readonly faults: RowFault[];
  readonly row: SheetRow;

  constructor(row: SheetRow) {
    this.row = row;
    this.faults = (row.faults ?? []).map((fault) => ({ ...fault, row: row.row, column: '' }));
  }

  /** What stands in a column; blank where there is no such column. */
  cell(column: Column | undefined): Cell {
    return column ? (this.row.cells[column.index] ?? '') : '';
  }

  text(column: Column | undefined): string {
    return cellText(this.cell(column));
  }

  /** Tells what is wrong with a cell; of one that cannot be read it is told already. */
  fail(column: Column | undefined, message: string, remedy: string): void {
    if (column && this.row.faults?.some((fault) => fault.column === column.index)) return;
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
