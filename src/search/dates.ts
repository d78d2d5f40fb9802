import { isPeriod, monthNames } from '#src/lib/day.ts';
import { readMonth, toDay, twoDigits } from '#src/lib/italian-day.ts';
import { cleanText, foldWord, straightenApostrophes } from '#src/search/normalise.ts';
import { numeralOf, readNumeral } from '#src/lib/numerals.ts';
import { tokensOf } from '#src/search/tokens.ts';

/** A day or a month that a text names. */
export interface WrittenDate {
  /** `2024-10-10`, `2024-10` or, without a year, `--10-10`; `null` for a day that the calendar does not have. */
  period: string | null;
  /** As it is written, and its place in `cleanText` of the text. */
  text: string;
  start: number;
  end: number;
}

/** A date that is asked for. */
export interface AskedDate extends WrittenDate {
  /** Every way a page may write it, as the keys of `tokensOf`; none for a day that does not exist. */
  forms: string[][];
}

type DateParts = { year?: string; month: number; day?: number };

/** Names of months; beside a year their first three or four letters will do. */
const months = monthNames.join('|');
const shortMonths = [
  ...new Set(monthNames.flatMap((name) => [`${name.slice(0, 4)}\\b`, `${name.slice(0, 3)}\\b`])),
];
const anyMonth = `(?<month>${months}|(?:${shortMonths.join('|')})\\.?)`;
const dayOfMonth = '(?:(?<day>\\d{1,2})\\s*[°º]?|(?<dayWord>\\p{L}{3,12}))\\s+(?:di\\s+)?';
const anyYear = "\\s+(?:del\\s+)?(?<year>(?:19|20)\\d{2}|'\\d{2})";
const recentYear = '(?<year>(?:19|20)\\d{2})';
const monthNumber = '(?<monthNumber>\\d{1,2})';
const before = '(?<![\\p{L}\\p{N}_]|\\d[.,/-])';
const after = '(?![\\p{L}\\p{N}_]|[.,/-]\\d)';
/** In words first, then in digits; the longer before the shorter. */
const patterns = [
  dayOfMonth + anyMonth + anyYear,
  `${dayOfMonth}(?<month>${months})`,
  anyMonth + anyYear,
  `(?<year>\\d{4})(?<sign>[-/.])${monthNumber}\\k<sign>(?<day>\\d{1,2})`,
  `(?<day>\\d{1,2})(?<sign>[-/.])${monthNumber}\\k<sign>(?<year>\\d{4})`,
  `(?<day>\\d{1,2})(?<sign>[-/])${monthNumber}\\k<sign>(?<shortYear>\\d{2})`,
  `${recentYear}[-/]${monthNumber}`,
  `${monthNumber}[-/]${recentYear}`,
].map((pattern) => new RegExp(before + pattern + after, 'giu'));

function readDay(digits: string | undefined, word: string | undefined): number | undefined {
  if (digits !== undefined) return Number(digits);
  const folded = foldWord(word ?? '');
  return folded === 'primo' ? 1 : readNumeral(folded);
}

function partsOf(groups: Record<string, string | undefined>): DateParts | undefined {
  const { day, dayWord, month, monthNumber, shortYear } = groups;
  const year = shortYear === undefined ? groups['year']?.replace("'", '20') : `20${shortYear}`;
  const number = month === undefined ? Number(monthNumber) : readMonth(month);
  const hasDay = day !== undefined || dayWord !== undefined;
  const dayNumber = hasDay ? readDay(day, dayWord) : undefined;
  // `45 ottobre 2024` has a number that is no day before a month: the month is read alone.
  if (hasDay && (dayNumber === undefined || (month !== undefined && dayNumber > 31))) return undefined;
  if (!hasDay && (number < 1 || number > 12)) return undefined;
  return {
    month: number,
    ...(year !== undefined && { year }),
    ...(dayNumber !== undefined && { day: dayNumber }),
  };
}

function periodOf({ year, month, day }: DateParts): string | null {
  if (day === undefined)
    return isPeriod(`${year}-${twoDigits(month)}`) ? `${year}-${twoDigits(month)}` : null;
  // 2024 has a 29 February.
  const found = toDay(year ?? '2024', month, day);
  return found === undefined ? null : (year ?? '-') + found.slice(4);
}

function textsOf({ year, month, day }: DateParts): string[] {
  const name = monthNames[month - 1] ?? '';
  const names = [name, name.slice(0, 3)];
  const inDigits = twoDigits(month);
  if (day === undefined)
    return [...names.map((word) => `${word} ${year}`), `${inDigits}/${year}`, `${year}-${inDigits}`];
  const days = [String(day), twoDigits(day), day === 1 ? 'primo' : numeralOf(day)];
  if (year === undefined) return days.map((text) => `${text} ${name}`);
  return [
    ...days.flatMap((text) => names.map((word) => `${text} ${word} ${year}`)),
    ...['/', '.'].flatMap((sign) => [
      [twoDigits(day), inDigits, year].join(sign),
      [day, month, year].join(sign),
    ]),
    `${year}-${inDigits}-${twoDigits(day)}`,
  ];
}

/** Ways of writing, as token keys, each once. */
export function toForms(texts: readonly string[]): string[][] {
  const forms = texts.map((text) => tokensOf(text, 'query').map(({ key }) => key));
  return [...new Map(forms.map((form) => [form.join(' '), form])).values()];
}

function readDates(text: string): { date: WrittenDate; parts: DateParts }[] {
  const clean = cleanText(text);
  const straight = straightenApostrophes(clean);
  let rest = straight;
  const found: { date: WrittenDate; parts: DateParts }[] = [];
  for (const pattern of patterns) {
    for (const match of rest.matchAll(pattern)) {
      const parts = partsOf(match.groups ?? {});
      if (!parts) continue;
      const [start, end] = [match.index, match.index + match[0].length];
      found.push({ date: { period: periodOf(parts), text: clean.slice(start, end), start, end }, parts });
    }
    const places = found.map(({ date }) => date);
    rest = withoutPlaces(straight, places);
  }
  return found.toSorted((a, b) => a.date.start - b.date.start);
}

/** The text with a sign that belongs to no word or number in the place of each of its dates. */
export function withoutPlaces(text: string, places: readonly { start: number; end: number }[]): string {
  const sorted = places.toSorted((a, b) => a.start - b.start);
  const pieces = sorted.map(({ start, end }, index) => {
    const before = text.slice(sorted[index - 1]?.end ?? 0, start);
    return before + ';'.repeat(end - start);
  });
  return [...pieces, text.slice(sorted.at(-1)?.end ?? 0)].join('');
}

/**
 * The dates of a text, in order, in words or digits: `10 ottobre 2024`, `10/10/2024`, `1º ottobre`, `ott 2024`,
 * `2024-10`. Day comes before month. A year alone is no date, nor is a month alone.
 */
export function writtenDatesIn(text: string): WrittenDate[] {
  return readDates(text).map(({ date }) => date);
}

/** The dates of what a visitor types, each with the ways in which pages may write it. */
export function datesIn(query: string): AskedDate[] {
  return readDates(query).map(({ date, parts }) => ({
    ...date,
    forms: date.period === null ? [] : toForms([...textsOf(parts), date.text]),
  }));
}

/** True if a day is that of a period, or one of its days: `2024-10-10` is in `2024-10` and in `--10-10`. */
export function isInPeriod(day: string, period: string): boolean {
  return period.startsWith('--') ? day.endsWith(period.slice(1)) : day.startsWith(period);
}
