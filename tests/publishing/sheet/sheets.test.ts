import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import writeExcelFile, { type Cell } from 'write-excel-file/node';
import { formatDay, fromDayNumber, toDayNumber } from '#src/lib/day.ts';
import { precisionIds, precisions } from '#src/lib/precision.ts';
import { statuses } from '#src/lib/status.ts';
import { readColumns } from '#src/publishing/sheet/columns.ts';
import { readRows, type ReadRow } from '#src/publishing/sheet/read-rows.ts';
import { readSheet } from '#src/publishing/sheet/read-sheet.ts';
import { temporaryFolder } from '#tests/publishing/folder.ts';
import { words } from '#tests/publishing/sheet/words.ts';
import { runs } from '#tests/random.ts';

const decimalsOf = { 'biblioteche-collegate': 0, 'spesa-per-scaffali': 2, 'aperte-la-sera': 1 };
const types = ['di-paese', 'di-quartiere', 'viaggianti'];
const typeNames = ['Biblioteche di paese', 'Biblioteche di quartiere', 'Biblioteche viaggianti'];

/** Numbers of up to fifteen digits; percentages above 10: up to it a spreadsheet does not tell a hundredth. */
const value = (indicator: keyof typeof decimalsOf) =>
  indicator === 'aperte-la-sera'
    ? fc.integer({ min: 101, max: 1000 }).map((tenths) => tenths / 10)
    : fc.integer({ min: 0, max: 9_999_999_999 }).map((cents) => cents / 10 ** decimalsOf[indicator]);

const day = fc.integer({ min: toDayNumber('1999-12-31'), max: toDayNumber('2040-01-01') }).map(fromDayNumber);

const row = fc
  .constantFrom('biblioteche-collegate', 'spesa-per-scaffali', 'aperte-la-sera' as const)
  .chain((indicator) =>
    fc.record({
      id: fc.option(fc.constantFrom('prima', 'seconda', 'terza-2026'), { nil: undefined }),
      indicator: fc.constant(indicator),
      breakdown:
        indicator === 'spesa-per-scaffali'
          ? fc.constant({})
          : fc.option(
              fc.constantFrom(...types).map((type) => ({ 'tipo-di-biblioteca': type })),
              { nil: {} },
            ),
      value: fc.option(value(indicator).map(String), { freq: 6 }),
      asOf: fc.option(day, { nil: undefined }),
      precision: fc.option(fc.constantFrom(...precisionIds), { nil: undefined }),
      source: fc.option(fc.constant('rapporto-2026-03'), { nil: undefined }),
      note: fc.option(fc.constantFrom('=1+1', 'Con «virgolette», "doppie"; e altro', '@x'), {
        nil: undefined,
      }),
    }),
  )
  .chain((one) =>
    fc.record({
      ...Object.fromEntries(Object.entries(one).map(([key, given]) => [key, fc.constant(given)])),
      status: fc.constantFrom(
        undefined,
        ...(one.value === null ? (['missing'] as const) : (['provisional', 'estimated'] as const)),
      ),
    }),
  );

/** One row that says how numbers are written, then any others. */
const table = fc
  .array(row, { maxLength: 8 })
  .map((rows) => [
    { indicator: 'spesa-per-scaffali', breakdown: {}, value: '1234567.5' },
    ...rows,
  ]) as unknown as fc.Arbitrary<Partial<ReadRow>[]>;

function formatNumber(text: string, language: 'it-IT' | 'en-GB'): string {
  return Number(text).toLocaleString(language, { useGrouping: 'always', maximumFractionDigits: 2 });
}

/** The table as people would write it in a language. */
function toTexts(rows: Partial<ReadRow>[], language: 'it-IT' | 'en-GB'): string[][] {
  const isItalian = language === 'it-IT';
  const headers = isItalian
    ? 'Fonte, Valore, Indicatore, Tipo di biblioteca, Data, Precisione, Stato, Nota, id, '
    : 'source, VALUE, indicator, tipo-di-biblioteca, as of, precision, status, note, ID, ';
  const cells = rows.map((one) => {
    const indicator = words.indicators.find(({ id }) => id === one.indicator);
    const type = types.indexOf(one.breakdown?.['tipo-di-biblioteca'] ?? '');
    const asOf = one.asOf === undefined ? '' : isItalian ? formatDay(one.asOf) : one.asOf;
    return [
      one.source ?? '',
      one.value === null || one.value === undefined
        ? isItalian
          ? 'n.d.'
          : ''
        : formatNumber(one.value, language),
      (isItalian ? indicator?.names[0] : one.indicator) ?? '',
      (isItalian ? typeNames[type] : types[type]) ?? '',
      asOf,
      one.precision === undefined ? '' : isItalian ? precisions[one.precision].name : one.precision,
      one.status === undefined ? '' : isItalian ? statuses[one.status].word : one.status,
      one.note ?? '',
      one.id ?? '',
      '',
    ];
  });
  return [headers.split(', '), ...cells];
}

/** What a sheet is read as; an exact value and one without a precision read the same. */
function readBack(file: string): unknown[] {
  const sheet = readSheet(file);
  const { rows, faults } = readRows(sheet, readColumns(sheet, words), words);
  expect(faults).toEqual([]);
  return rows.map((one) => JSON.parse(JSON.stringify(exact({ ...one, row: undefined }))) as unknown);
}

const exact = <Row extends { precision?: string | undefined }>(one: Row) => ({
  ...one,
  precision: one.precision ?? 'exact',
});
const expected = (rows: Partial<ReadRow>[]) =>
  rows.map((one) => JSON.parse(JSON.stringify({ ...exact(one), value: one.value ?? null })) as unknown);

describe('a table of observations', () => {
  test('comes back from a CSV in Italian or English, with any separator', () => {
    const file = join(temporaryFolder(), 'dati.csv');
    fc.assert(
      fc.property(
        table,
        fc.constantFrom('it-IT' as const, 'en-GB' as const),
        fc.constantFrom(';', ',', '\t'),
        fc.constantFrom('', '\uFEFF'),
        fc.constantFrom('\n', '\r\n'),
        (rows, language, delimiter, mark, newline) => {
          writeFileSync(file, mark + Papa.unparse(toTexts(rows, language), { delimiter, newline }));
          expect(readBack(file)).toEqual(expected(rows));
        },
      ),
      { numRuns: runs(50) },
    );
  });

  test('comes back from a spreadsheet with numbers and days as such', async () => {
    const file = join(temporaryFolder(), 'dati.xlsx');
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const [headers = [], ...cells] = toTexts(rows, 'en-GB');
        const data = cells.map((texts, index) =>
          texts.map((text, column): Cell => {
            const { value: digits, asOf } = rows[index] ?? {};
            if (column === 1 && digits !== null && digits !== undefined) return { value: Number(digits) };
            if (column === 4 && asOf !== undefined)
              return { value: new Date(`${asOf}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
            return text === '' ? null : { value: text };
          }),
        );
        const top = headers.map((header): Cell => (header === '' ? null : { value: header }));
        await writeExcelFile([top, ...data]).toFile(file);
        expect(readBack(file)).toEqual(expected(rows));
      }),
      { numRuns: runs(15) },
    );
  });
});
