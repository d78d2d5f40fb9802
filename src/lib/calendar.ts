import type { Day } from '#src/lib/day.ts';
import type { CalendarEntry } from '#src/schemas/calendar.ts';

/** Where a release stands on a day: what its entry says, and what the day makes of it. */
export type ReleaseState = CalendarEntry['status'] | 'published' | 'overdue';

/** A release of the calendar as it stands on a day. */
export type PlannedRelease = { entry: CalendarEntry; state: ReleaseState };

/** The releases still to come and those behind, each in the order in which people read them. */
export type Calendar = { upcoming: PlannedRelease[]; past: PlannedRelease[] };

const words: Record<ReleaseState, string> = {
  provisional: 'provvisoria',
  confirmed: 'confermata',
  cancelled: 'annullata',
  published: 'pubblicata',
  overdue: 'in ritardo',
};

/** A state as people read it, agreeing with «pubblicazione»: `provvisoria`. */
export function stateWord(state: ReleaseState): string {
  return words[state];
}

/**
 * How a release stands on the day `today`. It is published once its bulletin is, among the ids in `published`;
 * overdue from the day after its date, if it is neither published nor cancelled.
 */
export function stateOf(entry: CalendarEntry, today: Day, published: Set<string>): ReleaseState {
  if (entry.bulletin !== undefined && published.has(entry.bulletin)) return 'published';
  if (entry.status !== 'cancelled' && entry.date < today) return 'overdue';
  return entry.status;
}

const byDay = (a: PlannedRelease, b: PlannedRelease) =>
  a.entry.date === b.entry.date ? (a.entry.id < b.entry.id ? -1 : 1) : a.entry.date < b.entry.date ? -1 : 1;

/**
 * The calendar on the day `today`. Overdue releases are still awaited, so they stand first among the upcoming ones;
 * a cancelled one stays there until its day. Upcoming: soonest first. Past: newest first.
 */
export function buildCalendar(entries: CalendarEntry[], today: Day, published: Set<string>): Calendar {
  const releases = entries
    .map((entry) => ({ entry, state: stateOf(entry, today, published) }))
    .toSorted(byDay);
  const isPast = ({ entry, state }: PlannedRelease) =>
    state === 'published' || (state === 'cancelled' && entry.date < today);
  return {
    upcoming: releases.filter((release) => !isPast(release)),
    past: releases.filter(isPast).toReversed(),
  };
}
