import { hasOtherScale, isExplained, isExtreme, isFractionOf, isLarge } from '#src/checks/change-size.ts';
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

/** True if a value that differs from the one before it comes back to it: from nothing, to anything that is much. */
function comesBack(next: GivenValue, now: GivenValue, before: GivenValue): boolean {
  const isFromNothing = now.value === 0 && isTold(next) && isLarge(now, next);
  return (isFromNothing || jumps(next, now)) && next.value > now.value !== now.value > before.value;
}

/** True if two values are likely written in two ways: in thousands and in units, as a fraction and as a percentage. */
function isOtherwiseWritten(now: GivenValue, before: GivenValue): boolean {
  return hasOtherScale(now.value, before.value) || isFractionOf(now, before);
}

/**
 * The values that differ much from their neighbour in time, whichever bulletins give them. One from which the next
 * value jumps back stands out, and is no measure for those after it; else the later is in doubt. What one bulletin
 * gives as a series was looked at as a whole: of that only extreme values that stand out are told, extreme ones at its
 * end, and those that are likely written in another scale; if all others are alike that is the first.
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
    const goesBack = next !== undefined && comesBack(next, now, before);
    if (!goesBack) measure = now;
    const isOwnSeries = before.bulletin === now.bulletin;
    const isSlip =
      isOtherwiseWritten(now, before) ||
      (goesBack && (isExtreme(now, before) || isExtreme(next, now))) ||
      (next === undefined && isExtreme(now, before));
    const isFirst = isOwnSeries && place === 1 && next !== undefined && !goesBack && !jumps(next, now);
    if (isExplained(now, before) || (isFirst && isExplained(before, now)) || (isOwnSeries && !isSlip)) {
      if (isOwnSeries) measure = now;
      return;
    }
    if (isFirst) found.push({ doubtful: before, other: now });
    else found.push({ doubtful: now, other: before, ...(goesBack && { next }) });
  });
  return found;
}
