import { isExplained, isLarge } from '#src/checks/change-size.ts';
import type { Doubt } from '#src/checks/doubts.ts';
import { isAcrossBreak, type GivenValue, type History } from '#src/checks/value-history.ts';
import { precisionOf } from '#src/checks/written-figures.ts';
import { precisions } from '#src/lib/precision.ts';

/** True if a note may tell why a total fell: never that it fell to nothing. */
function mayFall(now: GivenValue, last: GivenValue): boolean {
  return now.value > 0 && isExplained(now, last);
}

/** True for a value far above the one before it, to which the next returns: a note on the next explains nothing. */
function standsOut(value: GivenValue, before: GivenValue | undefined, next: GivenValue): boolean {
  return (
    before !== undefined &&
    next.value >= before.value &&
    isLarge(value, before) &&
    isLarge(next, value) &&
    !isExplained(value, before)
  );
}

/**
 * The values of a total that lie below one for an earlier day. If a value lies above those that follow it, and these
 * fit what came before it, that one is in doubt and not they. «Circa» says too little to tell.
 */
export function findFalls(history: History): Doubt[] {
  const told = history.filter(
    ({ observation }) => precisions[precisionOf(observation.precision)].leavesOpen !== 'either',
  );
  const trusted: GivenValue[] = [];
  const falls: Doubt[] = [];
  told.forEach((now, place) => {
    const last = trusted.at(-1);
    const beforeLast = trusted.at(-2);
    const next = told[place + 1];
    if (last?.observation.asOf === now.observation.asOf) trusted.pop();
    else if (last && now.value < last.value && (!mayFall(now, last) || standsOut(last, beforeLast, now))) {
      if (isAcrossBreak(now.indicator, last.observation.asOf, now.observation.asOf)) trusted.length = 0;
      else if (now.observation.precision !== 'exact') return;
      else if (
        (standsOut(last, beforeLast, now) ||
          (next ? next.value < last.value : beforeLast && isLarge(last, beforeLast))) &&
        now.value >= (beforeLast?.value ?? 0) &&
        !(beforeLast ? isExplained(last, beforeLast) : last.observation.note !== '' || last.corrected)
      ) {
        falls.push({ doubtful: last, other: now });
        trusted.pop();
      } else {
        falls.push({ doubtful: now, other: last });
        return;
      }
    }
    trusted.push(now);
  });
  return falls;
}
