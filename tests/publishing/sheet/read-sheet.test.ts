import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { readSheet } from '#src/publishing/sheet/read-sheet.ts';
import { temporaryFolder } from '#tests/publishing/folder.ts';

async function readCsv(text: string | Buffer, name = 'dati.csv') {
  return readSheet(join(temporaryFolder({ [name]: text }), name));
}

async function xlsx(data: SheetData): Promise<string> {
  const file = join(temporaryFolder(), 'dati.xlsx');
  await writeExcelFile(data).toFile(file);
  return file;
}

const plain = { headers: ['a', 'b'], rows: [{ row: 2, cells: ['1,5', 'due'] }] };

describe('readSheet', () => {
  test.for([
    ['semicolons', 'a;b\n1,5;due\n'],
    ['commas', 'a,b\r\n"1,5",due\r\n'],
    ['tabs', 'a\tb\n1,5\tdue'],
    ['a byte order mark', '\uFEFFa;b\n1,5;due\n'],
    ['blanks around', ' a ; b \n 1,5 ; due \n'],
    ['empty rows after', 'a;b\n1,5;due\n;\n\n;\n'],
  ])('reads a CSV with %s', async ([, text = '']) => expect(await readCsv(text)).toEqual(plain));

  test('counts rows as a spreadsheet does, empty ones and line breaks in cells included', async () => {
    const { rows } = await readCsv('a;b\n"x\ny";1\n;\nz;2\n');
    expect(rows.map(({ row }) => row)).toEqual([2, 4]);
  });

  test('takes a formula in a CSV for the text it is', async () => {
    expect((await readCsv('a;b\n=1+1;@x\n')).rows[0]?.cells).toEqual(['=1+1', '@x']);
  });

  test('reads numbers, days, truths and texts of a spreadsheet', async () => {
    const day = new Date('2024-10-10T00:00:00Z');
    const file = await xlsx([
      [{ value: ' a ' }, { value: 'b' }, { value: 'c' }, { value: 'd' }],
      [null, null, null, null],
      [{ value: 4083 }, { value: day, type: Date, format: 'dd/mm/yyyy' }, { value: true }, { value: '=1' }],
    ]);
    expect(await readSheet(file)).toEqual({
      headers: ['a', 'b', 'c', 'd'],
      rows: [{ row: 3, cells: [4083, day, true, '=1'] }],
    });
  });

  test('leaves the cells of a merged one blank but the first', async () => {
    const file = await xlsx([
      [{ value: 'a' }, { value: 'b' }],
      [{ value: 'x', rowSpan: 2 }, { value: 1 }],
      [null, { value: 2 }],
    ]);
    expect((await readSheet(file)).rows.map(({ cells }) => cells[0])).toEqual(['x', '']);
  });

  test('refuses a spreadsheet with two filled sheets', async () => {
    const file = join(temporaryFolder(), 'dati.xlsx');
    const data: SheetData = [[{ value: 'a' }], [{ value: 1 }]];
    await writeExcelFile([
      { data, sheet: 'Uno' },
      { data, sheet: 'Due' },
    ]).toFile(file);
    await expect(readSheet(file)).rejects.toThrow('più fogli con dati («Uno», «Due»)');
  });

  test.for([
    ['Windows-1252', Buffer.from('a;b\nqualit\xe0;1\n', 'latin1'), 'dati.csv', 'non è in UTF-8'],
    ['UTF-16', Buffer.from('\uFEFFa;b\nx;1\n', 'utf16le'), 'dati.csv', 'non è in UTF-8'],
    ['a quote that is never closed', 'a;b\n"x;1\n', 'dati.csv', 'le virgolette non si chiudono'],
    ['an empty file', '', 'dati.csv', 'non c’è nessuna riga di dati'],
    ['headers alone', 'a;b\n;\n', 'dati.csv', 'non c’è nessuna riga di dati'],
    ['another kind of file', 'a;b\nx;1\n', 'dati.xls', 'non è un foglio che so leggere'],
    ['a text named .xlsx', 'a;b\nx;1\n', 'dati.xlsx', 'non si legge come foglio .xlsx'],
  ] as const)('refuses %s', async ([, bytes, name, message]) => {
    await expect(readCsv(bytes, name)).rejects.toThrow(message);
  });

  test('refuses a file that is not there', async () => {
    await expect(readSheet(join(temporaryFolder(), 'dati.csv'))).rejects.toThrow('Non riesco a leggere');
  });
});
