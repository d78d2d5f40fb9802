import { isInPeriod } from '#src/search/dates.ts';
import type { AskedDate } from '#src/search/dates.ts';
import type { ItemValue, PageItems } from '#src/search/item-values.ts';
import { isSameWord, type ItemReader, type NamedItems } from '#src/search/named-items.ts';
import type { Vocabulary } from '#src/search/vocabulary.ts';

/** The value of an indicator that a query which names items asks for. */
export type ItemFigure = ItemValue & {
  /** Names of the items; empty for a total, where the items are those that the whole indicator is about. */
  item: string;
  /** True if only the name of the indicator tells that its total is what was asked for. */
  isByName: boolean;
};

/** What the query says that the name of an indicator says too: of each dimension all items that it names, or none. */
function placesInName(
  { keys, mentions, touched }: NamedItems,
  name: NamedItems,
  { items }: Vocabulary['items'],
): number[] {
  const isSaid = (place: number) => name.keys.some((key) => isSameWord(key, keys[place] ?? ''));
  const dimensionOf = (item: number) => items[item]?.dimension ?? '';
  const isNamed = (item: number) =>
    mentions.some((mention) => mention.item === item && mention.at.every(isSaid));
  const byDimension = Map.groupBy(name.mentions, ({ item }) => dimensionOf(item));
  const whole = [...byDimension.values()].filter((named) => named.every(({ item }) => isNamed(item))).flat();
  const isWhole = (item: number) => whole.some((mention) => mention.item === item);
  return [
    ...mentions.filter(({ item, at }) => isWhole(item) && at.every(isSaid)).flatMap(({ at }) => at),
    ...touched.filter(isSaid),
  ];
}

/** True if a query names any item, or a part of the name of one. */
export function namesItems({ mentions, touched }: NamedItems): boolean {
  return mentions.length > 0 || touched.length > 0;
}

/**
 * Of the latest values of an indicator the one for exactly the items that a query names; `undefined` if it has none, or
 * several that may be meant. Its total is right only for items that all of the indicator is about.
 * @param names what the indicator is called
 * @param dates of the query: a month that is an item too is said by a value of that month
 */
export function findItemFigure(
  asked: NamedItems,
  page: PageItems,
  { names, dates }: { names: readonly string[]; dates: readonly AskedDate[] },
  { read, values }: { read: ItemReader; values: Vocabulary['items'] },
): ItemFigure | undefined {
  const inMeasure = asked.mentions.filter(({ item }) => page.whole.includes(item)).flatMap(({ at }) => at);
  const inNames = names.map((name) => placesInName(asked, read(name), values));
  const byName = new Set(inNames.toSorted((a, b) => b.length - a.length)[0]);
  const rest = [...asked.mentions.flatMap(({ at }) => at), ...asked.touched].filter(
    (place) => !inMeasure.includes(place),
  );
  const mentionOf = (item: number) => asked.mentions.find((mention) => mention.item === item);
  const fitting = page.values.flatMap((value) => {
    const mentions = value.items.map(mentionOf);
    if (!mentions.every((mention) => mention !== undefined)) return [];
    const isOfPeriod = dates.some(({ period }) => period !== null && isInPeriod(value.asOf, period));
    const covered = new Set([
      ...byName,
      ...mentions.flatMap(({ at }) => at),
      ...(isOfPeriod ? asked.mentions.filter(({ at }) => isDate(at, asked)).flatMap(({ at }) => at) : []),
    ]);
    if (!rest.every((place) => covered.has(place))) return [];
    return [{ value, lacking: mentions.reduce((sum, mention) => sum + mention.lacking, 0) }];
  });
  const [best, second] = fitting.toSorted(
    (a, b) => a.lacking - b.lacking || a.value.items.length - b.value.items.length,
  );
  const isTie = second?.lacking === best?.lacking && second?.value.items.length === best?.value.items.length;
  if (!best || (second && isTie)) return undefined;
  return {
    ...best.value,
    item: best.value.items.map((item) => values.items[item]?.name ?? '').join(', '),
    isByName: best.value.items.length === 0 && rest.length > 0,
  };
}

/** True for an item whose name is a month and a year. */
function isDate(at: readonly number[], { keys }: NamedItems): boolean {
  return at.length === 2 && at.some((place) => /^(?:19|20)\d\d$/.test(keys[place] ?? ''));
}
