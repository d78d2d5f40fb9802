import type { ContentFile } from '#src/checks/content-file.ts';
import {
  itemsKey,
  singleObservations,
  writtenSeries,
  type WrittenObservation,
} from '#src/checks/written-observations.ts';
import type { ReadRow } from '#src/publishing/sheet/read-rows.ts';

/** The place of a figure in the frontmatter: one of `observations`, or a value of one of `series`. */
export type Place = { list: 'observations'; index: number } | { list: 'series'; index: number; key: string };

/** The fields of an observation or a series, as they are written. */
export type Fields = Record<string, unknown>;
/** A figure that the bulletin has. */
export type KnownFigure = { place: Place; observation: WrittenObservation; fields: Fields };

/** What stands in a field that nobody has filled in yet. */
export const isToFill = (value: unknown) =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && /^(DA-SCRIVERE|AAAA-MM-GG)/.test(value));

/** The items of a list of the frontmatter. */
export function listOf(file: ContentFile, key: string): Fields[] {
  const value = (file.yaml?.value as Fields)[key];
  return Array.isArray(value) ? (value as Fields[]) : [];
}

/** Every figure that a bulletin has, the single ones first. */
export function knownFigures(file: ContentFile): KnownFigure[] {
  const observations = listOf(file, 'observations');
  const series = listOf(file, 'series');
  return [
    ...singleObservations(file.yaml).map((observation, index): KnownFigure => {
      return { place: { list: 'observations', index }, observation, fields: observations[index] ?? {} };
    }),
    ...writtenSeries(file.yaml).flatMap((one, index) =>
      one.observations.map((observation): KnownFigure => {
        const key = String(observation.value?.path.at(-1));
        return { place: { list: 'series', index, key }, observation, fields: series[index] ?? {} };
      }),
    ),
  ];
}

const isEmpty = ({ observation: { value } }: KnownFigure) =>
  value === undefined || value.value === null || value.value === undefined;

/** The day of a bulletin as it is written; empty if it has none. */
export function dayOf(file: ContentFile): string {
  const day = (file.yaml?.value as Fields)['asOf'];
  return typeof day === 'string' ? day : '';
}

/** The day of a value of a series by day; empty for any other. */
export function seriesDay({ place, observation, fields }: KnownFigure): string {
  return place.list === 'series' && fields['by'] === undefined ? observation.asOf : '';
}

/**
 * The figure that a row speaks of: that of its id, or without an id that of the same indicator, items and day; one
 * without a value and a day of its own takes the day of the row.
 */
export function findFigure(row: ReadRow, day: string, known: KnownFigure[]): KnownFigure | undefined {
  if (row.id !== undefined) return known.find(({ observation }) => observation.id === row.id);
  const alike = known.filter(
    ({ observation }) =>
      observation.indicator === row.indicator && itemsKey(observation.breakdown) === itemsKey(row.breakdown),
  );
  const waits = (one: KnownFigure) => isEmpty(one) && isToFill(one.fields['asOf']) && seriesDay(one) === '';
  return alike.find(({ observation }) => observation.asOf === day) ?? alike.find(waits);
}
