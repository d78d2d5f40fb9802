import { liesAhead } from '#src/checks/catalogue.ts';
import { rulesOn } from '#src/checks/rule.ts';
import { writtenSeries } from '#src/checks/written-observations.ts';
import { selectFields, siblingText, type YamlSource } from '#src/checks/yaml-source.ts';
import { isDay, isPeriod, toDayNumber } from '#src/lib/day.ts';

function dayOf(yaml: YamlSource | null, key: string): string | undefined {
  const value = yaml?.fields.get(key)?.value;
  return typeof value === 'string' && isDay(value) ? value : undefined;
}

/** The longest that a bulletin may come out after the beginning of its period: a year and a month. */
const longestDelay = 396;

/** The earliest that the figures of a bulletin may be, in days before its period: less than a year, the usual slip. */
const oldestFigures = 300;

/** True for a day that lies long before the period of a bulletin. */
export function isFarBefore(day: string, period: string): boolean {
  return isDay(day) && isPeriod(period) && toDayNumber(`${period}-01`) - toDayNumber(day) > oldestFigures;
}

/** Days that do not fit the release, the period or the source. */
export const releaseDayRules = rulesOn('days', 'fields', [
  {
    id: 'day-after-release',
    sentence:
      'Cifre di un giorno che viene dopo la pubblicazione: non si potevano conoscere. Fanno eccezione gli indicatori di ciò che è annunciato (stage: target).',
    example: { bulletin: { 'asOf: "2026-03-31"': 'asOf: ‸"2026-04-03"' } },
    find: ({ yaml }, catalogue) => {
      const released = dayOf(yaml, 'releaseDate');
      if (released === undefined) return [];
      const days = ['asOf', 'observations.*.asOf', 'series.*.asOf'].flatMap((pattern) =>
        selectFields(yaml, pattern).map((field) => ({
          day: field.value,
          offset: field.offset,
          indicator: siblingText(yaml, field, 'indicator'),
        })),
      );
      const keys = writtenSeries(yaml)
        .filter(({ by }) => by === undefined)
        .flatMap(({ observations }) => observations)
        .map(({ asOf, offset, indicator }) => ({ day: asOf, offset, indicator }));
      return [...days, ...keys].flatMap(({ day, offset, indicator }) => {
        // What an indicator of the stage «target» announces lies ahead by its nature.
        const announced = liesAhead(indicator ?? '', catalogue);
        if (typeof day !== 'string' || !isDay(day) || day <= released || announced) return [];
        const message = `Le cifre si riferiscono a un giorno (${day}) dopo la pubblicazione (${released})`;
        return [{ offset, found: day, message, remedy: 'correggi asOf o releaseDate' }];
      });
    },
  },
  {
    id: 'modified-before-release',
    sentence: 'Un’ultima modifica che viene prima della pubblicazione.',
    example: { bulletin: { 'modified: "2026-04-02"': 'modified: ‸"2026-04-01"' } },
    find: ({ yaml }) => {
      const released = dayOf(yaml, 'releaseDate');
      const modified = dayOf(yaml, 'modified');
      if (released === undefined || modified === undefined || modified >= released) return [];
      const message = `L’ultima modifica (${modified}) viene prima della pubblicazione (${released})`;
      const offset = yaml?.fields.get('modified')?.offset ?? 0;
      return [{ offset, found: modified, message, remedy: 'correggi modified' }];
    },
  },
  {
    id: 'release-far-from-period',
    sentence:
      'Una pubblicazione prima del periodo del bollettino, o più di un anno dopo: di solito l’anno è sbagliato.',
    example: {
      bulletin: {
        'releaseDate: "2026-04-02"': 'releaseDate: ‸"2027-06-01"',
        'modified: "2026-04-02"': 'modified: "2027-06-01"',
      },
    },
    find: ({ kind, id, yaml }) => {
      const released = dayOf(yaml, 'releaseDate');
      if (kind !== 'bulletin' || released === undefined || !isPeriod(id)) return [];
      const delay = toDayNumber(released) - toDayNumber(`${id}-01`);
      if (delay >= 0 && delay <= longestDelay) return [];
      const message = `La pubblicazione (${released}) è lontana dal periodo del bollettino (${id})`;
      const offset = yaml?.fields.get('releaseDate')?.offset ?? 0;
      const remedy = 'correggi releaseDate, oppure il nome del file';
      return [{ offset, found: released, message, remedy }];
    },
  },
  {
    id: 'day-far-from-period',
    sentence:
      'Cifre di un giorno molto prima del periodo del bollettino: quelle più vecchie lo dicono ciascuna per sé. Una bozza può cominciare come copia di un altro bollettino.',
    example: { bulletin: { 'asOf: "2026-03-31"': 'asOf: ‸"2025-03-31"' } },
    find: ({ kind, id, yaml }, _, { today }) => {
      const asOf = dayOf(yaml, 'asOf');
      if (kind !== 'bulletin' || asOf === undefined || !isFarBefore(asOf, id)) return [];
      if (`${id}-01` > today || yaml?.fields.get('draft')?.value === true) return [];
      const message = `Il giorno delle cifre (${asOf}) viene molto prima del periodo del bollettino (${id})`;
      const offset = yaml?.fields.get('asOf')?.offset ?? 0;
      const remedy =
        'correggi l’anno; se solo alcune cifre sono più vecchie, scrivi asOf in quelle osservazioni';
      return [{ offset, found: asOf, message, remedy }];
    },
  },
  {
    id: 'day-after-source',
    sentence: 'Una cifra di un giorno che viene dopo quello della sua fonte: la fonte non poteva saperla.',
    example: {
      bulletin: { 'value: 12.5\n    source: annuario': 'value: 12.5\n    source: ‸giornale' },
      sources: { 'Il Corriere 24\n  date: "2026-03-31"': 'Il Corriere 24\n  date: "2026-02-28"' },
    },
    find: ({ yaml }, catalogue) => {
      const series = writtenSeries(yaml);
      return ['observations.*.source', 'series.*.source']
        .flatMap((pattern) => selectFields(yaml, pattern))
        .flatMap((field) => {
          const [list, index] = field.path;
          const days =
            list === 'series' ? (series[Number(index)]?.observations ?? []).map(({ asOf }) => asOf) : [];
          const newest =
            days.toSorted().at(-1) ?? siblingText(yaml, field, 'asOf') ?? dayOf(yaml, 'asOf') ?? '';
          const read = catalogue.sourceDays.get(String(field.value)) ?? '';
          const announced = liesAhead(siblingText(yaml, field, 'indicator') ?? '', catalogue);
          // A day after the release is told by its own rule.
          const released = dayOf(yaml, 'releaseDate') ?? newest;
          if (!isDay(newest) || !isDay(read) || newest <= read || newest > released || announced) return [];
          const message = `La fonte è del ${read}: non può dire un valore del ${newest}`;
          const remedy = 'scegli la fonte giusta, o correggi asOf';
          return [{ offset: field.offset, found: String(field.value), message, remedy }];
        });
    },
  },
]);
