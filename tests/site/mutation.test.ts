import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import Papa from 'papaparse';
import { parseDocument } from 'yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { drawSvg } from '#src/drawing/draw-svg.ts';
import { buildChart } from '#src/lib/charts/chart.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { figureLine } from '#src/lib/feed.ts';
import type { Figure } from '#src/lib/ledger.ts';
import { currentOf, totalsOf } from '#src/lib/series.ts';
import type { Bulletin } from '#src/schemas/bulletin.ts';
import { readLedger } from '#tests/content.ts';
import { filesOf, printedValue, textOf } from '#tests/site/built-site.ts';
import { workFolder } from '#tests/publishing/folder.ts';
import { build, copyContent, forgetPublished, page, pagesOf, read } from '#tests/site/builds.ts';

/*
 * Twenty builds would take minutes, so one build has twenty observations changed at once: each of another indicator,
 * each to a value of its own that no other figure has. Where one of those values stands says which observation it
 * came from, so a surface that did not follow, or followed another, shows.
 */

const count = 20;
const { ledger: before } = readLedger('content');

/** Charts of its own bulletin that draw a figure. */
function chartsWith(figure: Figure): ChartModel[] {
  const bulletin = before.bulletins.find(({ id }) => id === figure.bulletin);
  return (bulletin?.data.charts ?? [])
    .map((spec) => buildChart(spec, figure.bulletin ?? '', before))
    .filter(({ figures }) => figures.includes(figure))
    .map(({ model }) => model);
}

const plain = (text = '') => text.replaceAll('\u00a0', ' ');

/** All that a drawing says in words. */
function textsOf(svg: string): string {
  return [...parseHTML(svg).document.querySelectorAll('text')].map(textOf).join(' · ');
}

const isKeyFigure = ({ bulletin, observation }: Figure) =>
  before.bulletins.some(
    ({ id, data }) =>
      id === bulletin && observation !== undefined && data.keyFigures.includes(observation.id),
  );

const isSingle = ({ bulletin, observation }: Figure) =>
  before.bulletins.some(
    ({ id, data }) => id === bulletin && data.observations.some((single) => single.id === observation?.id),
  );

/** True for one item of a total that its bulletin gives too: it could not become larger than that. */
const isPart = ({ bulletin = '', breakdown, indicator }: Figure) =>
  breakdown.length > 0 &&
  before
    .observationsOf(bulletin)
    .some((other) => other.indicator === indicator && other.breakdown.length === 0);

/**
 * The observations to change, the same in every run: bulletin after bulletin, one of each at a time, and in turn a
 * key figure, one that a chart draws and any other, each of an indicator not chosen yet.
 */
function choose(): Figure[] {
  const wishes = [isKeyFigure, (figure: Figure) => chartsWith(figure).length > 0, () => true];
  const chosen: Figure[] = [];
  const free = (bulletin: string) =>
    before
      .observationsOf(bulletin)
      .filter(
        (figure) =>
          figure.value !== null &&
          !isPart(figure) &&
          !chosen.some((other) => other.indicator.id === figure.indicator.id),
      );
  for (let round = 0; round < count && chosen.length < count; round += 1) {
    for (const [index, { id }] of before.bulletins.entries()) {
      const wish = wishes[(round + index) % wishes.length];
      const next = wish && free(id).find(wish);
      if (next && chosen.length < count) chosen.push(next);
    }
  }
  return chosen;
}

/** A value that no figure has, in the decimals and the size with which its indicator is written. */
function newValue({ value, indicator: { data } }: Figure, index: number): number {
  if (data.kind === 'percent') return 41 + index + (data.decimals > 0 ? 0.3 : 0);
  const step = { units: 1, millions: 1e6, billions: 1e9 }[data.scale] / 10 ** data.decimals;
  return Math.round((Math.round(((value ?? 0) * 1.6) / step) + 17 + 7 * index) * step);
}

const mutated = choose().map((figure, index) => ({
  key: figure.key,
  figure,
  value: newValue(figure, index),
}));

/**
 * Explains every value of a bulletin, and takes the comparisons out of its text: what the check would say of values
 * that changed this much is not looked at here.
 */
function explain(file: string): void {
  const [, frontmatter = '', ...body] = readFileSync(file, 'utf8')
    .replace(/<\/?Claim[^<>]*>/g, '')
    .split(/^---$/m);
  const document = parseDocument(frontmatter);
  for (const list of ['observations', 'series'])
    for (const [index] of ((document.toJS() as Record<string, unknown[]>)[list] ?? []).entries())
      document.setIn([list, index, 'note'], 'Come nella fonte.');
  writeFileSync(file, ['', `\n${document.toString({ lineWidth: 0 })}`, ...body].join('---'));
}

/** Writes a value where the bulletin has it: in its single observations, or in one of its series. */
function mutate(content: string, { bulletin = '', observation }: Figure, value: number): void {
  const file = join(content, 'bulletins', `${bulletin}.mdx`);
  const [, frontmatter = '', ...body] = readFileSync(file, 'utf8').split(/^---$/m);
  const document = parseDocument(frontmatter);
  const data = document.toJS() as Bulletin;
  const id = observation?.id ?? '';
  const index = (data.observations ?? []).findIndex((candidate) => candidate.id === id);
  const series = (data.series ?? []).findIndex(
    (candidate) => id.startsWith(`${candidate.id}-`) && id.slice(candidate.id.length + 1) in candidate.values,
  );
  const path =
    index >= 0
      ? ['observations', index, 'value']
      : ['series', series, 'values', id.slice((data.series[series]?.id ?? '').length + 1)];
  expect(document.getIn(path), `${bulletin}/${id}`).toBe(observation?.value);
  document.setIn(path, value);
  writeFileSync(file, ['', `\n${document.toString({ lineWidth: 0 })}`, ...body].join('---'));
}

type Row = Record<string, string>;
type JsonRow = { cifra: string; valore: number };
type Property = { propertyID: string; value: number };

const work = workFolder();
const out = join(work, 'site');
const surfaces = new Map<string, { file: string; surface: string; value: string }[]>();
let after: ReturnType<typeof readLedger>['ledger'];

/** Lets a total fall, as other values may make it do. */
function letFall(path: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^cumulative: true\n/m, ''));
}

function note(key: string, file: string, surface: string, value: string | number | null | undefined): void {
  surfaces.set(key, [...(surfaces.get(key) ?? []), { file, surface, value: String(value ?? '') }]);
}

function notePage(file: string): void {
  const document = page(out, file);
  for (const element of document.querySelectorAll('[data-figure]')) {
    const key = element.getAttribute('data-figure') ?? '';
    const surface = element.closest('figure.chart table') ? 'chart table' : 'text';
    note(key, file, surface, printedValue(element));
    expect(textOf(element), `${file} ${key}`).toBe(plain(figureAfter(key)?.text));
  }
  for (const chart of document.querySelectorAll('series-chart')) {
    const model = JSON.parse(read(out, chart.getAttribute('data-model')?.slice(1) ?? '')) as ChartModel;
    if (model.whole !== undefined) continue;
    for (const point of model.series.flatMap((series) => series.points))
      note(point.figure, file, 'live model', point.value);
  }
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const jsonLd = JSON.parse(script.textContent) as Record<string, unknown>;
    const holder = (jsonLd['about'] ?? jsonLd) as { variableMeasured?: Property[] };
    for (const { propertyID, value } of holder.variableMeasured ?? [])
      note(propertyID, file, 'JSON-LD', value);
  }
}

const figureAfter = (key: string) =>
  [
    ...after.bulletins.flatMap(({ id }) => after.observationsOf(id)),
    ...after.indicators.flatMap(({ id }) => after.targetsOf(id)),
  ].find((figure) => figure.key === key);

beforeAll(async () => {
  const content = copyContent('content', join(work, 'content'));
  for (const { id } of before.bulletins) explain(join(content, 'bulletins', `${id}.mdx`));
  for (const { id } of before.indicators) letFall(join(content, 'indicators', `${id}.yaml`));
  for (const { figure, value } of mutated) mutate(content, figure, value);
  forgetPublished(content);
  after = readLedger(content).ledger;
  await build(content, out);
  for (const file of pagesOf(out)) notePage(file);
  for (const file of filesOf(out)) {
    if (file.endsWith('.csv'))
      for (const row of Papa.parse<Row>(read(out, file).trim(), { header: true }).data)
        if (row['cifra'] !== undefined) note(row['cifra'], file, 'CSV', row['valore']);
    if (file.endsWith('.json') && !file.startsWith('pagefind/')) {
      const { cifre = [] } = JSON.parse(read(out, file)) as { cifre?: JsonRow[] };
      for (const row of cifre) note(row.cifra, file, 'JSON', row.valore);
    }
  }
});

describe('the twenty observations', () => {
  test('are of many bulletins, of every kind, drawn and not, alone and in series', () => {
    expect(new Set(mutated.map(({ figure }) => figure.indicator.id)).size).toBe(count);
    expect(new Set(mutated.map(({ figure }) => figure.bulletin)).size).toBeGreaterThanOrEqual(6);
    expect(new Set(mutated.map(({ figure }) => figure.indicator.data.kind))).toEqual(
      new Set(['count', 'money', 'percent']),
    );
    expect(mutated.filter(({ figure }) => isKeyFigure(figure)).length).toBeGreaterThanOrEqual(5);
    expect(mutated.filter(({ figure }) => chartsWith(figure).length > 0).length).toBeGreaterThanOrEqual(5);
    expect(mutated.filter(({ figure }) => figure.breakdown.length > 0).length).toBeGreaterThanOrEqual(2);
    expect(mutated.filter(({ figure }) => isSingle(figure)).length).toBeGreaterThanOrEqual(5);
    expect(mutated.filter(({ figure }) => !isSingle(figure)).length).toBeGreaterThanOrEqual(3);
  });

  test('have values that no other figure has', () => {
    const all = after.bulletins.flatMap(({ id }) => after.observationsOf(id));
    for (const { value } of mutated) expect(all.filter((figure) => figure.value === value)).toHaveLength(1);
  });
});

describe('a mutated observation', () => {
  test.for(mutated)('$key is the new value on every surface', ({ key, figure, value }) => {
    const found = surfaces.get(key) ?? [];
    expect(found.filter((surface) => surface.value !== String(value))).toEqual([]);
    const places = new Set(found.map((place) => `${place.surface} of ${place.file}`));
    const bulletin = `bollettini/${figure.bulletin}`;
    const indicator = `indicatori/${figure.indicator.id}`;
    for (const folder of [bulletin, indicator]) {
      expect(places).toContain(`CSV of ${folder}/dati.csv`);
      expect(places).toContain(`JSON of ${folder}/dati.json`);
      const shown = found.some(
        ({ file, surface }) => file === `${folder}/index.html` && surface !== 'JSON-LD',
      );
      expect(shown, folder).toBe(true);
    }
    // The metadata of a bulletin hold what it states one by one; those of an indicator, its totals as they stand.
    if (isSingle(figure)) expect(places).toContain(`JSON-LD of ${bulletin}/index.html`);
    const totals = totalsOf(currentOf(after.seriesOf(figure.indicator.id)));
    if (totals.some((total) => total.key === key))
      expect(places).toContain(`JSON-LD of ${indicator}/index.html`);
  });

  test.for(mutated.filter(({ figure }) => chartsWith(figure).length > 0))(
    '$key moves each chart that draws it',
    ({ key, figure, value }) => {
      const { bulletin = '' } = figure;
      const file = `bollettini/${bulletin}/index.html`;
      const text = plain(figureAfter(key)?.text);
      for (const model of chartsWith(figure)) {
        const drawing = drawSvg(model, 720);
        expect(read(out, file)).not.toContain(drawing);
        const csv = surfaces
          .get(key)
          ?.find((place) => place.file.endsWith(`${bulletin}/grafici/${model.id}.csv`));
        expect(csv?.value).toBe(String(value));
        // A long line has no words at each of its points: there the coordinates move, and the table tells.
        if (!textsOf(drawing).includes(plain(figure.text))) continue;
        const chart = page(out, file).querySelector(`figure[data-chart="${model.id}"]`);
        for (const svg of chart?.querySelectorAll('svg') ?? [])
          expect(textsOf(svg.outerHTML)).toContain(text);
        expect(textsOf(read(out, `bollettini/${bulletin}/grafici/${model.id}.svg`))).toContain(text);
      }
    },
  );

  test.for(mutated.filter(({ figure }) => isKeyFigure(figure)))(
    '$key is new in both feeds',
    ({ key, figure }) => {
      const line = figureLine(figureAfter(key) ?? figure);
      expect(line).not.toBe(figureLine(figure));
      for (const file of ['feed.xml', 'feed.json']) {
        const text = read(out, file).replaceAll('&#xA0;', '\u00a0').replaceAll('\\"', '"');
        expect(text, file).toContain(line);
        expect(text, file).not.toContain(figureLine(figure));
      }
    },
  );
});
