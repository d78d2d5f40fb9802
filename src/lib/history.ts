import type { Figure, Ledger } from '#src/lib/ledger.ts';
import { currentOf, itemsOf } from '#src/lib/series.ts';

/**
 * The values of what a figure counts up to its own, which is the last; oldest first. Those that bulletins after its
 * own published are left out, so that an older page does not change.
 */
export function historyOf(figure: Figure, ledger: Ledger): Figure[] {
  const items = Object.fromEntries(figure.breakdown.map(({ dimension, value }) => [dimension, value]));
  const before = itemsOf(ledger.seriesOf(figure.indicator.id), items).filter(
    ({ asOf, bulletin }) => asOf < figure.asOf && (bulletin ?? '') <= (figure.bulletin ?? ''),
  );
  return [...currentOf(before), figure];
}
