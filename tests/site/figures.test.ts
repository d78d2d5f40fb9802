import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { buildChart } from '#src/lib/charts/chart.ts';
import { shortText } from '#src/lib/charts/measure.ts';
import type { ChartModel, ChartPoint } from '#src/lib/charts/model.ts';
import { isOverTime } from '#src/lib/charts/reading.ts';
import { shortNumbers } from '#src/lib/charts/short-number.ts';
import { isDrawn } from '#src/lib/charts/still.ts';
import type { Figure } from '#src/lib/ledger.ts';
import { readLedger } from '#tests/content.ts';
import {
  filesOf,
  pages,
  printedValue,
  readPage,
  readSite,
  siteFolder,
  textOf,
} from '#tests/site/built-site.ts';

const { ledger } = readLedger('content');
const observations = ledger.bulletins.flatMap(({ id }) => ledger.observationsOf(id));
const targets = ledger.indicators.flatMap(({ id }) => ledger.targetsOf(id));
const byKey = new Map<string, Figure>([...observations, ...targets].map((figure) => [figure.key, figure]));

type Row = Record<string, string>;
const rowsOf = (path: string): Row[] => Papa.parse<Row>(readSite(path).trim(), { header: true }).data;
const csvFiles = filesOf(siteFolder).filter((file) => /(?:\/dati|\/cifre|\/grafici\/[^/]+)\.csv$/.test(file));

test('there are figures to compare', () => {
  expect(observations.length).toBeGreaterThan(8);
  expect(targets.length).toBeGreaterThan(4);
});

/** What a chart of a page draws: its file if it may come alive, else as the bulletin says. */
function modelOf(path: string, figure: Element): ChartModel {
  const address = figure.querySelector('series-chart')?.getAttribute('data-model');
  if (typeof address === 'string') return JSON.parse(readSite(address.slice(1))) as ChartModel;
  const bulletin = ledger.bulletins.find(({ id }) => path === `/bollettini/${id}/`);
  const spec = bulletin?.data.charts.find(({ id }) => id === figure.getAttribute('data-chart'));
  if (!bulletin || !spec) throw new Error(`${path} has a chart that nobody wrote: ${figure.id}`);
  return buildChart(spec, bulletin.id, ledger).model;
}

/** A value as its drawing writes it. */
function drawnText(point: ChartPoint, { kind, whole, series }: ChartModel): string {
  if (kind !== 'map') return whole === undefined && kind !== 'multiples' ? shortText(point) : point.text;
  const { round, write } = shortNumbers(series.flatMap(({ points }) => points.map(({ value }) => value)));
  return write(round(point.value ?? 0));
}

describe('every number that a page prints', () => {
  test.for(pages())('$path prints what the ledger says', ({ document }) => {
    for (const element of document.querySelectorAll('[data-figure]')) {
      const figure = byKey.get(element.getAttribute('data-figure') ?? '');
      expect(figure, element.outerHTML).toBeDefined();
      expect(textOf(element)).toBe(figure?.text.replaceAll('\u00a0', ' ') ?? '');
      expect(printedValue(element)).toBe(String(figure?.value ?? ''));
    }
  });

  test('charts hold the figures that they draw, as value and as text', () => {
    let points = 0;
    for (const { path, document } of pages()) {
      for (const figure of document.querySelectorAll('figure.chart')) {
        const model = modelOf(path, figure);
        const drawings = [...figure.querySelectorAll('.drawing svg')].map((svg) =>
          [...svg.querySelectorAll('text')].map(textOf).join(' '),
        );
        expect(drawings.length).toBe(isDrawn(model.kind) ? 2 : 0);
        for (const series of model.series) {
          for (const point of series.points) {
            const known = byKey.get(point.figure);
            if (model.whole === undefined) {
              expect(point.value).toBe(known?.value);
              expect(point.text).toBe(known?.text);
            }
            points += 1;
          }
          const valued = series.points.slice(0, model.shown).filter((point) => point.value !== null);
          // A line bears its last value, and in the wide drawing all if they are few, columns the last; the table has all.
          const isLine = isOverTime[model.kind] && series.role === 'reached';
          for (const [index, drawn] of drawings.entries()) {
            const isFew = model.kind !== 'columns' && valued.length <= 5 && index === 0;
            const labelled = isLine && !isFew ? valued.slice(-1) : valued;
            for (const point of series.role === 'target' ? [] : labelled) {
              expect(drawn).toContain(drawnText(point, model).replaceAll('\u00a0', ' '));
            }
          }
        }
      }
    }
    expect(points).toBeGreaterThan(100);
  });
});

test('a bar towards a target stands where the share does, and nowhere else', () => {
  const cards = pages().flatMap(({ document }) => [...document.querySelectorAll('.targets li')]);
  const told = cards.map((card) => ({
    share: /, \D*([\d.,]+) %$/.exec(textOf(card.querySelector('.value ~ p')))?.[1],
    bar: /^M0 0H([\d.]+)V/.exec(card.querySelector('.bar')?.getAttribute('d') ?? '')?.[1],
    paths: card.querySelectorAll('.mini path').length,
  }));
  expect(told.filter(({ share }) => share === undefined).length).toBeGreaterThan(0);
  expect(told.filter(({ share }) => share !== undefined).length).toBeGreaterThan(4);
  for (const { share, bar, paths } of told) {
    const percent = share && Math.min(100, Number(share.replace('.', '').replace(',', '.')));
    expect(bar && Number(bar)).toBe(percent);
    expect(paths).toBe(share ? 2 : 0);
  }
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

  test('a chart’s CSV holds exactly the figures of its table, or those and more where the table says so', () => {
    let charts = 0;
    for (const { path, document } of pages().filter((page) => page.path.startsWith('/bollettini/2'))) {
      for (const figure of document.querySelectorAll('figure.chart')) {
        const inTable = [...figure.querySelectorAll('table [data-figure]')].map((cell) =>
          cell.getAttribute('data-figure'),
        );
        const inCsv = rowsOf(`${path.slice(1)}grafici/${figure.getAttribute('data-chart')}.csv`).map(
          (row) => row['cifra'],
        );
        const isWhole = figure.querySelector('details a[href$=".csv"]') === null;
        expect(inTable.length > 0 && inTable.filter((key) => !inCsv.includes(key ?? ''))).toEqual([]);
        expect(inTable.length === inCsv.length).toBe(isWhole);
        charts += 1;
      }
    }
    expect(charts).toBeGreaterThan(2);
  });
});

type JsonLd = { about?: JsonLd; variableMeasured: { propertyID: string; value?: number }[] };

/** The figures that the metadata of a page hold. */
function measuredOn(path: string): JsonLd['variableMeasured'] {
  const script = readPage(path).querySelector('script[type="application/ld+json"]')?.textContent ?? '{}';
  const document = JSON.parse(script) as JsonLd;
  return (document.about ?? document).variableMeasured;
}

function jsonOf(path: string) {
  return JSON.parse(readSite(path)) as { cifre: { cifra: string; valore: number | null }[] };
}

const addresses = [
  ...ledger.bulletins.map(({ id }) => ({ path: `/bollettini/${id}/`, figures: ledger.observationsOf(id) })),
  ...ledger.indicators.map(({ id }) => ({ path: `/indicatori/${id}/`, figures: ledger.seriesOf(id) })),
];

/** The figures that a page prints, or draws in its charts. */
function shownOn(path: string): Set<string | null> {
  const document = readPage(path);
  const models = [...document.querySelectorAll('figure.chart')].map((figure) => modelOf(path, figure));
  return new Set([
    ...[...document.querySelectorAll('[data-figure]')].map((element) => element.getAttribute('data-figure')),
    ...models.flatMap(({ series }) => series.flatMap(({ points }) => points.map(({ figure }) => figure))),
  ]);
}

describe('every observation', () => {
  test.for(addresses)('of $path is on the page, in its CSV and in its JSON', ({ path, figures }) => {
    const csv = new Map(rowsOf(`${path.slice(1)}dati.csv`).map((row) => [row['cifra'], row['valore']]));
    const json = new Map(jsonOf(`${path.slice(1)}dati.json`).cifre.map((row) => [row.cifra, row.valore]));
    const shown = shownOn(path);
    expect(figures.length).toBeGreaterThan(0);
    for (const { key, value } of figures) {
      expect(shown).toContain(key);
      expect(csv.get(key)).toBe(String(value ?? ''));
      expect(json.get(key)).toBe(value);
    }
  });

  test.for(addresses)('that the metadata of $path name has its value there', ({ path, figures }) => {
    const byFigure = new Map(figures.map((figure) => [figure.key, figure.value]));
    for (const { propertyID, value } of measuredOn(path))
      expect(value ?? null).toBe(byFigure.get(propertyID));
  });

  test('stated by a bulletin is in its metadata', () => {
    for (const { id, data } of ledger.bulletins) {
      const named = measuredOn(`/bollettini/${id}/`).map(({ propertyID }) => propertyID);
      for (const observation of data.observations) expect(named).toContain(`${id}/${observation.id}`);
      for (const key of data.keyFigures) expect(named).toContain(`${id}/${key}`);
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
