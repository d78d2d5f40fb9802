import { isDay, monthNames, type Day } from '#src/lib/day.ts';

const inNumbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const inWords = /^(\d{1,2})[º°]?\s+([a-z]{3,9}\.?)\s+(\d{4})$/i;

/** The number of a month by its name or its first three letters and more, 10 for `Ottobre` and `ott.`; else 0. */
export function readMonth(word: string): number {
  const name = word.toLowerCase().replace('.', '');
  return name.length < 3 ? 0 : monthNames.findIndex((month) => month.startsWith(name)) + 1;
}

/** A day or a month in two digits, 05. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** The day of a year, a month and a day of the month, 2024-10-05; `undefined` if the calendar does not have it. */
export function toDay(year: string, month: number, dayOfMonth: number): Day | undefined {
  const day = `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
  return isDay(day) ? day : undefined;
}

/** `10/10/2024`, `10 ottobre 2024`, `2024-10-10` as a day; `undefined` for anything else and for 31/02/2024. */
export function readItalianDay(text: string): Day | undefined {
  const trimmed = text.trim();
  if (isDay(trimmed)) return trimmed;
  const [, day, , month, year = ''] = inNumbers.exec(trimmed) ?? [];
  if (day !== undefined) return toDay(year, Number(month), Number(day));
  const [, dayInWords, word = '', yearInWords = ''] = inWords.exec(trimmed) ?? [];
  return dayInWords === undefined ? undefined : toDay(yearInWords, readMonth(word), Number(dayInWords));
}

/**
 * Another day that a text in numbers is if the month stands first, as Americans write it: the tenth of May for
 * `05/10/2024`; `undefined` for `10/10/2024` and for 13/10/2024.
 */
export function readMonthFirst(text: string): Day | undefined {
  const [, month, , day, year = ''] = inNumbers.exec(text.trim()) ?? [];
  return Number(month) === Number(day) ? undefined : toDay(year, Number(month), Number(day));
}
