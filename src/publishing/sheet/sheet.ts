import { toDigits } from '#src/lib/sheet/number.ts';
import type { CellFault } from '#src/publishing/sheet/cell-fault.ts';

/** A number that its cell shows with a sign, as YAML has it: a cell that shows 72,5% has the digits `72.5`. */
export type UnitNumber = { digits: string; unit: '%' | '€' };

/** What a cell of a sheet holds; a text is trimmed, and blank where there is nothing. */
export type Cell = string | number | boolean | Date | UnitNumber;

/** A row with its number as a spreadsheet shows it. A cell with a fault is blank. */
export type SheetRow = { row: number; cells: Cell[]; faults?: CellFault[] };

/** A sheet: the headers are its first row that is not empty; empty rows are left out. */
export type Sheet = { headers: string[]; rows: SheetRow[] };

/** True for a cell that holds a number with a sign. */
export function isUnitNumber(cell: Cell): cell is UnitNumber {
  return typeof cell === 'object' && !(cell instanceof Date);
}

/** A cell as text: a day as `2024-10-10`, a number with a point. */
export function cellText(cell: Cell): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (isUnitNumber(cell)) return `${cell.digits} ${cell.unit}`;
  return typeof cell === 'number' ? toDigits(cell) : String(cell);
}
