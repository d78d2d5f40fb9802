import type { ContentFile } from '#src/checks/content-file.ts';
import { itemsKey } from '#src/checks/written-observations.ts';
import { freeId } from '#src/lib/free-id.ts';
import {
  dayOf,
  findFigure,
  isToFill,
  knownFigures,
  listOf,
  seriesDay,
  type Fields,
  type KnownFigure,
  type Place,
} from '#src/publishing/sheet/known-figures.ts';
import type { ReadRow } from '#src/publishing/sheet/read-rows.ts';
import type { RowFault } from '#src/publishing/sheet/row-fault.ts';

/** A row and where its figure goes; `changes` are the fields to set, as texts, besides the value. */
export type Placement = {
  row: ReadRow;
  id: string;
  place: Place;
  isNew: boolean;
  changes: Record<string, string>;
};

/** Where the rows go; `same` is how many say what is already written. */
export type Placements = { placements: Placement[]; faults: RowFault[]; same: number };

const defaults: Fields = { precision: 'exact', status: 'final' };

function wantedFields(row: ReadRow, day: string | undefined): Record<string, string> {
  const { precision, status, source, note } = row;
  const wanted = {
    precision,
    status: status ?? (row.value === null ? 'missing' : undefined),
    asOf: day,
    source,
    note,
  };
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([key, text]) => (text === undefined ? [] : [[key, text]])),
  );
}

/** Those of the wanted fields that are not so already. */
function differences(wanted: Record<string, string>, fields: Fields): Record<string, string> {
  return Object.fromEntries(
    Object.entries(wanted).filter(([key, text]) => (fields[key] ?? defaults[key]) !== text),
  );
}

/** What becomes of a row: a place, why it has none, or `null` if the bulletin says the same already. */
type Outcome = Placement | { message: string; remedy: string } | null;

/** Puts a row at the end of `observations`, under its own id or a name that is free. */
function placeNew(row: ReadRow, index: number, name: string, day: string | undefined): Outcome {
  if (row.source === undefined)
    return {
      message: 'è una cifra nuova e manca la fonte',
      remedy: 'aggiungi una colonna «fonte» e scrivila',
    };
  const changes = differences(wantedFields(row, day), {});
  return { row, id: name, place: { list: 'observations', index }, isNew: true, changes };
}

/** Puts a row in the place of the figure that it speaks of. `fields` are those that the figure has so far. */
function placeKnown(row: ReadRow, figure: KnownFigure, fields: Fields, isDraft: boolean): Outcome {
  const { place, observation } = figure;
  const { id, value } = observation;
  if (observation.indicator !== row.indicator || itemsKey(observation.breakdown) !== itemsKey(row.breakdown))
    return {
      message: `la cifra «${id}» del bollettino è di un altro indicatore o di un’altra suddivisione`,
      remedy: 'cambia l’identificativo, o svuota la cella',
    };
  const own = seriesDay(figure);
  if (own !== '' && row.asOf !== undefined && row.asOf !== own)
    return { message: `la cifra «${id}» è del ${own}`, remedy: 'correggi la data o l’identificativo' };

  const isElsewhen = row.asOf !== observation.asOf || fields['asOf'] !== undefined;
  const wanted = wantedFields(row, own === '' && isElsewhen ? row.asOf : undefined);
  if (place.list === 'series' && row.value === null) delete wanted['status'];
  if (place.list === 'observations' && row.value !== null && fields['status'] === 'missing')
    wanted['status'] ??= 'final';
  const changes = differences(wanted, fields);
  const isSameValue = value?.source !== '' && String(value?.value) === String(row.value);
  if (isSameValue && Object.keys(changes).length === 0) return null;
  if (!isDraft)
    return {
      message: `la cifra «${id}» è già pubblicata, con il valore ${String(value?.value)}`,
      remedy:
        'un valore pubblicato non si cambia da un foglio: se era sbagliato, scrivi una correzione nel bollettino',
    };
  const shared = Object.keys(changes).filter(
    (key) => !['source', 'asOf'].includes(key) || !isToFill(fields[key]),
  );
  if (place.list === 'series' && shared.length > 0)
    return {
      message: `la cifra «${id}» sta in una serie, che ha ${shared.map((key) => `«${key}»`).join(' e ')} uguale per tutti i valori`,
      remedy: 'rendi uguali le righe della serie, oppure togli la voce dalla serie e importala da sola',
    };
  return { row, id, place, isNew: false, changes };
}

const nameOf = ({ indicator, breakdown }: ReadRow) => [indicator, ...Object.values(breakdown)].join('-');

/** A name for a new figure: its indicator and items, and its day too where others are named alike. */
function newName(row: ReadRow, rows: ReadRow[], taken: Set<string>): string {
  if (row.id !== undefined) return row.id;
  const name = nameOf(row);
  const isShared = taken.has(name) || rows.some((other) => other !== row && nameOf(other) === name);
  return freeId(isShared && row.asOf !== undefined ? `${name}-${row.asOf}` : name, taken);
}

/**
 * Finds for each row the figure of the bulletin that it fills in, by its id or by what it is of, or a name for a new
 * one. What a published bulletin already has is not changed.
 */
export function placeRows(rows: ReadRow[], file: ContentFile, isDraft: boolean): Placements {
  const known = knownFigures(file);
  const bulletinDay = dayOf(file);
  const taken = new Set([
    ...known.map(({ observation }) => observation.id),
    ...listOf(file, 'series').map(({ id }) => String(id)),
  ]);
  const rowOf = new Map<string, number>();
  const seriesChanges = new Map<number, Fields>();
  const result: Placements = { placements: [], faults: [], same: 0 };
  let index = listOf(file, 'observations').length;

  const place = (row: ReadRow): Outcome => {
    const day = row.asOf ?? bulletinDay;
    const figure = findFigure(row, day, known);
    const subject =
      figure?.observation.id ?? [row.id ?? '', row.indicator, itemsKey(row.breakdown), day].join(' ');
    const before = rowOf.get(subject);
    if (before !== undefined)
      return {
        message: `parla della stessa cifra della riga ${before}`,
        remedy: 'tieni una riga sola, o distinguile con la data',
      };
    rowOf.set(subject, row.row);
    if (!figure)
      return placeNew(row, index, newName(row, rows, taken), day === bulletinDay ? undefined : day);
    const changed = figure.place.list === 'series' ? seriesChanges.get(figure.place.index) : {};
    return placeKnown(row, figure, { ...figure.fields, ...changed }, isDraft);
  };

  for (const row of rows) {
    const outcome = place(row);
    if (outcome === null) result.same += 1;
    else if ('message' in outcome)
      result.faults.push({ row: row.row, column: '', found: row.id ?? '', ...outcome });
    else {
      result.placements.push(outcome);
      if (outcome.isNew) {
        taken.add(outcome.id);
        index += 1;
      }
      if (outcome.place.list === 'series')
        seriesChanges.set(outcome.place.index, {
          ...seriesChanges.get(outcome.place.index),
          ...outcome.changes,
        });
    }
  }
  return result;
}
