import type { KindOfChart } from '#src/lib/charts/kind.ts';
import { chartKinds } from '#src/lib/charts/kinds.ts';
import { freeId } from '#src/lib/free-id.ts';
import { formatWithPrecision } from '#src/lib/format.ts';
import type { BulletinEntry, IndicatorEntry } from '#src/lib/ledger.ts';
import type { Observation, Series } from '#src/schemas/bulletin.ts';
import type { ChartSpec } from '#src/schemas/chart.ts';

type Breakdown = Record<string, string>;

/** A figure to fill in. `previous` is the last one as people read it, `17.180 al 2026-06-29`; empty if there is none. */
export type DraftObservation = {
  id: string;
  indicator: string;
  breakdown: Breakdown | undefined;
  previous: string;
  source: string | undefined;
  note: string | undefined;
};

/** Figures to fill in by item of a dimension. */
export type DraftSeries = Omit<DraftObservation, 'previous'> & {
  by: string;
  values: { key: string; previous: string }[];
};

/** What a new bulletin takes over from the one before it: names, never numbers. */
export type Draft = {
  observations: DraftObservation[];
  series: DraftSeries[];
  keyFigures: string[];
  charts: ChartSpec[];
  /** The measures of the indicators, of which the text will tell. */
  measures: string[];
};

type Value = Pick<Observation, 'value' | 'precision'> & { asOf: string };
/** A single observation, or all the values of a series, as one thing to take over. */
type Group = Omit<DraftObservation, 'previous'> & { by: string | undefined; values: Map<string, Value> };

function fromObservation(observation: Observation, asOf: string): Group {
  const { id, indicator, breakdown, source, note, value, precision } = observation;
  const values = new Map([['', { value, precision, asOf: observation.asOf ?? asOf }]]);
  return { id, indicator, breakdown, source, note, by: undefined, values };
}

function fromSeries(series: Series, asOf: string): Group {
  const { id, indicator, breakdown, source, note, by, values, precision } = series;
  const dayOf = (key: string) => (by === undefined ? key : (series.asOf ?? asOf));
  const all = Object.entries(values).map(([key, value]): [string, Value] => [
    key,
    { value, precision, asOf: dayOf(key) },
  ]);
  return { id, indicator, breakdown, source, note, by, values: new Map(all) };
}

/** What a value is of, without its day: two values of it cannot both be carried over to one day. */
function subjectOf({ indicator, breakdown, by }: Group, key: string): string {
  const items = { ...breakdown, ...(by !== undefined && { [by]: key }) };
  return [indicator, ...Object.entries(items).flat().toSorted()].join(' ');
}

/** The newest value of each subject. */
function newestValues(groups: Group[]): Set<Value> {
  const newest = new Map<string, Value>();
  for (const group of groups) {
    for (const [key, value] of group.values) {
      const subject = subjectOf(group, key);
      if ((newest.get(subject)?.asOf ?? '') < value.asOf) newest.set(subject, value);
    }
  }
  return new Set(newest.values());
}

function tellPrevious({ value, precision, asOf }: Value, { data }: IndicatorEntry): string {
  const decimals = String(value ?? 0).split('.')[1]?.length ?? 0;
  const text = formatWithPrecision(value, precision, { kind: data.kind, scale: 'units', decimals });
  return `${text.replaceAll('\u00a0', ' ')} al ${asOf}`;
}

function carryChart(
  chart: ChartSpec,
  chosen: Set<string>,
  rename: (ids: string[]) => string[],
  isSeries: (id: string) => boolean,
): ChartSpec[] {
  if ('lines' in chart) {
    const lines = chart.lines.filter(({ indicator }) => chosen.has(indicator));
    return lines.length >= (chart.kind === 'multiples' ? 2 : 1) ? [{ ...chart, lines }] : [];
  }
  const observations = rename(chart.observations);
  const { isComparison, isOfItems }: KindOfChart = chartKinds[chart.kind];
  const isEnough = isOfItems
    ? observations.length === chart.observations.length && observations.every(isSeries)
    : !isComparison || observations.length > 1 || observations.some(isSeries);
  if (observations.length === 0 || !isEnough) return [];
  if (chart.kind !== 'map' || chart.of === undefined) return [{ ...chart, observations }];
  const [of] = rename([chart.of]);
  return of === undefined ? [] : [{ ...chart, observations, of }];
}

/**
 * What a new bulletin about these indicators takes over from the last one: the newest value of each figure becomes
 * a figure to fill in. A series by day becomes one figure with the name of the series; one by item stays a series.
 * An indicator that the last bulletin did not have, or all of them if there is none, gets a figure of its own name.
 */
export function carryOver(last: BulletinEntry | undefined, indicators: IndicatorEntry[]): Draft {
  const chosen = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const asOf = last?.data.asOf ?? '';
  const groups = [
    ...(last?.data.observations ?? []).map((observation) => fromObservation(observation, asOf)),
    ...(last?.data.series ?? []).map((series) => fromSeries(series, asOf)),
  ].filter(({ indicator }) => chosen.has(indicator));
  const newest = newestValues(groups);

  const observations: DraftObservation[] = [];
  const series: DraftSeries[] = [];
  const newNames = new Map<string, string>();
  for (const { by, values, ...group } of groups) {
    const indicator = chosen.get(group.indicator);
    const kept = [...values].filter(([, value]) => newest.has(value));
    if (!indicator || kept.length === 0) continue;
    newNames.set(group.id, group.id);
    for (const key of values.keys())
      if (key !== '') newNames.set(`${group.id}-${key}`, by === undefined ? group.id : `${group.id}-${key}`);
    const told = kept.map(([key, value]) => ({ key, previous: tellPrevious(value, indicator) }));
    if (by === undefined) observations.push({ ...group, previous: told.at(-1)?.previous ?? '' });
    else series.push({ ...group, by, values: told });
  }

  const taken = new Set(newNames.values());
  for (const { id } of indicators.filter(({ id }) => groups.every(({ indicator }) => indicator !== id))) {
    const own = freeId(id, taken);
    taken.add(own);
    observations.push({
      id: own,
      indicator: id,
      breakdown: undefined,
      previous: '',
      source: undefined,
      note: undefined,
    });
  }

  const rename = (ids: string[]) => [...new Set(ids.flatMap((id) => newNames.get(id) ?? []))];
  const isSeries = (id: string) => series.some((one) => one.id === id);
  const charts = (last?.data.charts ?? []).flatMap((chart) =>
    carryChart(chart, new Set(chosen.keys()), rename, isSeries),
  );
  const single = [
    ...observations.map(({ id }) => id),
    ...series.flatMap(({ id, values }) => values.map(({ key }) => `${id}-${key}`)),
  ];
  const keyFigures = rename(last?.data.keyFigures ?? []).filter((id) => single.includes(id));
  return {
    observations,
    series,
    keyFigures: keyFigures.length > 0 ? keyFigures : single.slice(0, 3),
    charts,
    measures: [...new Set(indicators.flatMap(({ data }) => data.measures))].toSorted(),
  };
}
