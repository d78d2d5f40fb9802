import Papa from 'papaparse';
import { Fault } from '#src/lib/fault.ts';
import { errorReason, faultAt, isErrorText } from '#src/publishing/sheet/cell-fault.ts';
import type { SheetRow } from '#src/publishing/sheet/sheet.ts';

const separators = [';', '\t', ','];

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

function readRow(texts: string[], row: number): SheetRow {
  const trimmed = texts.map((text) => text.trim());
  const faults = trimmed.flatMap((text, column) =>
    isErrorText(text) ? [faultAt(undefined, row, column, errorReason(text))] : [],
  );
  const cells = trimmed.map((text) => (isErrorText(text) ? '' : text));
  return { row, cells, ...(faults.length > 0 && { faults }) };
}

/**
 * The rows of a CSV in UTF-8 with semicolons, commas or tabs.
 * @throws {Fault}
 */
export function readCsv(bytes: Buffer, path: string): SheetRow[] {
  const text = decode(bytes, path);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separatorOf(text) });
  const [broken] = errors;
  if (broken)
    throw new Fault(
      `In «${path}», alla riga ${(broken.row ?? 0) + 1}, le virgolette non si chiudono come dovrebbero.\nCorreggile, oppure salva il foglio come .xlsx.`,
    );
  return data.map((cells, index) => readRow(cells, index + 1));
}
