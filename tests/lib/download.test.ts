import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { bulletinDocument, indicatorDocument, toRow } from '#src/lib/download.ts';
import { toJson } from '#src/lib/formats.ts';
import { buildLedger, type Figure } from '#src/lib/ledger.ts';
import { figureColumns } from '#src/lib/open-data/figure-columns.ts';
import { tableCsv } from '#src/lib/open-data/table.ts';
import { bulletin, figureWith, ledger, partsWithIndicator, site } from '#tests/fixtures/ledger.ts';

const toCsv = (figures: Figure[]) => tableCsv({ columns: figureColumns, rows: figures.map(toRow) });
const header = figureColumns.map(({ name }) => name).join(',');
const read = (csv: string) => Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
const noteIn = (figure: Figure) => read(toCsv([figure])).data[0]?.['nota'];

describe('toRow', () => {
  test('holds the raw number and the words in their own columns', () => {
    expect(toRow(ledger.figure('2024-10', 'collegate'))).toEqual({
      cifra: '2024-10/collegate',
      tipo: 'osservazione',
      indicatore: 'collegate',
      nome: 'Biblioteche collegate alla rete',
      suddivisione: '',
      data_riferimento: '2024-10-01',
      precisione: 'almeno',
      valore: 1000,
      unita: 'biblioteche',
      stato: 'definitivo',
      fase: 'progetto completato',
      bollettino: '2024-10',
      fonte: 'Ente biblioteche, Rapporto, anno «2024»',
      fonte_url: 'https://fonti.example/rapporto?anno=2024',
      nota: 'Il rapporto dice «mille e più».',
      traguardo_codice: '',
      traguardo_livello: '',
      traguardo_finale: '',
      traguardo_sostituito: '',
      definizione_dal: '',
      definizione_cambio: '',
    });
  });

  test('of a target says what it requires', () => {
    expect(toRow(ledger.figure('2024-10', 'bib-2026'))).toMatchObject({
      tipo: 'traguardo',
      precisione: 'esatto',
      bollettino: '',
      nota: 'Collegamento attivo, con almeno una postazione.',
    });
  });

  test('of a target says its own stage, code and level, whether it is final and whether it was superseded', () => {
    const [asked] = ledger.targetsOf('collegate').flatMap(({ target }) => target ?? []);
    const targets = [
      { ...asked, id: 'a', code: 'A-1', level: 'eu', final: true, stage: 'paid' },
      { ...asked, id: 'b', code: 'A-2', superseded: true },
    ];
    const { targetsOf } = buildLedger(partsWithIndicator('collegate', { targets }));
    expect(targetsOf('collegate').map(toRow)).toMatchObject([
      {
        fase: 'pagamento',
        traguardo_codice: 'A-1',
        traguardo_livello: 'europeo',
        traguardo_finale: 'sì',
        traguardo_sostituito: 'no',
      },
      {
        fase: 'progetto completato',
        traguardo_codice: 'A-2',
        traguardo_livello: 'nazionale',
        traguardo_finale: 'no',
        traguardo_sostituito: 'sì',
      },
    ]);
  });

  test('names every item of a breakdown', () => {
    expect(toRow(ledger.figure('2024-06', 'prestiti-sud')).suddivisione).toBe('area=sud;lettori=ragazzi');
  });
});

describe('toCsv', () => {
  test('starts with the columns, ends every line with CRLF and has a line a figure', () => {
    const lines = toCsv(ledger.observationsOf('2024-06')).split('\r\n');
    expect(lines[0]).toBe(header);
    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toBe('');
  });

  test('holds the columns even without figures', () => {
    expect(toCsv([])).toBe(`${header}\r\n`);
  });

  test('leaves a missing value empty and writes a zero as 0', () => {
    const values = read(toCsv(ledger.observationsOf('2024-06'))).data.map((row) => [
      row['valore'],
      row['stato'],
    ]);
    expect(values).toEqual([
      ['700', 'stimato'],
      ['', 'non disponibile'],
      ['8000', 'definitivo'],
      ['0', 'definitivo'],
    ]);
  });

  test.for([
    [1.9e9, '1900000000'],
    [1234.5, '1234.5'],
    [-5, '-5'],
    [-0.25, '-0.25'],
  ] as const)('writes the value %d as %s, without thousands or apostrophe', ([value, expected]) => {
    expect(toCsv([figureWith({ value })])).toContain(`,almeno,${expected},biblioteche,`);
  });

  test('doubles quotes and quotes a cell that holds a comma, a quote or a line break', () => {
    expect(toCsv([figureWith({ note: 'detto "oltre", non\nesatto' })])).toContain(
      ',"detto ""oltre"", non\nesatto",',
    );
  });

  test.for([
    '=SUM(A1:A9)',
    '=1+1',
    '+39 06 123',
    '@SUM(A1)',
    '-cmd',
    "-2+3+cmd|' /C calc'!A0",
    '\t=1+1',
    '\r=1+1',
    '=1+1\n=2',
  ])('disarms %j with an apostrophe', (note) => {
    expect(noteIn(figureWith({ note }))).toBe(`'${note}`);
  });

  test.for(['a=b', 'più +3', '5-3', ' testo', "'virgolette'"])('leaves %j as it is', (note) => {
    expect(noteIn(figureWith({ note }))).toBe(note);
  });

  test('reads back as it was written, whatever the note and the title of the source', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (note, title) => {
        const figure = figureWith({ note: `n${note}` });
        const titled = { ...figure, source: { ...figure.source, data: { ...figure.source.data, title } } };
        const { data, errors } = read(toCsv([titled, titled]));
        expect(errors).toEqual([]);
        expect(data.map((row) => [row['nota'], row['fonte']])).toEqual(
          Array(2).fill([`n${note}`, `Ente biblioteche, ${title}`]),
        );
      }),
    );
  });
});

describe('toJson', () => {
  test('is indented by two and ends with a line break', () => {
    expect(toJson({ valore: null })).toBe('{\n  "valore": null\n}\n');
  });
});

describe('bulletinDocument', () => {
  test('says what it is, where it lives and under what licence, with a row a figure', () => {
    const figures = ledger.observationsOf('2024-06');
    expect(bulletinDocument(bulletin('2024-06'), 'Un sommario', figures, site)).toMatchObject({
      sommario: 'Un sommario',
      periodo: '2024-06',
      pubblicato: '2024-06-03',
      indirizzo: 'https://dati.example/scaffale/bollettini/2024-06/',
      licenza: 'https://licenze.example/by/4.0/',
      cifre: [{ valore: 700 }, { valore: null }, { valore: 8000 }, { valore: 0 }],
    });
  });
});

describe('indicatorDocument', () => {
  test('says what is counted, with its warnings and every vintage', () => {
    const figures = ledger.seriesOf('collegate');
    const { indicator } = ledger.figure('2024-06', 'prestiti');
    expect(indicatorDocument(indicator, figures, site)).toMatchObject({
      indicatore: 'prestiti',
      avvertenze: ['I rinnovi non contano.'],
      indirizzo: 'https://dati.example/scaffale/indicatori/prestiti/',
      cifre: [{ valore: 400 }, { valore: 700 }, { valore: 712 }, { valore: 1000 }],
    });
  });
});
