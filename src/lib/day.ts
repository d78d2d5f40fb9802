/** A calendar day as the text `YYYY-MM-DD`; the only form of a day in this project. */
export type Day = string;

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const periodPattern = /^(\d{4})-(\d{2})$/;

/** The months in Italian, January first. */
export const monthNames =
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' ');

/** True for a text `YYYY-MM-DD` that exists in the calendar: `2024-02-30` does not. */
export function isDay(text: string): boolean {
  const match = dayPattern.exec(text);
  if (!match) return false;
  const utc = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(utc.getTime()) && utc.toISOString().startsWith(text);
}

/** True for a month written `YYYY-MM`, the reference period of a bulletin. */
export function isPeriod(text: string): boolean {
  const match = periodPattern.exec(text);
  return match !== null && isDay(`${text}-01`);
}

/** Days since 1970-01-01, for a linear time axis. Throws a RangeError on a text that is no day. */
export function toDayNumber(day: Day): number {
  if (!isDay(day)) throw new RangeError(`Not a day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** The day of a number made by `toDayNumber`; fractions are cut. */
export function fromDayNumber(dayNumber: number): Day {
  return new Date(Math.floor(dayNumber) * 86_400_000).toISOString().slice(0, 10);
}

/** The day that follows another. */
export function dayAfter(day: Day): Day {
  return fromDayNumber(toDayNumber(day) + 1);
}

function monthName(text: string): string {
  return monthNames[Number(text.slice(5, 7)) - 1] ?? '';
}

/** `2024-10-01` as people read it: `1º ottobre 2024`; the first of a month is an ordinal in Italian. */
export function formatDay(day: Day): string {
  const number = Number(day.slice(8, 10));
  return `${number === 1 ? '1º' : number} ${monthName(day)} ${day.slice(0, 4)}`;
}

/** True for the words of a day before which an article loses its vowel: `8 dicembre 2023`. */
const isElided = (words: string) => /^(?:8|11) /.test(words);

/** A day from which something holds: `dal 3 maggio 2024`, `dall’8 dicembre 2023`. */
export function sinceDay(day: Day): string {
  const words = formatDay(day);
  return isElided(words) ? `dall’${words}` : `dal ${words}`;
}

/** A day on which something happens: `il 3 maggio 2024`, `l’8 dicembre 2023`. */
export function onDay(day: Day): string {
  const words = formatDay(day);
  return isElided(words) ? `l’${words}` : `il ${words}`;
}

/** `2024-10-10` for a narrow place such as an axis: `ott 2024`. */
export function formatMonth(day: Day): string {
  return `${monthName(day).slice(0, 3)} ${day.slice(0, 4)}`;
}

/** `2024-10` as people read it: `ottobre 2024`. */
export function formatPeriod(period: string): string {
  return `${monthName(period)} ${period.slice(0, 4)}`;
}

/** A day in the form of RSS (RFC 822), at midnight UTC. */
export function toFeedDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
