import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { readSheet } from '#src/publishing/sheet/read-sheet.ts';
import { temporaryFolder } from '#tests/publishing/folder.ts';

function readCsv(text: string | Buffer, name = 'dati.csv') {
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
  ])('reads a CSV with %s', ([, text = '']) => expect(readCsv(text)).toEqual(plain));

  test('counts rows as a spreadsheet does, empty ones and line breaks in cells included', () => {
    const { rows } = readCsv('a;b\n"x\ny";1\n;\nz;2\n');
    expect(rows.map(({ row }) => row)).toEqual([2, 4]);
  });

  test('takes a formula in a CSV for the text it is', () => {
    expect(readCsv('a;b\n=1+1;@x\n').rows[0]?.cells).toEqual(['=1+1', '@x']);
  });

  const errors =
    '#N/D #N/A #DIV/0! #VALORE! #VALUE! #RIF! #NOME? #NULLO! #ESPANSIONE! #GETTING_DATA Err:502 ####';
  test.for(errors.split(' '))('tells the cell of the error %s in a CSV, whatever its column', (error) => {
    const { rows } = readCsv(`valore;nota\n1;x\n${error};x\n2; ${error} \n`);
    expect(rows.map(({ faults }) => faults?.map(({ place, found }) => [place, found]))).toEqual([
      undefined,
      [['cella A3', error]],
      [['cella B4', error]],
    ]);
  });

  test('takes a text with a hash for a text', () => {
    expect(readCsv('valore;nota\n1;#cloud\n').rows[0]?.faults).toBeUndefined();
  });

  test('reads numbers, days, truths and texts of a spreadsheet', async () => {
    const day = new Date('2024-10-10T00:00:00Z');
    const file = await xlsx([
      [{ value: ' a ' }, { value: 'b' }, { value: 'c' }, { value: 'd' }],
      [null, null, null, null],
      [{ value: 4083 }, { value: day, type: Date, format: 'dd/mm/yyyy' }, { value: true }, { value: '=1' }],
    ]);
    expect(readSheet(file)).toEqual({
      headers: ['a', 'b', 'c', 'd'],
      rows: [{ row: 3, cells: [4083, day, true, '=1'] }],
    });
  });

  test.for([
    ['Windows-1252', Buffer.from('a;b\nqualit\xe0;1\n', 'latin1'), 'dati.csv', 'non è in UTF-8'],
    ['UTF-16', Buffer.from('\uFEFFa;b\nx;1\n', 'utf16le'), 'dati.csv', 'non è in UTF-8'],
    ['a quote that is never closed', 'a;b\n"x;1\n', 'dati.csv', 'le virgolette non si chiudono'],
    ['an empty file', '', 'dati.csv', 'non c’è nessuna riga di dati'],
    ['headers alone', 'a;b\n;\n', 'dati.csv', 'non c’è nessuna riga di dati'],
    ['another kind of file', 'a;b\nx;1\n', 'dati.xls', 'non è un foglio che so leggere'],
    ['a text named .xlsx', 'a;b\nx;1\n', 'dati.xlsx', 'non si legge come foglio .xlsx'],
  ] as const)('refuses %s', ([, bytes, name, message]) => {
    expect(() => readCsv(bytes, name)).toThrow(message);
  });

  test('refuses a file that is not there', () => {
    expect(() => readSheet(join(temporaryFolder(), 'dati.csv'))).toThrow('Non riesco a leggere');
  });
});
