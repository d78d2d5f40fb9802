import type { Stretch } from '#src/checks/finding.ts';
import { straightId } from '#src/checks/look-alikes.ts';
import { pathKey, type Field, type FieldPath, type YamlSource } from '#src/checks/yaml-source.ts';

/** An observation as it is written in a bulletin, on its own or as one value of a series. */
export type WrittenObservation = {
  id: string;
  indicator: string;
  /** Its own day, else the bulletin's; empty if neither is written. */
  asOf: string;
  /** How it was announced; `exact` if nothing is written. */
  precision: string;
  /** `final` if nothing is written. */
  status: string;
  /** The id of its source; empty if none is written. */
  source: string;
  /** The note that goes with it, its own or that of its series; empty if there is none. */
  note: string;
  breakdown: Record<string, string>;
  /** Where its fields stand: those of its series for one value of many. */
  path: FieldPath;
  /** Where it gets its name: its `id`, or its key in a series. */
  offset: number;
  /** `undefined` if it has none. */
  value: Field | undefined;
};

/** A series as it is written in a bulletin. */
export type WrittenSeries = {
  id: string;
  indicator: string;
  /** The dimension that the keys belong to; `undefined` if they are days. */
  by: string | undefined;
  path: FieldPath;
  observations: WrittenObservation[];
};

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function textsOf(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(fieldsOf(value)).map(([key, item]) => [key, text(item)]));
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}

const seriesKnown = new WeakMap<YamlSource, WrittenSeries[]>();

/** The series of a bulletin, each with its observations. Many rules ask for them: they are read once. */
export function writtenSeries(yaml: YamlSource | null): WrittenSeries[] {
  if (!yaml) return [];
  const known = seriesKnown.get(yaml) ?? readSeries(yaml);
  seriesKnown.set(yaml, known);
  return known;
}

function readSeries(yaml: YamlSource): WrittenSeries[] {
  const bulletin = fieldsOf(yaml.value);
  return listOf(bulletin['series']).map((series, index): WrittenSeries => {
    const path = ['series', index];
    const id = straightId(text(series['id']));
    const indicator = text(series['indicator']);
    const by = typeof series['by'] === 'string' ? series['by'] : undefined;
    const observations = Object.keys(fieldsOf(series['values'])).map((key): WrittenObservation => {
      const value = yaml.fields.get(pathKey([...path, 'values', key]));
      return {
        id: `${id}-${key}`,
        indicator,
        asOf: by === undefined ? key : text(series['asOf'] ?? bulletin['asOf']),
        precision: text(series['precision']) || 'exact',
        status: value?.value === null ? 'missing' : text(series['status']) || 'final',
        source: text(series['source']),
        note: text(series['note']),
        breakdown: { ...textsOf(series['breakdown']), ...(by !== undefined && { [by]: key }) },
        path,
        offset: value?.keyOffset ?? 0,
        value,
      };
    });
    return { id, indicator, by, path, observations };
  });
}

/** The observations of a bulletin that stand on their own, outside a series. */
export function singleObservations(yaml: YamlSource | null): WrittenObservation[] {
  const bulletin = fieldsOf(yaml?.value);
  return listOf(bulletin['observations']).map((observation, index): WrittenObservation => {
    const path = ['observations', index];
    const field = (key: string) => yaml?.fields.get(pathKey([...path, key]));
    return {
      id: straightId(text(observation['id'])),
      indicator: text(observation['indicator']),
      asOf: text(observation['asOf'] ?? bulletin['asOf']),
      precision: text(observation['precision']) || 'exact',
      status: text(observation['status']) || 'final',
      source: text(observation['source']),
      note: text(observation['note']),
      breakdown: textsOf(observation['breakdown']),
      path,
      offset: field('id')?.offset ?? yaml?.fields.get(pathKey(path))?.offset ?? 0,
      value: field('value'),
    };
  });
}

/** Every observation of a bulletin: the single ones first, then those of its series. */
export function writtenObservations(yaml: YamlSource | null): WrittenObservation[] {
  return [...singleObservations(yaml), ...writtenSeries(yaml).flatMap(({ observations }) => observations)];
}

/** The number of an observation; `null` if it has none that can be read. */
export function numberOf({ value }: WrittenObservation): number | null {
  return typeof value?.value === 'number' ? value.value : null;
}

/** Where a fault of an observation's value is told: at the value, or at the name of one that has none. */
export function valueOf({ value, offset }: WrittenObservation): Stretch {
  return { offset: value?.offset ?? offset, source: value?.source ?? '' };
}

/** The items that a value is limited to, as one text: alike for two values of the same items. */
export function itemsKey(breakdown: Record<string, string>): string {
  return Object.entries(breakdown)
    .map(([dimension, item]) => `${dimension}=${item}`)
    .toSorted()
    .join(' ');
}
