import { formatDay, formatPeriod } from '#src/lib/day.ts';
import { formatWithUnit } from '#src/lib/format.ts';
import type { BulletinEntry, Figure, IndicatorEntry, Ledger } from '#src/lib/ledger.ts';
import { measuresTold } from '#src/lib/measures-told.ts';
import { latestOf } from '#src/lib/series.ts';

/** What the search knows of a page beside its text: what it may be limited to, and what a result shows. */
export interface PageMarks {
  years: string[];
  /** Ids of the programme. */
  measures: string[];
  bodies: string[];
  /** Another name by which the page is asked for: `Adesioni PSN`, `Bollettino di ottobre 2024`. */
  alias: string;
  /** Names of items: what its figures are limited to, which only its tables say, and what its text tells of; codes of targets: `Lazio, Scuole, A1-2`. */
  items: string;
  /** `17.180 amministrazioni al 29 giugno 2026`. */
  latest?: string;
}

const unique = (values: readonly string[]) => [...new Set(values)].sort();

/** An item of a dimension with its name. */
type Item = Figure['breakdown'][number];

/** The items that the text of a bulletin tells of, in the order of the programme. */
function itemsToldBy({ data: { about } }: BulletinEntry, { programme }: Ledger): Item[] {
  return programme.dimensions.flatMap(({ id: dimension, values }) =>
    values
      .filter(({ id }) => about?.items[dimension]?.includes(id))
      .map(({ id, name }) => ({ dimension, value: id, name })),
  );
}

const itemsIn = (figures: readonly Figure[]) => figures.flatMap(({ breakdown }) => breakdown);

function bodiesOf(items: readonly Item[], { programme }: Ledger): string[] {
  return unique(items.filter(({ dimension }) => dimension === programme.filterBy).map(({ value }) => value));
}

const namesOf = (items: readonly Item[]) => unique(items.map(({ name }) => name)).join(', ');

/** Of a bulletin: the year of its release, and what its figures and its text are about. */
export function bulletinMarks(bulletin: BulletinEntry, ledger: Ledger): PageMarks {
  const { id, data } = bulletin;
  const figures = ledger.observationsOf(id);
  const items = [...itemsIn(figures), ...itemsToldBy(bulletin, ledger)];
  return {
    years: [data.releaseDate.slice(0, 4)],
    measures: measuresTold(bulletin, ledger).map((measure) => measure.id),
    bodies: bodiesOf(items, ledger),
    alias: `Bollettino di ${formatPeriod(id)}`,
    items: namesOf(items),
  };
}

/** Of an indicator: the years in which bulletins gave it values, and its latest value. */
export function indicatorMarks({ id, data }: IndicatorEntry, ledger: Ledger): PageMarks {
  const series = ledger.seriesOf(id);
  const released = new Map(ledger.bulletins.map((bulletin) => [bulletin.id, bulletin.data.releaseDate]));
  const latest = latestOf(series);
  return {
    years: unique(series.flatMap(({ bulletin = '' }) => released.get(bulletin)?.slice(0, 4) ?? [])),
    measures: unique(data.measures),
    bodies: bodiesOf(itemsIn(series), ledger),
    alias: data.shortName,
    items: [namesOf(itemsIn(series)), ...ledger.targetsOf(id).map(({ target }) => target?.code ?? '')].join(
      ', ',
    ),
    ...(latest && { latest: `${formatWithUnit(latest, data)} al ${formatDay(latest.asOf)}` }),
  };
}

/** Of the calendar, which answers to what visitors ask rather than to its own name. */
export const calendarMarks: PageMarks = {
  years: [],
  measures: [],
  bodies: [],
  alias: 'Prossimo bollettino',
  items: '',
};
