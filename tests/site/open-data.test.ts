import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { formatBytes } from '#src/lib/bytes.ts';
import {
  filesOf,
  pages,
  printedValue,
  readPage,
  readSite,
  siteFolder,
  textOf,
} from '#tests/site/built-site.ts';

type Row = Record<string, string>;
const rowsOf = (path: string): Row[] => Papa.parse<Row>(readSite(path).trim(), { header: true }).data;
const jsonRowsOf = (path: string) =>
  (JSON.parse(readSite(path)) as { cifre: Record<string, string | number | null>[] }).cifre;
const everyRow = rowsOf('dati/cifre.csv');
const byKey = new Map(everyRow.map((row) => [row['cifra'] ?? '', row]));

/** A figure as a page prints it: what stands in its markup and what people read. */
const printed = pages().flatMap(({ path, document }) =>
  [...document.querySelectorAll('[data-figure]')].map((element) => ({
    path,
    key: element.getAttribute('data-figure') ?? '',
    value: printedValue(element),
    text: textOf(element),
    // The targets of an indicator stand in cards.
    inTable: element.closest('table, .targets') !== null,
  })),
);

const inTables = printed.filter((figure) => figure.inTable);

const precisionOf = (text: string) => /^(oltre|circa|almeno) /.exec(text)?.[1] ?? 'esatto';

/** `oltre 1,9 miliardi di euro` → 1.9e9, with half of what its last digit is worth; `n.d.` → null. */
function readItalian(text: string): { value: number; rounding: number } | null {
  if (text === 'n.d.') return null;
  const match = /(-?[\d.]+)(?:,(\d+))?(?: (milion|miliard))?/.exec(text);
  const [, whole = '', decimals = '', word = ''] = match ?? [];
  const scale = { milion: 1e6, miliard: 1e9 }[word] ?? 1;
  return {
    value: Number(`${whole.replaceAll('.', '')}.${decimals}`) * scale,
    rounding: (scale / 10 ** decimals.length) * 0.5,
  };
}

describe('the pages and cifre.csv', () => {
  test('hold exactly the same figures, tables included', () => {
    expect(everyRow.length).toBeGreaterThan(100);
    const keys = [...byKey.keys()].toSorted();
    expect([...new Set(printed.map(({ key }) => key))].toSorted()).toEqual(keys);
    expect([...new Set(inTables.map(({ key }) => key))].toSorted()).toEqual(keys);
  });

  test('give each figure the value and the precision that people read', () => {
    const different = printed.filter(({ key, text }) => {
      const row = byKey.get(key);
      const raw = row?.['valore'] ?? '';
      const read = readItalian(text);
      if (read === null) return raw !== '' || row?.['stato'] !== 'non disponibile';
      const isNear = raw !== '' && Math.abs(Number(raw) - read.value) <= read.rounding * 1.000001;
      // A threshold prints as announced, without a word.
      const told = row?.['precisione'] === 'soglia' ? 'esatto' : row?.['precisione'];
      return !isNear || told !== precisionOf(text);
    });
    expect(different).toEqual([]);
  });

  test('the indicator’s own table holds all of its rows', () => {
    for (const [indicator, rows] of Map.groupBy(everyRow, (row) => row['indicatore'] ?? '')) {
      const own = new Set(
        inTables.filter(({ path }) => path === `/indicatori/${indicator}/`).map(({ key }) => key),
      );
      expect(rows.map((row) => row['cifra']).filter((key) => !own.has(key ?? ''))).toEqual([]);
    }
  });
});

describe('every other download of figures', () => {
  const others = filesOf(siteFolder).filter((file) =>
    /(?:\/dati|\/grafici\/[^/.]+)\.(?:csv|json)$/.test(file),
  );

  test('there are some of each kind', () => {
    for (const kind of [/^bollettini\/.*dati/, /^indicatori\/.*dati/, /grafici/]) {
      expect(others.filter((file) => kind.test(file) && file.endsWith('.csv')).length).toBeGreaterThan(2);
      expect(others.filter((file) => kind.test(file) && file.endsWith('.json')).length).toBeGreaterThan(2);
    }
  });

  test.for(others)('%s holds rows of cifre.csv, cell by cell', (file) => {
    const rows = file.endsWith('.csv')
      ? rowsOf(file)
      : jsonRowsOf(file).map((row) =>
          Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, String(cell ?? '')])),
        );
    for (const row of rows) expect(row).toEqual(byKey.get(row['cifra'] ?? ''));
  });

  test.for(['bollettini', 'indicatori'])('those of %s together make cifre.csv', (kind) => {
    const keys = others
      .filter((file) => file.startsWith(kind) && file.endsWith('dati.csv'))
      .flatMap(rowsOf)
      .map((row) => row['cifra']);
    const expected = everyRow.filter((row) => kind === 'indicatori' || row['tipo'] === 'osservazione');
    expect(keys.toSorted()).toEqual(expected.map((row) => row['cifra']).toSorted());
  });

  test('cifre.json holds the rows of cifre.csv', () => {
    const values = jsonRowsOf('dati/cifre.json').map((row) => String(row['valore'] ?? ''));
    expect(values).toEqual(everyRow.map((row) => row['valore']));
  });
});

describe('the lists of the open data', () => {
  test('bollettini.csv says what the pages say', () => {
    for (const row of rowsOf('dati/bollettini.csv')) {
      const document = readPage(`/bollettini/${row['bollettino']}/`);
      const days = [...document.querySelectorAll('time')].map((time) => time.getAttribute('datetime'));
      expect(textOf(document.querySelector('h1'))).toBe(row['titolo']);
      expect(days).toEqual(expect.arrayContaining([row['pubblicato'], row['dati_al'], row['modificato']]));
      expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(row['indirizzo']);
    }
  });

  test('indicatori.csv says what the pages say', () => {
    for (const row of rowsOf('dati/indicatori.csv')) {
      const document = readPage(`/indicatori/${row['indicatore']}/`);
      expect(textOf(document.querySelector('h1'))).toBe(row['nome']);
      expect(textOf(document.querySelector('main'))).toContain(row['definizione']);
    }
  });
});

describe('the files below /dati/', () => {
  const files = filesOf(join(siteFolder, 'dati')).filter((file) => file !== 'index.html');
  const sha256 = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(siteFolder, 'dati', file)))
      .digest('hex');

  test('are all in SHA256SUMS.txt, with their checksums', () => {
    const lines = files.filter((file) => file !== 'SHA256SUMS.txt').map((file) => `${sha256(file)}  ${file}`);
    expect(readSite('dati/SHA256SUMS.txt').trim().split('\n').toSorted()).toEqual(lines.toSorted());
  });

  test.for(files)('%s has its link on the page, with its size', (file) => {
    const link = readPage('/dati/').querySelector(`main a[href$="/dati/${file}"]`);
    const bytes = readFileSync(join(siteFolder, 'dati', file)).byteLength;
    expect(textOf(link)).toBe(file);
    expect(textOf(link?.parentElement ?? null)).toContain(formatBytes(bytes).replace('\u00a0', ' '));
  });
});
