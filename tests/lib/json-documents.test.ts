import { describe, expect, test } from 'vitest';
import { buildChart } from '#src/lib/charts/chart.ts';
import { bulletinDocument, chartDocument, indicatorDocument, toRow } from '#src/lib/json-documents.ts';
import { toJson } from '#src/lib/formats.ts';
import { buildLedger } from '#src/lib/ledger.ts';
import { bulletin, ledger, newChart, partsWithIndicator, site } from '#tests/fixtures/ledger.ts';

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

describe('chartDocument', () => {
  test('holds the notes of a chart with their day and source, if it has any', () => {
    const documentOf = (fields: object) => {
      const spec = newChart({ kind: 'line', lines: [{ indicator: 'collegate' }], ...fields });
      return chartDocument(buildChart(spec, '2024-10', ledger), bulletin('2024-10'), site);
    };
    const annotations = [{ at: '2024-09-30', text: 'sono <Num id="collegate" />', source: 'decreto-2022' }];
    expect(documentOf({ annotations })).toMatchObject({
      note: [{ al: '2024-09-30', testo: 'sono almeno\u00a01.000', fonte: 'https://fonti.example/decreto' }],
    });
    expect(documentOf({})).not.toHaveProperty('note');
  });
});
