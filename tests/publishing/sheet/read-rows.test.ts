import { describe, expect, test } from 'vitest';
import { readColumns } from '#src/publishing/sheet/columns.ts';
import type { Cell } from '#src/publishing/sheet/sheet.ts';
import { signsIn } from '#src/publishing/sheet/signs.ts';
import { readRows } from '#src/publishing/sheet/read-rows.ts';
import { words } from '#tests/publishing/sheet/words.ts';

const headers = ['indicatore', 'valore', 'data', 'tipo di biblioteca', 'precisione', 'stato', 'fonte', 'id'];

function read(rows: Cell[][], numbers?: 'it' | 'en') {
  const sheet = { headers, rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
  return readRows(sheet, readColumns(sheet, words), words, numbers);
}

describe('readRows', () => {
  test.for<[Cell[], string, string]>([
    [['biblioteche-colegate', '1'], 'indicatore', 'non esiste l’indicatore «biblioteche-colegate»'],
    [['', '1'], 'indicatore', 'manca l’indicatore'],
    [['Totale', '1'], 'indicatore', 'è una riga di totali'],
    [['TOTALE GENERALE', '1'], 'indicatore', 'è una riga di totali'],
    [['prestiti-in-rete', 'oltre 40'], 'valore', 'accanto al numero ci sono parole'],
    [
      ['prestiti-in-rete', '1E+06'],
      'valore',
      'il numero è scritto con l’esponente e può aver perso delle cifre',
    ],
    [['prestiti-in-rete', '#DIV/0!'], 'valore', 'la cella contiene un errore del foglio'],
    [['prestiti-in-rete', '=1+1'], 'valore', 'non è un numero'],
    [['prestiti-in-rete', '72.5'], 'valore', 'il numero non è scritto come gli altri, che sono italiani'],
    [['prestiti-in-rete', true], 'valore', 'non è un numero'],
    [['prestiti-in-rete', new Date('2024-10-10')], 'valore', 'qui c’è una data, non un numero'],
    [
      ['prestiti-in-rete', '5%'],
      'valore',
      'il valore ha il segno «%», ma l’indicatore non è una percentuale',
    ],
    [['aperte-la-sera', '5 €'], 'valore', 'il valore ha il segno «€», ma l’indicatore non è un importo'],
    [['aperte-la-sera', 0.725], 'valore', 'non si sa se è 0,725 % o 72,5 %'],
    [['aperte-la-sera', 1.5], 'valore', 'non si sa se è 1,5 % o 150 %'],
    [['aperte-la-sera', 10], 'valore', 'non si sa se è 10 % o 1000 %'],
    [['prestiti-in-rete', '5', '31/02/2024'], 'data', 'non è un giorno del calendario'],
    [['prestiti-in-rete', '5', 45_575], 'data', 'non è un giorno del calendario'],
    [['aperte-la-sera', '5', '', 'di-pease'], 'tipo di biblioteca', 'non esiste la voce «di-pease»'],
    [
      ['prestiti-in-rete', '5', '', 'di-paese'],
      'tipo di biblioteca',
      'l’indicatore «prestiti-in-rete» non si suddivide per «tipo-di-biblioteca»',
    ],
    [['aperte-la-sera', '5', '', '', 'quasi'], 'precisione', 'non esiste la precisione «quasi»'],
    [['aperte-la-sera', '5', '', '', '', 'mancante'], 'stato', 'c’è un valore, ma lo stato dice che manca'],
    [['aperte-la-sera', '', '', '', '', 'definitivo'], 'stato', 'manca il valore, ma lo stato non lo dice'],
    [
      ['aperte-la-sera', '5', '', '', '', '', 'raporto-2026-03'],
      'fonte',
      'non esiste la fonte «raporto-2026-03»',
    ],
    [
      ['aperte-la-sera', '5', '', '', '', '', '', 'Una Cifra'],
      'id',
      'l’identificativo può contenere solo lettere minuscole senza accenti, cifre e trattini singoli',
    ],
    [['aperte-la-sera', '5', '', '', '', '', '', 'a', 'in più'], '', 'ha più celle delle intestazioni'],
  ])('refuses the row %j', ([cells, column, message]) => {
    const { rows, faults } = read([cells], 'it');
    expect(rows).toEqual([]);
    expect(faults).toEqual([
      { row: 2, column, found: expect.any(String), message, remedy: expect.stringMatching(/\S/) },
    ]);
  });

  test.for([
    ['1250 p', 'accanto al numero c’è dell’altro'],
    ['628*', 'accanto al numero c’è dell’altro'],
    ['125 (e)', 'accanto al numero c’è dell’altro'],
    ['125¹', 'accanto al numero c’è un carattere in apice o in pedice'],
    ['<5', 'è un limite o un intervallo, non un numero'],
    ['10–20', 'è un limite o un intervallo, non un numero'],
    ['≥ 5', 'accanto al numero c’è un segno'],
    ['[c]', 'non si sa che cosa vuol dire «[c]»'],
    [':', 'non si sa che cosa vuol dire «:»'],
    ['....', 'non si sa che cosa vuol dire «....»'],
  ])('refuses «%s» without advice to drop it', ([value = '', message]) => {
    const { faults } = read([['prestiti-in-rete', value]], 'it');
    expect(faults).toMatchObject([{ row: 2, column: 'valore', message }]);
    expect(faults[0]?.remedy).not.toContain('n.d.');
  });

  test('takes a sign for what the editor says that it means', () => {
    const sheet = {
      headers,
      rows: ['-', '–', '..', '5'].map((cell, index) => ({
        row: index + 2,
        cells: ['prestiti-in-rete', cell],
      })),
    };
    const columns = readColumns(sheet, words);
    expect([...signsIn(sheet, columns.fields.value)]).toEqual([
      ['-', [2, 3]],
      ['..', [4]],
    ]);
    const signs = new Map([
      ['-', 'zero' as const],
      ['..', 'missing' as const],
    ]);
    expect(readRows(sheet, columns, words, undefined, signs).rows.map(({ value }) => value)).toEqual([
      '0',
      '0',
      null,
      '5',
    ]);
  });

  test.for([
    ['≥', 'at-least'],
    ['>', 'over'],
    ['~', 'about'],
    ['=', 'exact'],
  ])('understands the precision «%s»', ([sign = '', precision]) => {
    expect(read([['aperte-la-sera', '50', '', '', sign]]).rows).toMatchObject([{ precision }]);
  });

  test('tells every fault of a row', () => {
    const { faults } = read([['sconosciuto', 'molti', 'ieri']]);
    expect(faults.map(({ column }) => column)).toEqual(['indicatore', 'valore', 'data']);
  });

  test.for([
    ['72,5%', '72.5'],
    ['n.d.', null],
    ['', null],
  ] as const)('reads the value «%s» as %s', ([text, value]) => {
    expect(read([['aperte-la-sera', text]]).rows).toMatchObject([{ value }]);
  });

  test.for([
    ['aperte-la-sera', 10.1, '10.1'],
    ['aperte-la-sera', 0, '0'],
    ['prestiti-in-rete', 1.5, '1.5'],
  ] as const)('reads of %s the number %s of a spreadsheet as it is', ([indicator, cell, value]) => {
    expect(read([[indicator, cell]]).rows).toMatchObject([{ value }]);
  });

  test.for<[string, Cell, string | null]>([
    ['aperte-la-sera', { digits: '72.5', unit: '%' }, '72.5'],
    ['aperte-la-sera', { digits: '0.4', unit: '%' }, '0.4'],
    ['spesa-per-scaffali', { digits: '1900.5', unit: '€' }, '1900.5'],
  ])('reads of %s the number that its cell shows with a sign: %j', ([indicator, cell, value]) => {
    expect(read([[indicator, cell]], 'en').rows).toMatchObject([{ value }]);
  });

  test('refuses a number whose cell shows it as a share of something else', () => {
    const { faults } = read([['prestiti-in-rete', { digits: '100', unit: '%' }]]);
    expect(faults).toMatchObject([
      { found: '100 %', message: 'il valore ha il segno «%», ma l’indicatore non è una percentuale' },
    ]);
  });

  test('names things by id or by name', () => {
    const { rows } = read([
      [
        'Biblioteche aperte la sera',
        '5',
        '',
        'biblioteche di paese',
        'Più di',
        'Provvisoria',
        'RAPPORTO-2026-03',
      ],
    ]);
    expect(rows).toMatchObject([
      {
        indicator: 'aperte-la-sera',
        breakdown: { 'tipo-di-biblioteca': 'di-paese' },
        precision: 'over',
        status: 'provisional',
        source: 'rapporto-2026-03',
      },
    ]);
  });

  test('asks how numbers are written when they do not tell', () => {
    const rows = [
      ['prestiti-in-rete', '4.083'],
      ['prestiti-in-rete', '12'],
    ];
    expect(() => read(rows)).toThrow(
      'non si capisce come sono scritti i numeri: «4.083» (riga 2) all’italiana vale 4083, all’inglese 4,083.\nRipeti il comando con --numbers it o con --numbers en.',
    );
    expect(read(rows, 'it').rows.map(({ value }) => value)).toEqual(['4083', '12']);
    expect(read(rows, 'en').rows.map(({ value }) => value)).toEqual(['4.083', '12']);
  });

  test('refuses a column with numbers of both kinds', () => {
    expect(() =>
      read([
        ['aperte-la-sera', '72,5'],
        ['aperte-la-sera', '72.5'],
      ]),
    ).toThrow('all’italiana, come «72,5» (riga 2), e all’inglese, come «72.5» (riga 3)');
  });

  test('refuses a column of days with the month first', () => {
    const rows = [
      ['aperte-la-sera', '5', '10/05/2024'],
      ['aperte-la-sera', '5', '10/13/2024'],
    ];
    expect(() => read(rows)).toThrow('come «10/13/2024» (riga 3)');
  });

  test('refuses a day that has two readings beside English numbers', () => {
    const rows = [
      ['aperte-la-sera', '72.5', '10/05/2024'],
      ['aperte-la-sera', '5', '10/10/2024'],
    ];
    expect(read(rows).faults.map(({ row }) => row)).toEqual([2]);
  });
});
