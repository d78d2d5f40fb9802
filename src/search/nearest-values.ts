import type { Amount } from '#src/search/amounts.ts';
import type { FigureCard } from '#src/search/answer.ts';
import type { AskedQuery } from '#src/search/asked-query.ts';
import type { FigureFinder } from '#src/search/figure-finder.ts';
import { askedValue, isBare } from '#src/search/figure-results.ts';

/** A value further away tells nothing of the one that was asked for. */
const widestFactor = 10;

/** The one amount of a query that asks for a value, and not for a day or a page. */
export function unheardValue(asked: AskedQuery): Amount | undefined {
  const amount = askedValue(asked);
  return amount && !isBare(amount) ? amount : undefined;
}

/** The known values next to one that no figure has: at most one below and one above, each within a factor of 10. */
export async function findNearest(amount: Amount, finder: FigureFinder): Promise<FigureCard[]> {
  if ((await finder.exactly(amount)).length > 0) return [];
  return (await finder.nearest(amount)).filter(({ value }) => {
    const factor = value / amount.value;
    return factor >= 1 / widestFactor && factor <= widestFactor;
  });
}
