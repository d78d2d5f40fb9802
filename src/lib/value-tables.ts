import { inOrderOfBars } from '#src/lib/charts/named-figures.ts';
import type { Figure, Ledger } from '#src/lib/ledger.ts';
import { currentOf, newestFirst } from '#src/lib/series.ts';

/** The values of an indicator as its page shows them. */
export type ValueTables = {
  /** The newest totals, the newest day first. */
  totals: Figure[];
  /** The items of each breakdown on its newest day, in the order of their bars. */
  items: Figure[][];
  /** What neither holds, the newest day first. */
  older: Figure[];
};

/** How many rows of one table are in sight. */
const sight = { totals: 12, items: 24 };

/** Sorts the values of an indicator into what a reader comes for and what is kept behind a line. */
export function tableValues(series: Figure[], ledger: Pick<Ledger, 'programme'>): ValueTables {
  const figures = newestFirst(series);
  const totals = figures.filter(({ breakdown }) => breakdown.length === 0).slice(0, sight.totals);
  const broken = currentOf(series).filter(({ breakdown }) => breakdown.length > 0);
  const dimensionsOf = ({ breakdown }: Figure) => breakdown.map(({ dimension }) => dimension).join(' ');
  const items = [...Map.groupBy(broken, dimensionsOf).values()].map((group) => {
    const newest = group.at(-1)?.asOf;
    const ofDay = group.filter(({ asOf }) => asOf === newest);
    return inOrderOfBars(ofDay, ledger).slice(0, sight.items);
  });
  const shown = new Set([totals, ...items].flat());
  return { totals, items, older: figures.filter((figure) => !shown.has(figure)) };
}
