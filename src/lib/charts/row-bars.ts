import type { Miniature } from '#src/lib/charts/miniature.ts';
import { drawBar, naturalMaximum } from '#src/lib/charts/sparkline.ts';
import type { Figure } from '#src/lib/ledger.ts';

/**
 * A bar for each figure of a column, all on one scale from zero to the natural maximum or the largest of them; `null`
 * where one is below zero, since no bar of these could tell it.
 */
export function rowBars(figures: Figure[]): Miniature[] | null {
  const values = figures.map(({ value }) => value ?? 0);
  if (values.some((value) => value < 0)) return null;
  const end = Math.max(...figures.map(naturalMaximum), ...values);
  return figures.map((figure) => drawBar('cell', figure, [], end));
}
