import type { Catalogue } from '#src/checks/catalogue.ts';
import { isTiled } from '#src/checks/maps.ts';
import { keysAt } from '#src/checks/schema-field.ts';
import {
  itemsKey,
  writtenObservations,
  writtenSeries,
  type WrittenSeries,
} from '#src/checks/written-observations.ts';
import { pathKey, selectFields, type FieldPath, type YamlSource } from '#src/checks/yaml-source.ts';
import { chartKinds } from '#src/lib/charts/kinds.ts';
import { toYamlMap, toYamlText } from '#src/lib/yaml-text.ts';
import { chartSchema, type ChartKind } from '#src/schemas/chart.ts';

const kindIds = Object.keys(chartKinds) as ChartKind[];

/** What else people call the kinds of charts. */
const otherNames: Record<ChartKind, string[]> = {
  line: ['linea', 'linee', 'lines', 'andamento'],
  area: ['aree', 'superficie'],
  slope: ['pendenza', 'pendenze', 'prima-e-dopo'],
  columns: ['colonne', 'colonna', 'istogramma', 'histogram'],
  bars: ['barre', 'barra', 'bar', 'classifica'],
  grouped: ['affiancate', 'accostate', 'raggruppate', 'group'],
  stacked: ['torta', 'pie', 'ciambella', 'donut', 'doughnut', 'impilate', 'parti', 'stack'],
  progress: ['avanzamento', 'progresso', 'quota', 'traguardo'],
  map: ['mappa', 'cartina', 'mappe'],
  multiples: ['multipli', 'riquadri', 'multiple'],
  table: ['tabella', 'tabelle'],
};

/** The kind of chart that a usual word means, with what it shows; `undefined` for other words. */
export function kindMeant(word: string): string | undefined {
  const kind = kindIds.find((id) => otherNames[id].includes(word.toLowerCase()));
  return kind && `forse intendevi «${kind}»: ${chartKinds[kind].hint}`;
}

/** A chart in which a path leads, with the rest of the path; `undefined` elsewhere or in a chart of no known kind. */
function chartAt(yaml: YamlSource, [list, index, ...inner]: FieldPath) {
  const at = [list ?? '', index ?? ''];
  const written = yaml.fields.get(pathKey([...at, 'kind']))?.value;
  const kind = list === 'charts' ? kindIds.find((id) => id === written) : undefined;
  return kind && { at, kind, inner };
}

const namingFields = ['lines', 'observations'];

/** True for the field that names the figures of a chart where the chart has the one of other kinds: that one is told. */
export function isNamedOtherwise(yaml: YamlSource, path: FieldPath): boolean {
  const chart = chartAt(yaml, path);
  const [key] = chart?.inner ?? [];
  return (
    chart?.inner.length === 1 &&
    namingFields.includes(String(key)) &&
    namingFields.some((other) => other !== key && yaml.fields.has(pathKey([...chart.at, other])))
  );
}

function textsAt(yaml: YamlSource, ...path: FieldPath): string[] {
  return selectFields(yaml, path.join('.')).map(({ value }) => String(value));
}

/** The lines that show these observations or series over time, each with more fields; three at most. */
function linesFor(yaml: YamlSource, ids: string[], ...more: string[]): string {
  const all = writtenObservations(yaml);
  const seriesOf = (id: string) => writtenSeries(yaml).find((one) => one.id === id)?.observations ?? [];
  const found = ids.flatMap((id) => [...seriesOf(id).slice(0, 2), ...all.filter((one) => one.id === id)]);
  const lines = found.map(({ indicator, breakdown }) => [
    `      - indicator: ${toYamlText(indicator)}`,
    ...(itemsKey(breakdown) === '' ? [] : [`        breakdown: ${toYamlMap(breakdown)}`]),
  ]);
  const shown = lines.length > 0 ? lines : [['      - indicator: nome-dell-indicatore']];
  return [...new Set(shown.map((line) => [...line, ...more].join('\n')))].slice(0, 3).join('\n');
}

/** True for a series that can stand in a chart of its kind. */
function fits({ by }: WrittenSeries, kind: ChartKind, catalogue: Catalogue): boolean {
  if (kind === 'columns') return by === undefined || catalogue.ordered.has(by);
  return by !== undefined && (kind !== 'map' || isTiled(by, catalogue));
}

/** The line that names what a chart shows in `lines`: whole series where the kind wants them. */
function observationsFor(yaml: YamlSource, at: FieldPath, kind: ChartKind, catalogue: Catalogue): string {
  const ids = selectFields(yaml, [...at, 'lines', '*'].join('.')).flatMap(({ path }) => {
    const indicator = yaml.fields.get(pathKey([...path, 'indicator']))?.value;
    const items = selectFields(yaml, [...path, 'breakdown', '*'].join('.'));
    const key = itemsKey(
      Object.fromEntries(items.map((item) => [String(item.path.at(-1)), String(item.value)])),
    );
    const series = writtenSeries(yaml).filter(
      (one) => one.indicator === indicator && fits(one, kind, catalogue),
    );
    const single = writtenObservations(yaml).filter(
      (one) => one.indicator === indicator && itemsKey(one.breakdown) === key,
    );
    const wantsSeries = !['bars', 'progress'].includes(kind);
    return (wantsSeries && series.length > 0 ? series.slice(0, 1) : single.slice(-1)).map(({ id }) => id);
  });
  const names = ids.length > 0 ? [...new Set(ids)] : ['nome-nel-registro'];
  return `    observations: [${names.map(toYamlText).join(', ')}]`;
}

/**
 * What to say of a field that the chart's kind does not have, but others have: the field to write instead, or the kinds
 * that take it; `undefined` for a field that no kind has.
 */
export function tellOtherField(
  yaml: YamlSource,
  path: FieldPath,
  key: string,
  catalogue: Catalogue,
): { message: string; remedy: string } | undefined {
  const chart = chartAt(yaml, path);
  if (!chart) return undefined;
  const { at, kind, inner } = chart;
  const has = (id: ChartKind, where: FieldPath) => keysAt(chartSchema, { kind: id }, where).includes(key);
  const { names } = chartKinds[kind];
  if (inner.length === 0 && namingFields.includes(key)) {
    const instead =
      names === 'lines'
        ? `    lines:\n${linesFor(yaml, textsAt(yaml, ...at, key, '*'))}`
        : observationsFor(yaml, at, kind, catalogue);
    return {
      message: `Un grafico «${kind}» nomina le sue cifre in «${names}», non in «${key}»`,
      remedy: `scrivi al suo posto:\n${instead}`,
    };
  }
  if (inner.length === 0 && has(kind, ['lines', 0])) {
    return {
      message: `Un grafico «${kind}» ha «${key}» accanto alla linea, non in un elenco`,
      remedy: `scrivilo sotto la linea di cui parla il grafico:\n${linesFor(yaml, textsAt(yaml, ...at, key, '*'), `        ${key}: true`)}`,
    };
  }
  const kinds = kindIds.filter((id) => has(id, inner));
  if (kinds.length === 0) return undefined;
  const alike = kinds.filter((id) => chartKinds[id].names === names);
  const others = (alike.length > 0 ? alike : kinds).map((id) => `kind: ${id}`).join(', ');
  return {
    message: `Un grafico «${kind}» non ha «${key}»`,
    remedy: `togli ${key}, o scegli un grafico che lo ha: ${others}`,
  };
}

/** What else to do where a chart names too few or too many series. */
const otherWay: Record<ChartKind, { few: string; many: string }> = {
  line: { few: '', many: ', o usa kind: multiples o kind: table, che ne mostrano di più' },
  area: { few: '', many: ', o usa kind: line' },
  slope: { few: '', many: ', o usa kind: table' },
  columns: { few: '', many: '' },
  bars: { few: '', many: '' },
  grouped: { few: ', o usa kind: bars', many: ', o fai un grafico per serie con kind: bars' },
  stacked: { few: '', many: ', o fai due grafici' },
  progress: { few: '', many: '' },
  map: { few: '', many: '' },
  multiples: { few: ', o usa kind: line', many: ', o fai due grafici' },
  table: { few: '', many: ', o fai due grafici' },
};

/** The two series of a map as it wants them, the part before the whole. */
function mapLines(yaml: YamlSource, names: string[]): string {
  const sumOf = (id: string) =>
    (writtenSeries(yaml).find((one) => one.id === id)?.observations ?? []).reduce(
      (sum, { value }) => sum + Number(value?.value ?? 0),
      0,
    );
  const [part = '', whole = ''] = names.toSorted((a, b) => sumOf(a) - sumOf(b));
  return `    observations: [${part}]\n    of: ${whole}`;
}

/** What to do where a list of a chart has too few or too many entries; `undefined` for lists of other things. */
export function remedyForChartCount(yaml: YamlSource, path: FieldPath, missing: number): string | undefined {
  const chart = chartAt(yaml, path);
  const [key] = chart?.inner ?? [];
  if (!chart || chart.inner.length !== 1) return undefined;
  const texts = textsAt(yaml, ...path, '*');
  if (key === 'between' && missing < 0)
    return `lascia il primo e l’ultimo: ["${texts[0] ?? ''}", "${texts.at(-1) ?? ''}"]`;
  if (!namingFields.includes(String(key))) return undefined;
  if (chart.kind === 'map' && texts.length === 2)
    return `lascia una serie sola; se è parte dell’altra, scrivi così:\n${mapLines(yaml, texts)}`;
  const { few, many } = otherWay[chart.kind];
  const count = Math.abs(missing) === 1 ? 'una' : String(Math.abs(missing));
  return missing > 0 ? `aggiungi ${count} serie${few}` : `togli ${count} serie${many}`;
}

/** What to do about the name of a figure of another bulletin, which a chart of observations does not show. */
export function remedyForOtherBulletin(
  yaml: YamlSource,
  path: FieldPath,
  value: unknown,
): string | undefined {
  const isName = chartAt(yaml, path)?.inner[0] === 'observations' && String(value).includes('/');
  return isName
    ? 'scrivi la cifra anche fra le observations di questo bollettino, o usa kind: line, che prende i valori di tutti'
    : undefined;
}
