import { paths } from '#src/lib/address.ts';
import type { Day } from '#src/lib/day.ts';
import { formatWithUnit } from '#src/lib/format.ts';
import type { Figure, IndicatorEntry, Ledger } from '#src/lib/ledger.ts';
import { toMember } from '#src/search/equivalents.ts';
import { currentOf } from '#src/lib/series.ts';

/** The latest value of an indicator for some items, or for none, which is the total: places in the list of items. */
export type ItemValue = { items: number[]; text: string; asOf: Day };

/** What an indicator has of items. */
export type PageItems = {
  /** Items that all of it is about, so that its total is theirs. */
  whole: number[];
  values: ItemValue[];
};

/** The items that figures are limited to, and what each indicator has of them: grows with these, not with bulletins. */
export type ItemValues = {
  items: { dimension: string; name: string }[];
  /** Keys of words in the names of items that tell no item: units, and what dimensions are called. */
  general: string[];
  /** By the address of the indicator. */
  pages: Record<string, PageItems>;
};

/** A site whose figures are limited to nothing. */
export const noItems: ItemValues = { items: [], general: [], pages: {} };

/** What a figure belongs to: its indicator, limited to its items. */
export function seriesKey({ indicator, breakdown }: Figure): string {
  const items = breakdown.map(({ dimension, value }) => `${dimension}=${value}`).toSorted();
  return [indicator.id, ...items].join(' ');
}

const hasValue = (figure: Figure) => figure.value !== null;

/** The newest day of each series of an indicator that has a value, in its last vintage, by `seriesKey`. */
export function latestBySeries(id: string, ledger: Ledger): Map<string, Figure> {
  const bySeries = Map.groupBy(ledger.seriesOf(id), seriesKey);
  return new Map(
    [...bySeries].flatMap(([key, series]) => {
      const figure = currentOf(series).findLast(hasValue);
      return figure ? [[key, figure] as const] : [];
    }),
  );
}

/** The items of a programme with the latest values of the ledger, for the search. The same ledger gives the same. */
export function toItemValues(ledger: Ledger): ItemValues {
  const { dimensions } = ledger.programme;
  const all = dimensions.flatMap(({ id, values }) =>
    values.map((value) => ({ dimension: id, value: value.id, name: value.name })),
  );
  const placeOf = (dimension: string, value: string) =>
    all.findIndex((item) => item.dimension === dimension && item.value === value);
  const wholeOf = ({ data }: IndicatorEntry) =>
    data.measures.length === 1
      ? all.flatMap(({ value }, place) => (data.measures.includes(value) ? [place] : []))
      : [];
  const pages = ledger.indicators.map((indicator) => {
    const values = [...latestBySeries(indicator.id, ledger).values()].map((figure) => ({
      items: figure.breakdown.map(({ dimension, value }) => placeOf(dimension, value)),
      text: formatWithUnit(figure, indicator.data),
      asOf: figure.asOf,
    }));
    return [paths.indicator(indicator.id), { whole: wholeOf(indicator), values }] as const;
  });
  const general = [
    ...ledger.indicators.flatMap(({ data }) => [data.unit, data.unitSingular]),
    ...dimensions.map(({ name }) => name),
  ].flatMap(toMember);
  return {
    items: all.map(({ dimension, name }) => ({ dimension, name })),
    general: [...new Set(general)].sort(),
    pages: Object.fromEntries(pages),
  };
}
