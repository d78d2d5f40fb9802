import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/node';
import { Fault } from '#src/publishing/fault.ts';

/** What a cell of a sheet holds; a text is trimmed, and blank where there is nothing. */
export type Cell = string | number | boolean | Date;

/** A row with its number as a spreadsheet shows it. */
export type SheetRow = { row: number; cells: Cell[] };

/** A sheet: the headers are its first row that is not empty; empty rows are left out. */
export type Sheet = { headers: string[]; rows: SheetRow[] };

const largestFile = 10_000_000;
const separators = [';', '\t', ','];

function readBytes(path: string): Buffer {
  try {
    const bytes = readFileSync(path);
    if (bytes.length <= largestFile) return bytes;
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new Fault(`Non riesco a leggere il file «${path}».`);
    throw error;
  }
  throw new Fault(`Il file «${path}» è troppo grande: togli ciò che non serve.`);
}

function decode(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Fault(
      `Il file «${path}» non è in UTF-8.\nIn Excel salvalo come «CSV UTF-8 (delimitato dal separatore di elenco)»; in LibreOffice scegli il set di caratteri «Unicode (UTF-8)». Oppure salvalo come .xlsx.`,
    );
  }
}

/** The separator that cuts the first row in most cells. */
function separatorOf(text: string): string {
  const columns = (separator: string) =>
    Papa.parse<string[]>(text.trimStart(), { delimiter: separator, preview: 1 }).data[0]?.length ?? 0;
  return separators.toSorted((a, b) => columns(b) - columns(a))[0] ?? ';';
}

function readCsv(path: string): Cell[][] {
  const text = decode(readBytes(path), path);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separatorOf(text) });
  const [broken] = errors;
  if (broken)
    throw new Fault(
      `In «${path}», alla riga ${(broken.row ?? 0) + 1}, le virgolette non si chiudono come dovrebbero.\nCorreggile, oppure salva il foglio come .xlsx.`,
    );
  return data;
}

async function readXlsx(path: string): Promise<Cell[][]> {
  const bytes = readBytes(path);
  const sheets = await readExcelFile(bytes).catch((error: unknown) => {
    const reason = error instanceof Error ? ` (${error.message})` : '';
    throw new Fault(`Il file «${path}» non si legge come foglio .xlsx${reason}: salvalo di nuovo da Excel.`);
  });
  const filled = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
  if (filled.length > 1)
    throw new Fault(
      `Il file «${path}» ha più fogli con dati (${filled.map(({ sheet }) => `«${sheet}»`).join(', ')}): salvane uno solo in un file a parte.`,
    );
  // The package's types say `typeof Date` where it gives a `Date`.
  const rows = (filled[0]?.data ?? []) as unknown as (Cell | null)[][];
  return rows.map((row) => row.map((cell) => cell ?? ''));
}

const trim = (cell: Cell): Cell => (typeof cell === 'string' ? cell.trim() : cell);

/**
 * Reads a sheet, `.xlsx` or CSV in UTF-8 with semicolons, commas or tabs.
 * @throws {Fault} if it cannot be read, or has no rows under its headers.
 */
export async function readSheet(path: string): Promise<Sheet> {
  const ending = extname(path).toLowerCase();
  if (!['.csv', '.tsv', '.txt', '.xlsx'].includes(ending))
    throw new Fault(`Il file «${path}» non è un foglio che so leggere: salvalo come .csv o .xlsx.`);
  const cells = ending === '.xlsx' ? await readXlsx(path) : readCsv(path);
  const [headers, ...rows] = cells
    .map((row, index): SheetRow => ({ row: index + 1, cells: row.map(trim) }))
    .filter((row) => row.cells.some((cell) => cell !== ''));
  if (!headers || rows.length === 0)
    throw new Fault(
      `Nel file «${path}» non c’è nessuna riga di dati: la prima riga deve avere i nomi delle colonne, le altre i valori.`,
    );
  return { headers: headers.cells.map(String), rows };
}
