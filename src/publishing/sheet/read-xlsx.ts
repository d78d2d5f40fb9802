import { Fault } from '#src/lib/fault.ts';
import { faultAt, formatCellFault, placeOf, type CellFault } from '#src/publishing/sheet/cell-fault.ts';
import { letterOf } from '#src/publishing/sheet/cell-name.ts';
import { cellText, type Cell, type SheetRow } from '#src/publishing/sheet/sheet.ts';
import { readCell } from '#src/publishing/sheet/xlsx/cell.ts';
import { BadPackage } from '#src/publishing/sheet/xlsx/unzip.ts';
import { readWorkbook, type SheetPart, type Workbook } from '#src/publishing/sheet/xlsx/workbook.ts';
import { readWorksheet, type RawRow, type Worksheet } from '#src/publishing/sheet/xlsx/worksheet.ts';

type Told = Omit<CellFault, 'column'>;

/** The last column of a spreadsheet, XFD. */
const lastColumn = 16_383;

const isFilled = ({ cells, faults }: SheetRow) => faults !== undefined || cells.some((cell) => cell !== '');

function readRow({ row, isHidden, cells: raw }: RawRow, sheet: string, workbook: Workbook): SheetRow {
  const cells: Cell[] = [];
  const faults: CellFault[] = [];
  for (const one of raw) {
    if (one.column > lastColumn) throw new BadPackage('è rovinato');
    const read = readCell(one, workbook);
    cells[one.column] = 'cell' in read ? read.cell : '';
    if ('reason' in read) faults.push(faultAt(sheet, row, one.column, read.reason));
  }
  const full = Array.from(cells, (cell) => cell ?? '');
  const filled = full.findIndex((cell) => cell !== '');
  if (isHidden && (filled > -1 || faults.length > 0))
    faults.unshift({
      column: filled,
      place: placeOf(sheet, `riga ${row}`),
      found: full
        .filter((cell) => cell !== '')
        .map(cellText)
        .join(', '),
      message: 'la riga è nascosta',
      remedy: 'mostrala, se va pubblicata; altrimenti eliminala dal foglio',
    });
  return { row, cells: full, ...(faults.length > 0 && { faults }) };
}

/** Tells every filled row that a merged cell lies over: it has the value of one alone. */
function tellMerged({ merged }: Worksheet, sheet: string, rows: SheetRow[]): void {
  for (const { name, columns, rows: span } of merged) {
    const [first, last] = columns;
    const over = rows.filter(({ row }) => span[0] <= row && row <= span[1]);
    const [found] = over.flatMap(({ cells }) => cells.slice(first, last + 1).filter((cell) => cell !== ''));
    if (found === undefined) continue;
    for (const one of over.filter(isFilled))
      (one.faults ??= []).push({
        column: first,
        place: placeOf(sheet, name),
        found: cellText(found),
        message: 'queste celle sono unite, e solo la prima ha il valore',
        remedy: 'separale (in Excel «Unisci e centra») e scrivi in ciascuna il suo valore',
      });
  }
}

/** What hides a part of the sheet, so that nobody sees what would be published. */
function hiddenParts({ hiddenColumns, filter }: Worksheet, sheet: string, rows: SheetRow[]): Told[] {
  const filled = new Set(
    rows.flatMap(({ cells }) => cells.flatMap((cell, index) => (cell === '' ? [] : [index]))),
  );
  const columns = [...filled].filter((column) =>
    hiddenColumns.some(([first, last]) => first <= column && column <= last),
  );
  return [
    ...columns
      .toSorted((a, b) => a - b)
      .map((column): Told => {
        const found = rows.map(({ cells }) => cells[column] ?? '').find((cell) => cell !== '') ?? '';
        return {
          place: placeOf(sheet, `colonna ${letterOf(column)}`),
          found: cellText(found),
          message: 'la colonna è nascosta',
          remedy: 'mostrala, se serve; altrimenti eliminala dal foglio',
        };
      }),
    ...(filter === undefined
      ? []
      : [
          {
            place: placeOf(sheet, filter),
            found: '',
            message: 'un filtro sceglie fra le righe, e non si sa se vanno pubblicate tutte',
            remedy: 'togli il filtro (Dati, «Cancella») ed elimina le righe che non servono',
          },
        ]),
  ];
}

type ReadPart = SheetPart & { sheet: Worksheet; rows: SheetRow[] };

/** The one sheet with something in it, that everybody sees. */
function onlySheet(parts: ReadPart[], path: string): ReadPart | undefined {
  const filled = parts.filter(({ rows }) => rows.some(isFilled));
  const hidden = filled.filter(({ state }) => state !== 'visible');
  if (hidden.length > 0)
    throw new Fault(
      hidden
        .map(({ name, state }) =>
          formatCellFault({
            place: `foglio ${name}`,
            found: '',
            message: 'il foglio è nascosto e contiene dei dati',
            remedy:
              state === 'hidden'
                ? 'mostralo e controllalo, poi elimina il foglio che non va pubblicato'
                : 'Excel non lo elenca fra quelli da mostrare: copia il foglio che va pubblicato in un file nuovo',
          }),
        )
        .join('\n\n'),
    );
  if (filled.length > 1)
    throw new Fault(
      `Il file «${path}» ha più fogli con dati (${filled.map(({ name }) => `«${name}»`).join(', ')}): salvane uno solo in un file a parte.`,
    );
  return filled[0];
}

function readParts(bytes: Buffer, path: string): ReadPart[] {
  try {
    const workbook = readWorkbook(bytes);
    return workbook.sheets.map((part) => {
      const sheet = readWorksheet(part.xml);
      return { ...part, sheet, rows: sheet.rows.map((row) => readRow(row, part.name, workbook)) };
    });
  } catch (error) {
    if (!(error instanceof BadPackage)) throw error;
    throw new Fault(
      `Il file «${path}» non si legge come foglio .xlsx (${error.message}): aprilo in Excel o LibreOffice e salvalo di nuovo come .xlsx, senza password.`,
    );
  }
}

/**
 * The rows of the one filled sheet of a workbook, each with what is wrong with its cells.
 * @throws {Fault} if it cannot be read, or if a sheet, a column or a filter hides what would be published.
 */
export function readXlsx(bytes: Buffer, path: string): SheetRow[] {
  const part = onlySheet(readParts(bytes, path), path);
  if (!part) return [];
  tellMerged(part.sheet, part.name, part.rows);
  const hidden = hiddenParts(part.sheet, part.name, part.rows);
  if (hidden.length > 0) throw new Fault(hidden.map(formatCellFault).join('\n\n'));
  return part.rows;
}
