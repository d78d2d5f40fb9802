import type { Finding, Rule } from '#src/checks/finding.ts';
import { writtenSeries } from '#src/checks/written-observations.ts';
import { selectFields } from '#src/checks/yaml-source.ts';
import { formatDay, isDay, monthNames } from '#src/lib/day.ts';
import { seriesSchema } from '#src/schemas/bulletin.ts';

/** Where days are expected. */
const dayFields = [
  'releaseDate',
  'asOf',
  'modified',
  'observations.*.asOf',
  'series.*.asOf',
  'corrections.*.date',
  'targets.*.dueDate',
  'breaks.*.date',
  '*.date',
  '*.previousDate',
];

const italian = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/;
const inWords = /^(\d{1,2})[º°]?\s+([a-z]{3,9})\.?\s+(\d{4})$/i;
const loose = /^(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})$/;

function toDay(year: string, month: number, day: string): string {
  return `"${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}"`;
}

/** What a day written in another way was likely meant to be. */
function rewrite(text: string): string | undefined {
  const [, day, month, year] = italian.exec(text) ?? [];
  // With no thirteenth month, `10/13/2024` can only be the American order.
  if (day && month && year)
    return Number(month) > 12 ? toDay(year, Number(day), month) : toDay(year, Number(month), day);
  const [, wordDay, word = '', wordYear] = inWords.exec(text) ?? [];
  const monthIndex = monthNames.findIndex((name) => name.startsWith(word.toLowerCase()));
  if (wordDay && wordYear && monthIndex > -1) return toDay(wordYear, monthIndex + 1, wordDay);
  const [, looseYear, looseMonth, looseDay] = loose.exec(text) ?? [];
  if (looseYear && looseMonth && looseDay) return toDay(looseYear, Number(looseMonth), looseDay);
  return undefined;
}

/** The other reading of a day in numbers: `05/10/2024` is the fifth of October or, elsewhere, the tenth of May. */
function otherReading(text: string): string | undefined {
  const [, day, month, year] = italian.exec(text) ?? [];
  if (!day || !month || !year || Number(day) > 12 || Number(month) > 12 || Number(day) === Number(month))
    return undefined;
  return toDay(year, Number(day), month);
}

/** The first whole year of our calendar, and the last of the century: beyond them a digit of the year is wrong. */
const earliestYear = 1583;
const latestYear = 2099;

/** True for a day of a year that a bulletin can speak of. */
export function isLikelyDay(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return isDay(text) && year >= earliestYear && year <= latestYear;
}

const form = 'scrivi il giorno come AAAA-MM-GG fra virgolette, per esempio "2024-10-10"';

/** What is wrong with a text that should be a day; nothing if it is one. */
function judgeDay(text: string, found: string, offset: number): Finding[] {
  if (isDay(text)) {
    if (isLikelyDay(text)) return [];
    const message = `L’anno ${text.slice(0, 4)} non può essere giusto`;
    return [{ rule: 'day-year', offset, found, message, remedy: 'correggi l’anno' }];
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const message = `Il giorno ${text} non esiste nel calendario`;
    return [{ rule: 'day-not-in-calendar', offset, found, message, remedy: 'controlla giorno e mese' }];
  }
  const rewritten = rewrite(text);
  const rule = italian.test(text) || inWords.test(text) ? 'day-order' : 'day-form';
  const quoted = (day: string) => isDay(day.slice(1, -1));
  const other = otherReading(text);
  if (rewritten && other && quoted(rewritten) && quoted(other)) {
    const [first, second] = [rewritten, other].map((day) => formatDay(day.slice(1, -1)));
    const message = `Il giorno si può leggere in due modi: ${first} o ${second}`;
    return [{ rule, offset, found, message, remedy: `scrivi ${rewritten} o ${other}` }];
  }
  const message = 'Il giorno non è scritto AAAA-MM-GG';
  const isReal = rewritten !== undefined && quoted(rewritten);
  return [{ rule, offset, found, message, remedy: isReal ? `scrivi ${rewritten}` : form }];
}

/** Days in another form, or that the calendar does not have. */
export const findDaySlips: Rule = ({ yaml }) =>
  dayFields.flatMap((pattern) =>
    selectFields(yaml, pattern).flatMap(({ value, offset, source, style }) => {
      const text = typeof value === 'string' ? value : source;
      return style === 'map' || style === 'list' || text === '' ? [] : judgeDay(text, source, offset);
    }),
  );

/**
 * The keys of a series without `by` are days. They stand in quotes: Astro's YAML reader makes a date of
 * `2024-10-10:`, and the name of the observation with it.
 */
export const findDaySlipsInSeries: Rule = ({ kind, yaml, text }) =>
  (kind === 'bulletin' ? writtenSeries(yaml) : []).flatMap(({ by, path, observations }): Finding[] => {
    if (by !== undefined) return [];
    const [first] = observations;
    if (first && observations.every(({ asOf }) => !/\d/.test(asOf))) {
      // The dimension may stand there under another name, which has a rule of its own.
      const keys = selectFields(yaml, `${path.join('.')}.*`).map((field) => String(field.path.at(-1)));
      if (keys.some((key) => !Object.hasOwn(seriesSchema.shape, key))) return [];
      const message = 'Le chiavi della serie non sono giorni';
      const remedy = 'aggiungi «by: …» con la dimensione a cui appartengono, oppure scrivi i giorni';
      return [{ rule: 'day-form', offset: first.offset, found: first.asOf, message, remedy }];
    }
    return observations.flatMap(({ asOf, offset }): Finding[] => {
      if (!isDay(asOf) || /["']/.test(text.charAt(offset))) return judgeDay(asOf, asOf, offset);
      const message = 'Il giorno non è fra virgolette';
      return [{ rule: 'day-unquoted', offset, found: asOf, message, remedy: `scrivi "${asOf}":` }];
    });
  });
