import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { Fault } from '#src/lib/fault.ts';
import { formatCellFault } from '#src/publishing/sheet/cell-fault.ts';
import { readCsv } from '#src/publishing/sheet/read-csv.ts';
import { readXlsx } from '#src/publishing/sheet/read-xlsx.ts';
import { cellText, type Sheet } from '#src/publishing/sheet/sheet.ts';

const largestFile = 10_000_000;

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

/**
 * Reads a sheet, `.xlsx` or CSV in UTF-8 with semicolons, commas or tabs.
 * @throws {Fault} if it cannot be read, has faults in its headers, or no rows under them.
 */
export function readSheet(path: string): Sheet {
  const ending = extname(path).toLowerCase();
  if (!['.csv', '.tsv', '.txt', '.xlsx'].includes(ending))
    throw new Fault(`Il file «${path}» non è un foglio che so leggere: salvalo come .csv o .xlsx.`);
  const read = ending === '.xlsx' ? readXlsx : readCsv;
  const [headers, ...rows] = read(readBytes(path), path).filter(
    ({ cells, faults }) => faults !== undefined || cells.some((cell) => cell !== ''),
  );
  if (headers?.faults) throw new Fault(headers.faults.map(formatCellFault).join('\n\n'));
  if (!headers || rows.length === 0)
    throw new Fault(
      `Nel file «${path}» non c’è nessuna riga di dati: la prima riga deve avere i nomi delle colonne, le altre i valori.`,
    );
  return { headers: headers.cells.map(cellText), rows };
}
