import { breaksAcross } from '#src/lib/breaks.ts';
import type { JoinedValue } from '#src/lib/charts/miniature.ts';
import { toDayNumber } from '#src/lib/day.ts';
import type { Figure } from '#src/lib/ledger.ts';

/** Up to this many values are announcements, each shown for itself: between two of them there is no datum. */
const few = 5;

/**
 * The values of a series over time, oldest first, with how each may be joined to the one before it. Nothing crosses a
 * change of definition, nor joins the only two values where each has a source of its own; where there are few, or
 * some are missing in between, only dots do.
 */
export function joinValues(figures: Figure[]): JoinedValue[] {
  const known = figures.flatMap((figure, index) =>
    figure.value === null ? [] : [{ figure, value: figure.value, index }],
  );
  const joint = (place: number): JoinedValue['joint'] => {
    const [before, now] = [known[place - 1], known[place]];
    if (!before || !now) return 'none';
    const { indicator, source } = now.figure;
    if (breaksAcross(indicator.data, [before.figure.asOf, now.figure.asOf]).length > 0) return 'none';
    if (known.length === 2 && before.figure.source.id !== source.id) return 'none';
    return known.length <= few || now.index - before.index > 1 ? 'dots' : 'line';
  };
  return known.map(({ figure, value }, place) => ({
    at: toDayNumber(figure.asOf),
    value,
    isExact: figure.precision === 'exact',
    joint: joint(place),
  }));
}
