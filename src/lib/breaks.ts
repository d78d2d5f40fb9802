import { sinceDay, type Day } from '#src/lib/day.ts';
import type { Indicator } from '#src/schemas/indicator.ts';

/** A change of an indicator's definition: the day from which the new one holds, and what changed. */
export type Break = Indicator['breaks'][number];

/** The breaks of an indicator, oldest first. */
export function breaksOf({ breaks }: Indicator): Break[] {
  return breaks.toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/**
 * The breaks that concern some days, in any order: those with a day on either side, oldest first. A value of the day
 * of a break has the new definition, so it is on the later side.
 */
export function breaksAcross(indicator: Indicator, days: Day[]): Break[] {
  return breaksOf(indicator).filter(
    ({ date }) => days.some((day) => day < date) && days.some((day) => date <= day),
  );
}

/** The breaks that shape what is told of some days: those across them, and those before, oldest first. */
export function breaksUpTo(indicator: Indicator, days: Day[]): Break[] {
  return breaksOf(indicator).filter(({ date }) => days.some((day) => date <= day));
}

/** The break since which the definition of a day holds; `undefined` if none came before. */
export function breakBefore(indicator: Indicator, day: Day): Break | undefined {
  return breaksOf(indicator).findLast(({ date }) => date <= day);
}

/** A break as a sentence: `Dall’8 dicembre 2023 la definizione è cambiata: …`; `of` names whose definition. */
export function describeBreak({ date, note }: Break, of?: string): string {
  const whose = of === undefined ? '' : ` di «${of}»`;
  return `D${sinceDay(date).slice(1)} la definizione${whose} è cambiata: ${note}`;
}
