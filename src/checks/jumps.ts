import { isExplained, isExtreme, isLarge } from '#src/checks/change-size.ts';
import type { Doubt } from '#src/checks/doubts.ts';
import { isAcrossBreak, type GivenValue, type History } from '#src/checks/value-history.ts';

/** True for a value that says how much there is, not only a minimum or about how much. */
function isTold({ observation: { precision } }: GivenValue): boolean {
  return precision === 'exact' || precision === 'over';
}

/** True if a value differs much from the one before it in time, though both count the same. */
function jumps(now: GivenValue, before: GivenValue): boolean {
  return (
    isTold(now) &&
    isTold(before) &&
    isLarge(now, before) &&
    !isAcrossBreak(now.indicator, before.observation.asOf, now.observation.asOf)
  );
}

/**
 * The values that differ much from their neighbour in time, whichever bulletins give them. One from which the next
 * value jumps back stands out, and is no measure for those after it; else the later is in doubt. What one bulletin
 * gives as a series was looked at as a whole: of that only extreme values that stand out are told.
 */
export function findJumps(history: History): Doubt[] {
  const found: Doubt[] = [];
  let measure: GivenValue | undefined;
  history.forEach((now, place) => {
    const before = measure;
    if (!before || !jumps(now, before)) {
      measure = now;
      return;
    }
    const next = history[place + 1];
    const goesBack =
      next !== undefined && jumps(next, now) && next.value > now.value !== now.value > before.value;
    if (!goesBack) measure = now;
    const isOwnSeries = before.bulletin === now.bulletin;
    const isSlip = goesBack && (isExtreme(now, before) || isExtreme(next, now));
    if (isExplained(now, before) || (isOwnSeries && !isSlip)) {
      if (isOwnSeries) measure = now;
      return;
    }
    found.push({ doubtful: now, other: before, ...(goesBack && { next }) });
  });
  return found;
}
