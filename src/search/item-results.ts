import { formatDay } from '#src/lib/day.ts';
import { writtenAmountsIn } from '#src/search/amounts.ts';
import type { AskedQuery, Slot } from '#src/search/asked-query.ts';
import type { SearchResult } from '#src/search/answer.ts';
import { findItemFigure, namesItems, type ItemFigure } from '#src/search/item-figure.ts';
import { createItemReader, isSameWord, type NamedItems } from '#src/search/named-items.ts';
import { cleanText } from '#src/search/normalise.ts';
import { rewrite } from '#src/search/other-queries.ts';
import type { RankedPage } from '#src/search/ranked-page.ts';
import { tokensOf } from '#src/search/tokens.ts';
import type { Vocabulary } from '#src/search/vocabulary.ts';

/** What the page of an indicator is worth more if it has the value of the item that is asked for. */
const figureBonus = 1.25;

/** What a query says of items. */
export interface ItemQuery {
  named: NamedItems;
  /** True if it names an item, so that no figure is shown but that of the item. */
  isLimited: boolean;
  /** True for a slot that is one of the words of an item. */
  isOfItem: (slot: Slot) => boolean;
}

/** Shows beside results, of a query that names items, the latest values of those items and no others. */
export interface ItemLimits {
  readItems(text: string, asked: AskedQuery, isUnfinished: boolean): ItemQuery;
  /** The pages with the figures and excerpts that a query leaves them, in the same order. */
  limit(pages: readonly RankedPage[], query: ItemQuery, asked: AskedQuery): SearchResult[];
}

/** True if the names of an indicator say all that a query needs beside the items and units. */
function saysRest(
  names: readonly string[],
  { slots }: AskedQuery,
  { isOfItem }: ItemQuery,
  { general }: Vocabulary['items'],
): boolean {
  const keys = names.flatMap((name) => tokensOf(name).map(({ key }) => key));
  return slots
    .filter((slot) => slot.kind === 'word' && !slot.isOptional && !isOfItem(slot))
    .filter(({ key }) => !general.some((word) => isSameWord(word, key)))
    .every(({ key, alternatives }) =>
      keys.some(
        (said) =>
          isSameWord(said, key) ||
          alternatives.some(({ places }) => places[0]?.some((form) => form.key === said)),
      ),
    );
}

/** The result with that value in the place of the latest total. */
function withFigure(result: SearchResult, figure: ItemFigure | undefined): SearchResult {
  const shown = { ...result };
  delete shown.latest;
  if (!figure) return shown;
  const { text, asOf, item } = figure;
  return { ...shown, latest: `${text} al ${formatDay(asOf)}`, ...(item !== '' && { item }) };
}

/** Reads queries and limits results by what a vocabulary knows of items. */
export function createItemLimits(vocabulary: Vocabulary): ItemLimits {
  const values = vocabulary.items;
  const read = createItemReader(vocabulary);

  function readItems(text: string, asked: AskedQuery, isUnfinished: boolean): ItemQuery {
    const mended = asked.mended.map((change) => ({ ...change, text: change.from }));
    const named = read(mended.length === 0 ? cleanText(text) : rewrite(text, mended), isUnfinished);
    const keys = [...named.mentions.flatMap(({ at }) => at), ...named.touched].map(
      (at) => named.keys[at] ?? '',
    );
    return {
      named,
      isLimited: namesItems(named),
      isOfItem: (slot) => tokensOf(slot.key || slot.text, 'query').some(({ key }) => keys.includes(key)),
    };
  }

  function limit(pages: readonly RankedPage[], query: ItemQuery, asked: AskedQuery): SearchResult[] {
    if (!query.isLimited) return pages.map(({ result }) => result);
    const found = pages.map((page) => {
      const held = values.pages[page.result.address];
      const { names } = page;
      const figure =
        held && findItemFigure(query.named, held, { names, dates: asked.dates }, { read, values });
      return { page, figure };
    });
    const hasItem = found.some(({ figure }) => figure && figure.item !== '');
    const shown = found.map(({ page, figure }) => {
      const isOther = hasItem && figure?.isByName && !saysRest(page.names, asked, query, values);
      const kept = isOther ? undefined : figure;
      const result = withFigure(page.result, kept);
      const score = result.score * (kept && kept.item !== '' ? figureBonus : 1);
      return { page, result: { ...result, score } };
    });
    const known = [
      ...shown.map(({ result }) => result.latest ?? ''),
      ...asked.amounts.map(({ text }) => text),
    ];
    const amounts = new Set(known.flatMap((text) => writtenAmountsIn(text).map(({ value }) => value)));
    return shown.map(({ page, result }) => ({ ...result, excerpt: page.excerptWith(amounts) }));
  }

  return { readItems, limit };
}
