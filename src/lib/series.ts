import type { Figure } from '#src/lib/ledger.ts';

/** The observations of a series that cover the whole of what is counted, not one item of a dimension. */
export function totalsOf(series: Figure[]): Figure[] {
  return series.filter((figure) => figure.breakdown.length === 0);
}

/**
 * The newest observation of a series that has a value; one without a value only if no other has any. Totals come
 * first: one item of a dimension never stands for the whole. `undefined` for an empty series.
 */
export function latestOf(series: Figure[]): Figure | undefined {
  const current = currentOf(series);
  const totals = totalsOf(current);
  const candidates = totals.length > 0 ? totals : current;
  return candidates.findLast((figure) => figure.value !== null) ?? candidates.at(-1);
}

/**
 * A series as it stands today: where two bulletins published a value for the same day and the same items,
 * the one of the later bulletin. Oldest day first.
 */
export function currentOf(series: Figure[]): Figure[] {
  const itemsOf = (figure: Figure) =>
    figure.breakdown
      .map((item) => `${item.dimension}=${item.value}`)
      .toSorted()
      .join();
  const byDay = new Map<string, Figure>();
  for (const figure of series.toSorted((a, b) => ((a.bulletin ?? '') < (b.bulletin ?? '') ? -1 : 1))) {
    byDay.set(`${figure.asOf} ${itemsOf(figure)}`, figure);
  }
  return [...byDay.values()].toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1));
}
