import { absolute, paths } from '#src/lib/address.ts';
import { inOrderOfDays, stateOf, stateWord } from '#src/lib/calendar.ts';
import { formatDay, type Day } from '#src/lib/day.ts';
import { plannedStatuses } from '#src/lib/planned-status.ts';
import type { CalendarEntry } from '#src/schemas/calendar.ts';
import type { Site } from '#src/schemas/site.ts';

const escapeText = (text: string) => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
const toIcsDay = (day: Day) => day.replaceAll('-', '');

/** A line cut to at most 75 octets, the following ones with a leading blank; no character is cut in two. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    const isFull = octets + size > 75;
    folded += isFull ? `\r\n ${character}` : character;
    octets = isFull ? size + 1 : octets + size;
  }
  return folded;
}

function describe(entry: CalendarEntry, today: Day, published: Set<string>): string {
  return [
    `Stato: ${stateWord(stateOf(entry, today, published))}.`,
    ...(entry.previousDate ? [`Prima era prevista per il ${formatDay(entry.previousDate)}.`] : []),
    ...(entry.reason ? [entry.reason] : []),
  ].join('\n');
}

function toEvent(entry: CalendarEntry, { site, today, stamp, published }: IcsOptions): string[] {
  const isOut = entry.bulletin !== undefined && published.has(entry.bulletin);
  const page = isOut && entry.bulletin !== undefined ? paths.bulletin(entry.bulletin) : paths.calendar;
  const changes = [entry.previousDate !== undefined, entry.status === 'cancelled'];
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(`${entry.id}@${site.url.replace(/^https:\/\/|\/$/g, '')}`)}`,
    `DTSTAMP:${toIcsDay(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${toIcsDay(entry.date)}`,
    `SUMMARY:${escapeText(`${site.title}: ${entry.title}`)}`,
    `DESCRIPTION:${escapeText(describe(entry, today, published))}`,
    `URL:${absolute(page, site.url)}`,
    `STATUS:${isOut ? 'CONFIRMED' : plannedStatuses[entry.status].ics}`,
    `SEQUENCE:${changes.filter(Boolean).length}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** What a calendar file is made with, besides its entries. */
export type IcsOptions = {
  site: Site;
  /** Day that overdue is reckoned from. */
  today: Day;
  /** Day of the last change of the content, for `DTSTAMP`; never the clock, so that builds repeat. */
  stamp: Day;
  /** Ids of the published bulletins. */
  published: Set<string>;
};

/**
 * The calendar as iCalendar (RFC 5545): one all-day event a release, by day. Written here and not with the package
 * `ics`, which folds lines by characters and so makes lines of up to 100 octets of Italian.
 */
export function toIcs(entries: CalendarEntry[], options: IcsOptions): string {
  const { site } = options;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escapeText(site.publisher.name)}//${escapeText(site.title)}//IT`,
    `X-WR-CALNAME:${escapeText(`${site.title}: calendario`)}`,
    ...inOrderOfDays(entries).flatMap((entry) => toEvent(entry, options)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
