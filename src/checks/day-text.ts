import type { NamedFinding } from '#src/checks/finding.ts';
import { rulesOf, rulesOn, type Find } from '#src/checks/rule.ts';
import { writtenSeries } from '#src/checks/written-observations.ts';
import { selectFields } from '#src/checks/yaml-source.ts';
import { formatDay, isDay } from '#src/lib/day.ts';
import { readItalianDay, readMonthFirst, toDay } from '#src/lib/italian-day.ts';
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

const dayFirst = /^\d{1,2}(?:[/.\- ]\d{1,2}[/.\- ]|[º°]?\s+[a-z]{3,9}\.?\s+)\d{4}$/i;
const yearFirst = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/;

/** The first whole year of our calendar, and the last of the century: beyond them a digit of the year is wrong. */
const earliestYear = 1583;
const latestYear = 2099;

/** True for a day of a year that a bulletin can speak of. */
export function isLikelyDay(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return isDay(text) && year >= earliestYear && year <= latestYear;
}

/** How a day is written, as a remedy. */
export const dayForm = 'scrivi il giorno come AAAA-MM-GG fra virgolette, per esempio "2024-10-10"';

type DayFinding = NamedFinding<
  'day-year' | 'day-not-in-calendar' | 'day-order' | 'day-form' | 'day-unquoted'
>;

/** What is wrong with a text that should be a day; nothing if it is one. */
function judgeDay(text: string, found: string, offset: number): DayFinding[] {
  if (isDay(text)) {
    if (isLikelyDay(text)) return [];
    const message = `L’anno ${text.slice(0, 4)} non può essere giusto`;
    return [{ rule: 'day-year', offset, found, message, remedy: 'correggi l’anno' }];
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const message = `Il giorno ${text} non esiste nel calendario`;
    return [{ rule: 'day-not-in-calendar', offset, found, message, remedy: 'controlla giorno e mese' }];
  }
  const plain = text.replace(/(?<=\d)[.\- ](?=\d)/g, '/');
  const [, year = '', month, dayOfMonth] = yearFirst.exec(plain) ?? [];
  const day = readItalianDay(plain) ?? toDay(year, Number(month), Number(dayOfMonth));
  const other = readMonthFirst(plain);
  const rule = dayFirst.test(text) ? 'day-order' : 'day-form';
  if (day && other) {
    const message = `Il giorno si può leggere in due modi: ${formatDay(day)} o ${formatDay(other)}`;
    return [{ rule, offset, found, message, remedy: `scrivi "${day}" o "${other}"` }];
  }
  const meant = day ?? other;
  const message = 'Il giorno non è scritto AAAA-MM-GG';
  return [{ rule, offset, found, message, remedy: meant ? `scrivi "${meant}"` : dayForm }];
}

/** Days in another form, or that the calendar does not have. */
const findDaySlips: Find<DayFinding> = ({ yaml }) =>
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
const findDaySlipsInSeries: Find<DayFinding> = ({ kind, yaml, text }) =>
  (kind === 'bulletin' ? writtenSeries(yaml) : []).flatMap(({ by, path, observations }): DayFinding[] => {
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
    return observations.flatMap(({ asOf, offset }): DayFinding[] => {
      if (!isDay(asOf) || /["']/.test(text.charAt(offset))) return judgeDay(asOf, asOf, offset);
      const message = 'Il giorno non è fra virgolette';
      return [{ rule: 'day-unquoted', offset, found: asOf, message, remedy: `scrivi "${asOf}":` }];
    });
  });

/** How days are written. */
export const dayRules = rulesOn(
  'days',
  'fields',
  rulesOf((...seen) => [...findDaySlips(...seen), ...findDaySlipsInSeries(...seen)], {
    'day-year': {
      sentence: 'Un giorno di un anno di cui un bollettino non può parlare: manca o è scambiata una cifra.',
      example: { bulletin: { 'asOf: "2026-03-31"': 'asOf: ‸"0206-03-31"' } },
    },
    'day-not-in-calendar': {
      sentence: 'Un giorno che il calendario non ha.',
      example: { bulletin: { 'asOf: "2026-03-31"': 'asOf: ‸"2026-02-30"' } },
    },
    'day-order': {
      sentence:
        'Un giorno scritto all’italiana o in parole: i numeri da soli si possono leggere in due modi; si scrive sempre anno-mese-giorno.',
      example: { bulletin: { 'asOf: "2026-03-31"': 'asOf: ‸05/03/2026' } },
    },
    'day-form': {
      sentence:
        'Un giorno scritto in un’altra forma, o una serie le cui chiavi non sono giorni né voci di una dimensione.',
      example: { bulletin: { 'asOf: "2026-03-31"': 'asOf: ‸"2026-3-31"' } },
    },
    'day-unquoted': {
      sentence:
        'Il giorno di una serie senza virgolette: il sito non lo leggerebbe come un giorno, e la cifra avrebbe un altro nome.',
      example: { earlier: { '"2026-02-28": null': '‸2026-02-28: null' } },
    },
  }),
);
