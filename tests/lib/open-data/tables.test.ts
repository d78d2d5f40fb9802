import { describe, expect, test } from 'vitest';
import { stages } from '#src/lib/stage.ts';
import { bulletinTable } from '#src/lib/open-data/bulletin-table.ts';
import { correctionTable } from '#src/lib/open-data/correction-table.ts';
import { indicatorTable } from '#src/lib/open-data/indicator-table.ts';
import { tableCsv } from '#src/lib/open-data/table.ts';
import { makeTables } from '#src/lib/open-data/tables.ts';
import { archive, correctedArchive } from '#tests/fixtures/archive.ts';

const tables = makeTables(correctedArchive);

describe('every table', () => {
  test.for(tables)(
    '$name has rows, and refers only to columns that exist',
    ({ columns: described, key, references, rows }) => {
      expect(rows.length).toBeGreaterThan(0);
      const own = described.map(({ name }) => name);
      expect(own).toEqual(expect.arrayContaining(key));
      for (const { column, table, to } of references) {
        const other = tables.find(({ name }) => name === table);
        expect(own).toContain(column);
        expect(other?.columns.map(({ name }) => name)).toContain(to);
      }
    },
  );

  test('has a name and a number of its own', () => {
    expect(tables.map(({ name, number }) => `${number} ${name}`)).toEqual([
      '1 cifre',
      '2 indicatori',
      '3 bollettini',
      '4 fonti',
      '5 correzioni',
    ]);
  });
});

describe('indicatorTable', () => {
  test('says what is counted, in words', () => {
    expect(indicatorTable(archive).rows.find(({ indicatore }) => indicatore === 'prestiti')).toEqual({
      indicatore: 'prestiti',
      nome: 'Prestiti di libri digitali',
      definizione: 'Prestiti conclusi nel mese.',
      unita: 'prestiti',
      grandezza: 'conteggio',
      fase: stages.started.word,
      misure: 'Linea A «Collegamenti»',
      dimensioni: 'area;lettori',
      fonte: 'Ente biblioteche, Rapporto, anno «2024»',
      avvertenze: 'I rinnovi non contano.',
      indirizzo: 'https://dati.example/scaffale/indicatori/prestiti/',
      cambi_di_definizione: '',
    });
  });
});

describe('bulletinTable', () => {
  test('names no figure by its tag', () => {
    expect(JSON.stringify(bulletinTable(archive).rows)).not.toContain('<Num');
  });
});

describe('correctionTable', () => {
  test('is empty while nothing was corrected', () => {
    expect(tableCsv(correctionTable(archive))).toBe(
      'cifra,bollettino,data,valore_errato,valore_corretto,motivo,campo,testo_errato,testo_corretto\r\n',
    );
  });

  test('holds both values and the reason, safe for a spreadsheet', () => {
    expect(tableCsv(correctionTable(correctedArchive))).toContain(
      `2024-10/collegate,2024-10,2024-11-05,,1000,"'=Cella vuota, per errore",valore,n.d.,almeno\u00a01.000\r\n`,
    );
  });
});
