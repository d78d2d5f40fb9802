import type { Bulletin, Observation, Series } from '#src/schemas/bulletin.ts';

function fromSeries(series: Series): Observation[] {
  const { id, by, values, asOf, breakdown, precision, status, ...common } = series;
  return Object.entries(values).map(([key, value]) => {
    const items = { ...breakdown, ...(by !== undefined && { [by]: key }) };
    return {
      ...common,
      id: `${id}-${key}`,
      value,
      precision: value === null ? 'exact' : precision,
      status: value === null ? 'missing' : status,
      asOf: by === undefined ? key : asOf,
      breakdown: Object.keys(items).length > 0 ? items : undefined,
    };
  });
}

/** Every observation of a bulletin: the single ones first, then those of its series. */
export function allObservations(bulletin: Pick<Bulletin, 'observations' | 'series'>): Observation[] {
  return [...bulletin.observations, ...bulletin.series.flatMap(fromSeries)];
}

/** The ids that an id of a chart stands for: those of a series if it names one, else itself. */
export function expandId(id: string, series: Series[]): string[] {
  const named = series.find((candidate) => candidate.id === id);
  return named ? fromSeries(named).map((observation) => observation.id) : [id];
}
