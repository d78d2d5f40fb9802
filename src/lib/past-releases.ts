import type { PlannedRelease } from '#src/lib/calendar.ts';
import { toDayNumber, type Day } from '#src/lib/day.ts';
import { formatNumber } from '#src/lib/format.ts';
import type { BulletinEntry } from '#src/lib/ledger.ts';
import { numeralOf } from '#src/lib/numerals.ts';

/** A release that is behind us: its bulletin if it came out, its line of the calendar if it had one. */
export type PastRelease = {
  day: Day;
  title: string;
  bulletin?: string;
  planned?: PlannedRelease;
  /** How it came out, in words that follow `pubblicata`: `nel giorno previsto`; empty if nothing had announced it. */
  kept: string;
};

/** Whether a release kept its day: `nel giorno previsto`, `tre giorni dopo il previsto`, `un giorno prima del previsto`. */
export function tellPunctuality(planned: Day, released: Day): string {
  const days = toDayNumber(released) - toDayNumber(planned);
  if (days === 0) return 'nel giorno previsto';
  const size = Math.abs(days);
  const count = size === 1 ? 'un giorno' : `${size <= 10 ? numeralOf(size) : formatNumber(size)} giorni`;
  return `${count} ${days > 0 ? 'dopo il' : 'prima del'} previsto`;
}

/** Every release behind us, newest first: what the calendar had planned, and bulletins that it had not announced. */
export function pastReleases(past: PlannedRelease[], bulletins: BulletinEntry[]): PastRelease[] {
  const announced = new Map(
    past.flatMap((planned) => (planned.entry.bulletin ? [[planned.entry.bulletin, planned]] : [])),
  );
  const out = bulletins.map(({ id, data }): PastRelease => {
    const planned = announced.get(id);
    const day = data.releaseDate;
    if (!planned) return { day, title: data.title, bulletin: id, kept: '' };
    const { title, date } = planned.entry;
    return { day, title, bulletin: id, planned, kept: tellPunctuality(date, day) };
  });
  const dropped = past
    .filter(({ state }) => state === 'cancelled')
    .map((planned): PastRelease => ({
      day: planned.entry.date,
      title: planned.entry.title,
      planned,
      kept: '',
    }));
  return [...out, ...dropped].toSorted((a, b) => b.day.localeCompare(a.day));
}
