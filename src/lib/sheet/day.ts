import { fromDayNumber, isDay, monthNames, type Day } from '#src/lib/day.ts';

const inNumbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const inWords = /^(\d{1,2})[º°]?\s+([a-z]{3,9})\.?\s+(\d{4})$/i;

function dayOf(year: string, month: number, day: string): Day | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

/** `10/10/2024`, `10 ottobre 2024`, `2024-10-10` as a day; `undefined` for anything else and for 31/02/2024. */
export function readItalianDay(text: string): Day | undefined {
  const trimmed = text.trim();
  if (isDay(trimmed)) return trimmed;
  const [, day = '', , month = '', year = ''] = inNumbers.exec(trimmed) ?? [];
  if (day !== '') return dayOf(year, Number(month), day);
  const [, wordDay = '', word = '', wordYear = ''] = inWords.exec(trimmed) ?? [];
  const index = monthNames.findIndex((name) => name.startsWith(word.toLowerCase()));
  return wordDay === '' || index === -1 ? undefined : dayOf(wordYear, index + 1, wordDay);
}

/** True for a day in numbers that only exists with the month first, as Americans write it: `10/13/2024`. */
export function isMonthFirst(text: string): boolean {
  const [, month = '', , day = '', year = ''] = inNumbers.exec(text.trim()) ?? [];
  return Number(day) > 12 && dayOf(year, Number(month), day) !== undefined;
}

/** True for a day in numbers that exists with the month first too, as another day: `05/10/2024`. */
export function isAmbiguousDay(text: string): boolean {
  const [, first = '', , second = ''] = inNumbers.exec(text.trim()) ?? [];
  return first !== '' && Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second);
}

/**
 * The day that a spreadsheet counts from 1900, or from 1904; fractions are hours and are cut. Excel's 1900 has a 29
 * February, so that the days before March are `undefined`, like what is beyond the year 9999.
 */
export function dayOfSerial(serial: number, from1904: boolean): Day | undefined {
  const [first, last, epoch] = from1904 ? [0, 2_957_003, 24_107] : [61, 2_958_465, 25_569];
  const day = Math.floor(serial);
  return first <= day && day <= last ? fromDayNumber(day - epoch) : undefined;
}
