import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { formatCellFault } from '#src/publishing/sheet/cell-fault.ts';
import { readSheet } from '#src/publishing/sheet/read-sheet.ts';
import {
  fileOf,
  handMade,
  textCell,
  underHeaders,
  zip,
  type HandMade,
} from '#tests/publishing/sheet/workbook.ts';
import { runs } from '#tests/random.ts';

const read = (given: HandMade) => readSheet(fileOf(handMade(given)));

/** The faults of the rows, each as its first line. */
function faultsOf(given: HandMade): string[] {
  return read(given).rows.flatMap(({ faults = [] }) =>
    faults.map((fault) => formatCellFault(fault).split('\n')[0] ?? ''),
  );
}

const row = (cells: string, attributes = '') =>
  underHeaders(`<row r="2" ${attributes}>${textCell('A2', 'comuni')}${cells}</row>`);

const raised = '<rPr><vertAlign val="superscript"/></rPr>';
const styles = `
  <numFmts><numFmt numFmtId="164" formatCode="0.0,,&quot;M&quot;"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts>
  <fonts><font/><font><vertAlign val="subscript"/></font><font><strike/></font><font><strike val="0"/></font></fonts>
  <cellStyleXfs><xf numFmtId="9" fontId="1"/></cellStyleXfs>
  <cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="10" fontId="0"/><xf fontId="1"/><xf fontId="2"/><xf fontId="3"/>
  <xf numFmtId="165"/><xf numFmtId="17"/><xf numFmtId="1"/></cellXfs>`;

describe('readXlsx', () => {
  test('reads shared and own texts, numbers, truths, days and percentages, whatever the sheet leaves out', () => {
    const { rows } = read({
      styles,
      texts: `<si><t>Comuni</t></si><si><r><t>Valle d</t></r><r><rPr><b/></rPr><t>&#8217;Aosta</t></r><rPh><t>x</t></rPh></si>`,
      rows: `${underHeaders('')}<row><c t="s"><v>0</v></c><c><v>4083</v></c><c t="s"><v>1</v></c></row>
        <row r="4"><c r="B4" s="2"><f>1/2</f><v>0.725</v></c><c r="C4" t="str"><f>"a"</f><v>Lazio_x000A_a</v></c></row>
        <row><c t="b"><v>1</v></c><c s="6"><v>45575.75</v></c><c t="d"><v>2024-10-10T00:00:00</v></c></row>`,
    });
    const day = new Date('2024-10-10T00:00:00Z');
    expect(rows).toEqual([
      { row: 2, cells: ['Comuni', 4083, 'Valle d’Aosta'] },
      { row: 4, cells: ['', { digits: '72.5', unit: '%' }, 'Lazio\na'] },
      { row: 5, cells: [true, day, day] },
    ]);
  });

  test('counts days from 1904 where the workbook does', () => {
    const rows = row('<c r="B2" s="6"><v>44113</v></c>');
    const [first] = read({ styles, rows, workbookPr: '<workbookPr date1904="1"/>' }).rows;
    expect(first?.cells[1]).toEqual(new Date('2024-10-10T00:00:00Z'));
  });

  test('reads elements with a prefix, as some programs write them', () => {
    const rows = row('<c r="B2"><v>5</v></c>').replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:');
    expect(read({ rows }).rows).toEqual([{ row: 2, cells: ['comuni', 5] }]);
  });

  const faults = {
    error: 'la cella contiene un errore del foglio',
    formula: 'la cella contiene una formula, ma non il suo risultato',
    raised:
      'nella cella c’è un carattere in apice o in pedice, che senza formato cambia il testo o il numero',
    struck: 'nella cella c’è del testo barrato',
    unit: 'il formato della cella aggiunge «M», che nel numero non c’è',
    month: 'la cella contiene una data o un’ora che il suo formato non mostra per intero',
  };
  const run = (text: string, format = '') => `<r>${format}<t>${text}</t></r>`;
  const inline = (...runs: string[]) => `<c r="B2" t="inlineStr"><is>${runs.join('')}</is></c>`;
  test.for([
    ['an error', '<c r="B2" t="e"><f>NA()</f><v>#N/A</v></c>', `B2: ${faults.error}`],
    ['an error of a new kind', '<c r="B2" t="e"><v>#PYTHON!</v></c>', `B2: ${faults.error}`],
    ['the text of an error', textCell('C2', '#RIF!'), `C2: ${faults.error}`],
    ['a formula without a value', '<c r="B2"><f>A1+1</f></c>', `B2: ${faults.formula}`],
    ['a formula with an empty value', '<c r="B2"><f>A1+1</f><v></v></c>', `B2: ${faults.formula}`],
    ['a part of a shared formula', '<c r="B2"><f t="shared" si="0"/><v/></c>', `B2: ${faults.formula}`],
    ['a raised sign', inline(run('125'), run('1', raised)), `B2: ${faults.raised}`],
    ['a raised sign in a shared text', '<c r="C2" t="s"><v>0</v></c>', `C2: ${faults.raised}`],
    ['a lowered number', '<c r="B2" s="3"><v>1251</v></c>', `B2: ${faults.raised}`],
    ['a struck number', '<c r="B2" s="4"><v>1251</v></c>', `B2: ${faults.struck}`],
    ['a struck part', inline(run('12', '<rPr><strike/></rPr>'), run('15')), `B2: ${faults.struck}`],
    ['a number shown in millions', '<c r="B2" s="1"><v>1900000</v></c>', `B2: ${faults.unit}`],
    ['a number shown rounded', '<c r="B2" s="8"><v>12.6</v></c>', 'B2: la cella mostra 13 ma contiene 12,6'],
    ['a month', '<c r="B2" s="7"><v>45566</v></c>', `B2: ${faults.month}`],
    ['a text that is not there', '<c r="B2" t="s"><v>7</v></c>', 'B2: il testo della cella manca dal file'],
  ] as const)('refuses %s', ([, cell, fault]) => {
    const texts = `<si>${run('Lazio')}${run('2', raised)}</si>`;
    expect(faultsOf({ styles, texts, rows: row(cell) })).toEqual([`foglio Dati, ${fault}`]);
  });

  test.for(['hidden="1"', 'ht="0" customHeight="1"'])('refuses a row with %s', (attributes) => {
    const rows = row('<c r="B2"><v>5</v></c>', attributes);
    expect(faultsOf({ rows })).toEqual(['foglio Dati, riga 2: la riga è nascosta']);
  });

  test.for([
    ['an empty text that a formula gives', '<c r="B2" t="str"><f>""</f><v></v></c>', ''],
    ['a formula with its value', '<c r="B2"><f>A1</f><v>7</v></c>', 7],
    ['a raised blank', inline(run('7'), run(' ', raised)), '7'],
    ['letters that are not struck any more', '<c r="B2" s="5"><v>7</v></c>', 7],
  ] as const)('takes %s', ([, cell, value]) => {
    const [first] = read({ styles, rows: row(cell) }).rows;
    expect([first?.faults, first?.cells[1]]).toEqual([undefined, value]);
  });

  test('refuses every row that a merged cell lies over, but not where nothing is written', () => {
    const cells = (at: number, region: string) =>
      `<row r="${at}">${textCell(`A${at}`, 'comuni')}<c r="B${at}"><v>${at}</v></c>${region}</row>`;
    const rows = underHeaders(cells(2, textCell('C2', 'Lazio')) + cells(3, '<c r="C3"/>') + cells(4, ''));
    const after =
      '<mergeCells><mergeCell ref="C2:C3"/><mergeCell ref="F1:G9"/><mergeCell ref="A7:C9"/></mergeCells>';
    const fault = 'foglio Dati, C2:C3: queste celle sono unite, e solo la prima ha il valore';
    expect(faultsOf({ rows, after })).toEqual([fault, fault]);
  });

  test('tells a merged cell of another program’s sheet too', async () => {
    const file = fileOf(Buffer.of());
    await writeExcelFile([
      [{ value: 'a' }, { value: 'b' }],
      [{ value: 'x', rowSpan: 2 }, { value: 1 }],
      [null, { value: 2 }],
    ]).toFile(file);
    const faults = readSheet(file).rows.map((one) => one.faults?.map(({ place }) => place));
    expect(faults).toEqual([['foglio Sheet1, A2:A3'], ['foglio Sheet1, A2:A3']]);
  });

  const plain = row(`<c r="B2"><v>5</v></c>${textCell('C2', 'Lazio')}`);
  const column = (attributes: string) => ({ before: `<cols><col ${attributes}/></cols>` });
  const filters = '<filterColumn colId="2"><filters><filter val="Lazio"/></filters></filterColumn>';
  test.for<[string, Partial<HandMade>, string]>([
    [
      'a hidden column',
      column('min="3" max="5" hidden="1"'),
      'foglio Dati, colonna C: la colonna è nascosta',
    ],
    [
      'a column without width',
      column('min="2" max="2" width="0"'),
      'foglio Dati, colonna B: la colonna è nascosta',
    ],
    [
      'a filter',
      { after: `<autoFilter ref="A1:C2">${filters}</autoFilter>` },
      'foglio Dati, A1:C2: un filtro sceglie fra le righe',
    ],
    [
      'a hidden sheet',
      { other: { rows: plain, state: 'hidden' } },
      'foglio Altro: il foglio è nascosto e contiene dei dati',
    ],
    [
      'a very hidden sheet',
      { other: { rows: plain, state: 'veryHidden' } },
      'foglio Altro: il foglio è nascosto e contiene dei dati',
    ],
    [
      'a sheet that is hidden and alone',
      { state: 'hidden', other: { rows: '' } },
      'foglio Dati: il foglio è nascosto e contiene dei dati',
    ],
    ['two sheets', { other: { rows: plain } }, 'più fogli con dati («Dati», «Altro»)'],
    [
      'a heading over two columns',
      { after: '<mergeCells><mergeCell ref="B1:C1"/></mergeCells>' },
      'foglio Dati, B1:C1: queste celle sono unite',
    ],
    [
      'an error among the headings',
      { rows: plain.replace('valore', '#N/D') },
      'foglio Dati, B1: la cella contiene un errore',
    ],
  ])('refuses a workbook with %s', ([, given, message]) =>
    expect(() => read({ rows: plain, ...given })).toThrow(message),
  );

  test('takes a workbook with an empty hidden sheet, a hidden column of nothing and the buttons of a filter', () => {
    const given = {
      rows: plain,
      before: '<cols><col min="1" max="3" width="9"/><col min="4" max="16384" hidden="1"/></cols>',
      after: '<autoFilter ref="A1:C2"/>',
      other: { rows: '<row r="1" hidden="1"/>', state: 'hidden' },
    };
    expect(read(given).rows).toEqual([{ row: 2, cells: ['comuni', 5, 'Lazio'] }]);
  });

  const good = handMade({ rows: plain });
  test.for<[string, Buffer, string]>([
    ['no zip', Buffer.from('testo'), 'non è un .xlsx'],
    ['no bytes', Buffer.of(), 'non è un .xlsx'],
    [
      'a password or an old file',
      Buffer.from('d0cf11e0a1b11ae1'.padEnd(200, '0'), 'hex'),
      'è protetto da una password, o è un vecchio .xls',
    ],
    ['a zip of something else', zip({ 'a.txt': 'a' }), 'non è un .xlsx'],
    ['an end that is cut off', good.subarray(0, -30), 'non è un .xlsx'],
    [
      'a spoilt byte',
      Buffer.concat([good.subarray(0, 60), Buffer.from('?'), good.subarray(61)]),
      'è rovinato',
    ],
  ])('refuses %s', ([, bytes, message]) => expect(() => readSheet(fileOf(bytes))).toThrow(message));

  test('refuses what unpacks to more than a sheet may need, at once', () => {
    const before = process.cpuUsage();
    expect(() => read({ rows: ' '.repeat(170_000_000) })).toThrow('contiene troppi dati');
    // Of the processor, not of the clock: others may be at work beside it.
    expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
  });

  test('takes the fifteen digits that a spreadsheet keeps, and not the tail behind them', () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="0"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>';
    const [first] = read({ rows: row('<c r="B2" s="1"><v>999999999.9999995</v></c>'), styles }).rows;
    expect(first?.cells[1]).toBe(1_000_000_000);
  });

  test('gives no number that differs from the one that people see, and tells the cell of every other', () => {
    const seen = fc.record({
      value: fc.oneof(
        fc.integer({ min: -5_000_000, max: 5_000_000 }),
        fc.integer({ min: -99_999, max: 99_999 }).map((cents) => cents / 100),
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      ),
      decimals: fc.integer({ min: 0, max: 4 }),
      sign: fc.constantFrom('', '%', '€'),
      scale: fc.constantFrom('', '', ',', ',,'),
      grouped: fc.boolean(),
      below: fc.constantFrom('', ';-', ';'),
    });
    fc.assert(
      fc.property(seen, ({ value, decimals, sign, scale, grouped, below }) => {
        const places = `${grouped ? '#,##0' : '0'}${decimals > 0 ? '.' : ''}${'0'.repeat(decimals)}${scale}`;
        const code = `${places}${sign}${below === '' ? '' : `${below}${places}${sign}`}`;
        const shown =
          ((below === ';' ? Math.abs(value) : value) * (sign === '%' ? 100 : 1)) / 1000 ** scale.length;
        const people = Number(shown.toPrecision(15)).toFixed(decimals);
        const [first] = read({
          rows: row(`<c r="B2" s="1"><v>${value}</v></c>`),
          styles: `<numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>`,
        }).rows;
        const cell = first?.cells[1] ?? '';
        if (first?.faults) expect(first.faults.map(({ place }) => place)).toEqual(['foglio Dati, B2']);
        else if (typeof cell === 'number')
          expect([Number(people), '']).toEqual([cell === 0 ? 0 : cell, sign]);
        else expect(cell).toEqual({ digits: String(Number(people)), unit: sign });
        // Nothing is refused that shows what it holds.
        const held = Number((value * (sign === '%' ? 100 : 1)).toPrecision(15));
        if (Number(people) === held) expect(first?.faults).toBeUndefined();
      }),
      { numRuns: runs(60) },
    );
  });
});
