import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { ChartModel } from '#src/lib/chart-model.ts';
import type { Figure } from '#src/lib/ledger.ts';
import { readLedger } from '#tests/content.ts';
import { filesOf, pages, readPage, readSite, siteFolder, textOf } from '#tests/site/built-site.ts';

const { ledger } = readLedger('content');
const observations = ledger.bulletins.flatMap(({ id }) => ledger.observationsOf(id));
const targets = ledger.indicators.flatMap(({ id }) => ledger.targetsOf(id));
const byKey = new Map<string, Figure>([...observations, ...targets].map((figure) => [figure.key, figure]));

type Row = Record<string, string>;
const rowsOf = (path: string): Row[] => Papa.parse<Row>(readSite(path).trim(), { header: true }).data;
const csvFiles = filesOf(siteFolder).filter((file) => file.endsWith('.csv'));

test('there are figures to compare', () => {
  expect(observations.length).toBeGreaterThan(8);
  expect(targets.length).toBeGreaterThan(4);
});

describe('every number that a page prints', () => {
  test.for(pages())('$path prints what the ledger says', ({ document }) => {
    for (const element of document.querySelectorAll('data[data-figure]')) {
      const figure = byKey.get(element.getAttribute('data-figure') ?? '');
      expect(figure, element.outerHTML).toBeDefined();
      expect(textOf(element)).toBe(figure?.text.replaceAll('\u00a0', ' ') ?? '');
      expect(element.getAttribute('value')).toBe(String(figure?.value ?? ''));
    }
  });

  test('charts hold the figures that they draw, as value and as text', () => {
    let points = 0;
    for (const { document } of pages()) {
      for (const figure of document.querySelectorAll('figure.chart')) {
        const model = JSON.parse(
          figure.querySelector('series-chart script')?.textContent ?? 'null',
        ) as ChartModel;
        for (const svg of figure.querySelectorAll('series-chart svg')) {
          const drawn = [...svg.querySelectorAll('text')].map(textOf).join(' ');
          for (const point of model.series.flatMap((series) => series.points)) {
            const known = byKey.get(point.figure);
            if (model.kind !== 'progress') {
              expect(point.value).toBe(known?.value);
              expect(point.text).toBe(known?.text);
            }
            expect(drawn).toContain(point.text.replaceAll('\u00a0', ' '));
            points += 1;
          }
        }
      }
    }
    expect(points).toBeGreaterThan(10);
  });
});

describe('every number that a download holds', () => {
  test.for(csvFiles)('%s equals the ledger', (file) => {
    const rows = rowsOf(file);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const figure = byKey.get(row['cifra'] ?? '');
      expect(figure, row['cifra']).toBeDefined();
      expect(row['valore']).toBe(String(figure?.value ?? ''));
      expect(row['unita']).toBe(figure?.indicator.data.unit);
      expect(row['data_riferimento']).toBe(figure?.asOf);
    }
  });

  test('a chart’s CSV holds exactly the figures of its table', () => {
    let charts = 0;
    for (const { path, document } of pages().filter((page) => page.path.startsWith('/bollettini/2'))) {
      for (const figure of document.querySelectorAll('figure.chart')) {
        const inTable = [...figure.querySelectorAll('table [data-figure]')].map((cell) =>
          cell.getAttribute('data-figure'),
        );
        const inCsv = rowsOf(`${path.slice(1)}grafici/${figure.getAttribute('data-chart')}.csv`).map(
          (row) => row['cifra'],
        );
        expect(inTable.toSorted()).toEqual(inCsv.toSorted());
        charts += 1;
      }
    }
    expect(charts).toBeGreaterThan(2);
  });
});

describe('every observation', () => {
  test.for(observations)('$key is on all surfaces of its bulletin and indicator', (figure) => {
    const value = figure.value;
    const bulletin = `/bollettini/${figure.bulletin}/`;
    const indicator = `/indicatori/${figure.indicator.id}/`;
    for (const path of [bulletin, indicator]) {
      expect(rowsOf(`${path.slice(1)}dati.csv`).find((row) => row['cifra'] === figure.key)?.['valore']).toBe(
        String(value),
      );
      const { cifre } = JSON.parse(readSite(`${path.slice(1)}dati.json`)) as {
        cifre: { cifra: string; valore: number }[];
      };
      expect(cifre.find((row) => row.cifra === figure.key)?.valore).toBe(value);
      expect(readPage(path).querySelector(`[data-figure="${figure.key}"]`)).not.toBeNull();
      const jsonLd = readPage(path).querySelector('script[type="application/ld+json"]')?.textContent ?? '';
      expect(jsonLd).toContain(
        `"propertyID":"${figure.key}","name":"${figure.indicator.data.name}","value":${value}`,
      );
    }
  });

  test('a key figure is in both feeds', () => {
    const rss = readSite('feed.xml').replaceAll('&#xA0;', '\u00a0');
    const json = readSite('feed.json');
    for (const { id, data } of ledger.bulletins) {
      for (const key of data.keyFigures) {
        const { text } = ledger.figure(id, key);
        expect(rss).toContain(text);
        expect(json).toContain(text);
      }
    }
  });
});
