import { Fault } from '#src/lib/fault.ts';
import { readItalianDay, readMonthFirst } from '#src/lib/italian-day.ts';
import type { NumberForm } from '#src/lib/italian-number.ts';
import type { Column, Columns, FieldName } from '#src/publishing/sheet/columns.ts';
import type { Signs } from '#src/publishing/sheet/signs.ts';
import { cellText, type Sheet } from '#src/publishing/sheet/sheet.ts';
import type { RowFault } from '#src/publishing/sheet/row-fault.ts';
import { formOfValues, readValue } from '#src/publishing/sheet/value-column.ts';
import { RowReader } from '#src/publishing/sheet/row-reader.ts';
import { precisionNames, statusNames, type Words } from '#src/publishing/sheet/words.ts';
import { id as idSchema } from '#src/schemas/parts.ts';
import type { Precision } from '#src/lib/precision.ts';
import type { Status } from '#src/lib/status.ts';

/** What one row says of one figure; what it does not say is `undefined`. */
export type ReadRow = {
  row: number;
  id: string | undefined;
  indicator: string;
  breakdown: Record<string, string>;
  /** As YAML has it; `null` if it is missing. */
  value: string | null;
  asOf: string | undefined;
  precision: Precision | undefined;
  status: Status | undefined;
  source: string | undefined;
  note: string | undefined;
};

/** The rows that can be taken, and why the others cannot. */
export type RowsRead = { rows: ReadRow[]; faults: RowFault[] };

const totals = /^(?:sub-?totale|totale|totali|grand total|subtotal|total|somma)\b/i;

/** A month-first day makes every other day of its column doubtful. */
function refuseMonthFirst({ rows }: Sheet, { index, header }: Column): void {
  const texts = rows.map(({ cells, row }) => ({ text: cellText(cells[index] ?? ''), row }));
  const odd = texts.find(({ text }) => readItalianDay(text) === undefined && readMonthFirst(text));
  if (odd)
    throw new Fault(
      `Nella colonna «${header}» ci sono date con il mese prima del giorno, come «${odd.text}» (riga ${odd.row}).\nScrivile tutte come 2024-10-31 o 31/10/2024.`,
    );
}

function readDay(reader: RowReader, column: Column | undefined, form: NumberForm): string | undefined {
  const text = reader.text(column);
  if (text === '') return undefined;
  const day = readItalianDay(text);
  if (day === undefined)
    reader.fail(
      column,
      'non è un giorno del calendario',
      'scrivilo come 2024-10-31, 31/10/2024 o 31 ottobre 2024',
    );
  else if (form === 'en' && readMonthFirst(text) !== undefined)
    reader.fail(
      column,
      'in un foglio con numeri inglesi non si sa quale sia il giorno e quale il mese',
      'scrivi il giorno come 2024-10-31',
    );
  return day;
}

function readRow(
  reader: RowReader,
  columns: Columns,
  words: Words,
  form: NumberForm,
  signs: Signs,
): ReadRow | undefined {
  const { fields, dimensions } = columns;
  const column = (name: FieldName) => fields[name];
  const headings = [column('indicator'), column('id'), ...dimensions];
  const total = headings.find((one) => totals.test(reader.text(one)));
  if (total) {
    reader.fail(
      total,
      'è una riga di totali',
      'toglila; se il totale è una cifra da pubblicare, lascia vuota questa cella e indica l’indicatore',
    );
    return undefined;
  }

  const indicator = reader.named(column('indicator'), 'l’indicatore', words.indicators);
  if (reader.text(column('indicator')) === '')
    reader.fail(
      column('indicator'),
      'manca l’indicatore',
      'scrivilo in ogni riga; se la cella è unita a quella sopra, separale',
    );

  const breakdown: Record<string, string> = {};
  for (const one of dimensions) {
    const items = words.dimensions.find(({ id }) => id === one.dimension)?.items ?? [];
    const item = reader.named(one, 'la voce', items);
    if (item && indicator && !indicator.dimensions.includes(one.dimension))
      reader.fail(
        one,
        `l’indicatore «${indicator.id}» non si suddivide per «${one.dimension}»`,
        'svuota la cella, o aggiungi la dimensione al file dell’indicatore',
      );
    if (item) breakdown[one.dimension] = item.id;
  }

  const read = readValue(reader.cell(column('value')), form, indicator?.kind ?? '', signs);
  if ('fault' in read) reader.fail(column('value'), read.fault.message, read.fault.remedy);
  const value = 'value' in read ? read.value : null;
  const status = reader.named(column('status'), 'lo stato', statusNames)?.id;
  if ('value' in read && status !== undefined && (status === 'missing') !== (value === null))
    reader.fail(
      column('status'),
      value === null
        ? 'manca il valore, ma lo stato non lo dice'
        : 'c’è un valore, ma lo stato dice che manca',
      'svuota questa cella, o correggi il valore',
    );

  const idText = reader.text(column('id'));
  const badId = idText === '' ? undefined : idSchema.safeParse(idText).error?.issues[0]?.message;
  if (badId !== undefined)
    reader.fail(column('id'), `l’identificativo ${badId}`, 'correggilo, o svuota la cella');
  const note = reader.text(column('note')).replace(/\s+/g, ' ');
  const source = reader.named(column('source'), 'la fonte', words.sources)?.id;
  const precision = reader.named(column('precision'), 'la precisione', precisionNames)?.id;
  const asOf = readDay(reader, column('asOf'), form);

  const extra = reader.row.cells.findIndex((cell, index) => cell !== '' && index >= columns.width);
  if (extra > -1)
    reader.fail(
      undefined,
      'ha più celle delle intestazioni',
      'forse un testo o un numero contiene il separatore: mettilo fra virgolette, o salva il foglio come .xlsx',
    );
  if (reader.faults.length > 0 || !indicator) return undefined;
  return {
    row: reader.row.row,
    id: idText === '' ? undefined : idText,
    indicator: indicator.id,
    breakdown,
    value,
    asOf,
    precision,
    status,
    source,
    note: note === '' ? undefined : note,
  };
}

/**
 * Reads every row of a sheet.
 * @throws {Fault} if a whole column cannot be understood.
 */
export function readRows(
  sheet: Sheet,
  columns: Columns,
  words: Words,
  asked?: NumberForm,
  signs: Signs = new Map(),
): RowsRead {
  const form = formOfValues(sheet, columns.fields.value, asked);
  if (columns.fields.asOf) refuseMonthFirst(sheet, columns.fields.asOf);
  const readers = sheet.rows.map((row) => new RowReader(row));
  return {
    rows: readers.flatMap((reader) => readRow(reader, columns, words, form, signs) ?? []),
    faults: readers.flatMap(({ faults }) => faults),
  };
}
