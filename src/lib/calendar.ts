import { onDay, type Day } from '#src/lib/day.ts';
import { plannedStatuses, type PlannedStatus } from '#src/lib/planned-status.ts';
import type { CalendarEntry } from '#src/schemas/calendar.ts';

/** Where a release stands on a day: what its entry says, and what the day makes of it. */
export type ReleaseState = PlannedStatus | 'published' | 'overdue';

/** A release of the calendar as it stands on a day. */
export type PlannedRelease = { entry: CalendarEntry; state: ReleaseState };

/** The releases still to come and those behind, each in the order in which people read them. */
export type Calendar = { upcoming: PlannedRelease[]; past: PlannedRelease[] };

/** A state as people read it, agreeing with «pubblicazione»: `provvisoria`. */
export function stateWord(state: ReleaseState): string {
  if (state === 'published') return 'pubblicata';
  return state === 'overdue' ? 'in ritardo' : plannedStatuses[state].word;
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

/** The entries by day, those of one day by id. */
export function inOrderOfDays(entries: CalendarEntry[]): CalendarEntry[] {
  return entries.toSorted((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1));
}

/**
 * The calendar on the day `today`. Overdue releases are still awaited, so they stand first among the upcoming ones;
 * a cancelled one stays there until its day. Upcoming: soonest first. Past: newest first.
 */
export function buildCalendar(entries: CalendarEntry[], today: Day, published: Set<string>): Calendar {
  const releases = inOrderOfDays(entries).map((entry) => ({
    entry,
    state: stateOf(entry, today, published),
  }));
  const isPast = ({ entry, state }: PlannedRelease) =>
    state === 'published' || (state === 'cancelled' && entry.date < today);
  return {
    upcoming: releases.filter((release) => !isPast(release)),
    past: releases.filter(isPast).toReversed(),
  };
}

/** When the next release comes, in words that follow those of a bulletin: `prossimo bollettino il 29 gennaio 2027, data provvisoria`. */
export function nextReleaseWords({ upcoming }: Calendar): string {
  const next = upcoming.find(({ state }) => state !== 'cancelled');
  if (!next) return 'il prossimo bollettino non ha ancora una data';
  const day = onDay(next.entry.date);
  return next.state === 'overdue'
    ? `prossimo bollettino atteso per ${day}, in ritardo`
    : `prossimo bollettino ${day}, data ${stateWord(next.state)}`;
}
