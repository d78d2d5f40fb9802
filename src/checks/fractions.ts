import type { Doubt } from '#src/checks/doubts.ts';
import type { GivenValue, History } from '#src/checks/value-history.ts';

/** True if a note or a correction speaks of a value: who wrote it has looked at it. */
function isLookedAt({ observation: { note }, corrected }: GivenValue): boolean {
  return note !== '' || corrected;
}

const isTotal = (history: History) => Object.keys(history[0]?.observation.breakdown ?? {}).length === 0;
const isSmall = (history: History) => history.every(({ value }) => value <= 1);

/**
 * Of the histories of one percentage those that may be fractions: all, if none has a value above 1; else the total, if
 * it alone has none, since it lies between its parts. A part may well be small.
 */
function smallOnes(histories: History[]): History[] {
  const totals = histories.filter(isTotal);
  const parts = histories.filter((history) => !isTotal(history));
  if (histories.every(isSmall)) return histories;
  return parts.some((part) => part.some(({ value }) => value <= 1)) ? [] : totals.filter(isSmall);
}

/**
 * The first value of each percentage that is nowhere above 1, told once for all its items: likely a fraction. A share
 * of which later values are above 1 is told by its jumps.
 */
export function findFractions(histories: History[]): Doubt[] {
  const shares = histories.filter(([first]) => first?.indicator.kind === 'percent');
  return [...Map.groupBy(shares, ([first]) => first?.observation.indicator).values()].flatMap((same) => {
    const values = smallOnes(same).flat();
    const first = values.find(({ value }) => value > 0);
    return first && !values.some(isLookedAt) ? [{ doubtful: first, other: first }] : [];
  });
}
