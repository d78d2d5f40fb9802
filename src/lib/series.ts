import type { Day } from '#src/lib/day.ts';
import type { Figure } from '#src/lib/ledger.ts';
import { vintagesOf } from '#src/lib/revisions.ts';

/** The observations of a series limited to exactly these items; with none, those that cover the whole. */
export function itemsOf(series: Figure[], breakdown: Record<string, string>): Figure[] {
  const count = Object.keys(breakdown).length;
  return series.filter(
    (figure) =>
      figure.breakdown.length === count &&
      figure.breakdown.every((item) => breakdown[item.dimension] === item.value),
  );
}

/** The observations of a series that cover the whole of what is counted, not one item of a dimension. */
export function totalsOf(series: Figure[]): Figure[] {
  return itemsOf(series, {});
}

/**
 * The newest total of a series that has a value; one without a value only if no other has any. One item of a
 * dimension never stands for the whole: `undefined` for a series without totals.
 */
export function latestOf(series: Figure[]): Figure | undefined {
  const totals = totalsOf(currentOf(series));
  return totals.findLast((figure) => figure.value !== null) ?? totals.at(-1);
}

/**
 * A series as it stands today: where two bulletins published a value for the same day and the same items,
 * the one of the later bulletin. Oldest day first.
 */
export function currentOf(series: Figure[]): Figure[] {
  return vintagesOf(series)
    .flatMap((vintages) => vintages.slice(-1))
    .toSorted((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));
}

/** How many figures of a series, oldest day first, are for a day before this one; found by halving. */
function countBefore(series: Figure[], day: Day): number {
  let [low, high] = [0, series.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((series[middle]?.asOf ?? '') < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What `latestOf` gives for the days of a series before this one, as the bulletins before this one had published them.
 * The series is one of the ledger: oldest day first, and on each day oldest bulletin first. It is read backwards from
 * the day on, since every bulletin of a long archive asks for it.
 */
export function latestBefore(series: Figure[], day: Day, bulletin: string): Figure | undefined {
  let newest: Figure | undefined;
  let seen: Day | undefined;
  for (let place = countBefore(series, day) - 1; place >= 0; place -= 1) {
    const figure = series[place];
    if (!figure || figure.breakdown.length > 0 || (figure.bulletin ?? '') >= bulletin) continue;
    // Behind the last vintage of a day stand those that it took the place of.
    if (figure.asOf === seen) continue;
    seen = figure.asOf;
    if (figure.value !== null) return figure;
    newest ??= figure;
  }
  return newest;
}

/** Every vintage of a series for reading: newest day first, totals before items, items by name. */
export function newestFirst(series: Figure[]): Figure[] {
  const nameOf = (figure: Figure) => figure.breakdown.map((item) => item.name).join();
  const compare = (a: string, b: string) => a.localeCompare(b, 'it');
  return series.toSorted(
    (a, b) =>
      compare(b.asOf, a.asOf) || compare(nameOf(a), nameOf(b)) || compare(b.bulletin ?? '', a.bulletin ?? ''),
  );
}
