import { readCellName } from '#src/publishing/sheet/cell-name.ts';
import { richTextReader, type RichText } from '#src/publishing/sheet/xlsx/rich-text.ts';
import { isOn, visitXml, type Attributes } from '#src/publishing/sheet/xlsx/xml.ts';

/** A cell as it is written: its type and value as texts. */
export type RawCell = {
  /** From 0. */
  column: number;
  type: string;
  style: number;
  /** `undefined` if no value is written. */
  value: string | undefined;
  isFormula: boolean;
  rich: RichText | undefined;
};

export type RawRow = { row: number; isHidden: boolean; cells: RawCell[] };

/** Cells from a corner to another; columns from 0, rows from 1. */
export type Range = { name: string; columns: [number, number]; rows: [number, number] };

/** A sheet as it is written, without the meaning of its cells. */
export type Worksheet = {
  rows: RawRow[];
  merged: Range[];
  hiddenColumns: [number, number][];
  /** Where a filter chooses among the rows; `undefined` if none does. */
  filter: string | undefined;
};

function readRange(name: string): Range | undefined {
  const [from = '', to = from] = name.split(':');
  const [a, b] = [readCellName(from), readCellName(to)];
  return a && b && { name, columns: [a.column, b.column], rows: [a.row, b.row] };
}

/** Reads a sheet. Rows and cells that do not say where they are come after the one before. */
export function readWorksheet(xml: Buffer): Worksheet {
  const sheet: Worksheet = { rows: [], merged: [], hiddenColumns: [], filter: undefined };
  let cell: RawCell | undefined;
  let filtered = '';
  const rich = richTextReader('is', (text) => {
    if (cell) cell.rich = text;
  });

  const openRow = ({ r, hidden, ht }: Attributes) => {
    const row = r === undefined ? (sheet.rows.at(-1)?.row ?? 0) + 1 : Number(r);
    sheet.rows.push({ row, isHidden: isOn(hidden) || Number(ht ?? 1) === 0, cells: [] });
  };
  const openCell = ({ r, t, s }: Attributes) => {
    const cells = sheet.rows.at(-1)?.cells ?? [];
    const column = readCellName(r ?? '')?.column ?? (cells.at(-1)?.column ?? -1) + 1;
    const style = Number(s ?? 0);
    cell = { column, type: t ?? 'n', style, value: undefined, isFormula: false, rich: undefined };
    cells.push(cell);
  };
  const openOther = (name: string, attributes: Attributes, path: readonly string[]) => {
    const { ref, min, max, hidden, width } = attributes;
    if (name === 'mergeCell') {
      const range = readRange(ref ?? '');
      if (range) sheet.merged.push(range);
    } else if (name === 'col' && (isOn(hidden) || Number(width ?? 1) === 0))
      sheet.hiddenColumns.push([Number(min) - 1, Number(max) - 1]);
    else if (name === 'autoFilter') filtered = ref ?? '';
    // The buttons of a filter hide nothing; what is chosen under one does.
    else if (path.at(-2) === 'filterColumn') sheet.filter = filtered;
  };

  visitXml(xml, {
    open: (name, attributes, path) => {
      if (path.includes('is')) rich.open(name, attributes, path);
      else if (name === 'row') openRow(attributes);
      else if (name === 'c' && path.at(-2) === 'row') openCell(attributes);
      else if (name === 'f' && cell && path.at(-2) === 'c') cell.isFormula = true;
      else if (name === 'v' && cell && path.at(-2) === 'c') cell.value = '';
      else openOther(name, attributes, path);
    },
    text: (text, path) => {
      if (path.includes('is')) rich.text(text, path);
      else if (path.at(-1) === 'v' && cell?.value !== undefined) cell.value += text;
    },
    close: (name, path) => {
      if (path.includes('is')) rich.close(name, path);
    },
  });
  return sheet;
}
