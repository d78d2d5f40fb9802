import { liesAhead } from '#src/checks/catalogue.ts';
import type { Rule } from '#src/checks/rule.ts';
import { writtenSeries } from '#src/checks/written-observations.ts';
import { selectFields, siblingText, type YamlSource } from '#src/checks/yaml-source.ts';
import { isDay, isPeriod, toDayNumber } from '#src/lib/day.ts';

function dayOf(yaml: YamlSource | null, key: string): string | undefined {
  const value = yaml?.fields.get(key)?.value;
  return typeof value === 'string' && isDay(value) ? value : undefined;
}

/** Figures cannot describe a day after the one on which they were released. */
export const findFiguresAheadOfRelease: Rule = ({ yaml }, catalogue) => {
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
    return [
      { rule: 'day-after-release', offset, found: day, message, remedy: 'correggi asOf o releaseDate' },
    ];
  });
};

/** A text cannot have been changed last before it came out. */
export const findChangesAheadOfRelease: Rule = ({ yaml }) => {
  const released = dayOf(yaml, 'releaseDate');
  const modified = dayOf(yaml, 'modified');
  if (released === undefined || modified === undefined || modified >= released) return [];
  const message = `L’ultima modifica (${modified}) viene prima della pubblicazione (${released})`;
  const offset = yaml?.fields.get('modified')?.offset ?? 0;
  return [{ rule: 'modified-before-release', offset, found: modified, message, remedy: 'correggi modified' }];
};

/** A source cannot tell what was true after its own day. */
export const findFiguresAheadOfSource: Rule = ({ yaml }, catalogue) => {
  const series = writtenSeries(yaml);
  return ['observations.*.source', 'series.*.source']
    .flatMap((pattern) => selectFields(yaml, pattern))
    .flatMap((field) => {
      const [list, index] = field.path;
      const days =
        list === 'series' ? (series[Number(index)]?.observations ?? []).map(({ asOf }) => asOf) : [];
      const newest = days.toSorted().at(-1) ?? siblingText(yaml, field, 'asOf') ?? dayOf(yaml, 'asOf') ?? '';
      const read = catalogue.sourceDays.get(String(field.value)) ?? '';
      const announced = liesAhead(siblingText(yaml, field, 'indicator') ?? '', catalogue);
      // A day after the release is told by its own rule.
      const released = dayOf(yaml, 'releaseDate') ?? newest;
      if (!isDay(newest) || !isDay(read) || newest <= read || newest > released || announced) return [];
      const message = `La fonte è del ${read}: non può dire un valore del ${newest}`;
      const remedy = 'scegli la fonte giusta, o correggi asOf';
      return [
        { rule: 'day-after-source', offset: field.offset, found: String(field.value), message, remedy },
      ];
    });
};

/** The longest that a bulletin may come out after the beginning of its period: a year and a month. */
const longestDelay = 396;

/** A bulletin comes out in its period or within a year of it: another year is a slip of the keyboard. */
export const findReleasesFarFromPeriod: Rule = ({ kind, id, yaml }) => {
  const released = dayOf(yaml, 'releaseDate');
  if (kind !== 'bulletin' || released === undefined || !isPeriod(id)) return [];
  const delay = toDayNumber(released) - toDayNumber(`${id}-01`);
  if (delay >= 0 && delay <= longestDelay) return [];
  const message = `La pubblicazione (${released}) è lontana dal periodo del bollettino (${id})`;
  const offset = yaml?.fields.get('releaseDate')?.offset ?? 0;
  const remedy = 'correggi releaseDate, oppure il nome del file';
  return [{ rule: 'release-far-from-period', offset, found: released, message, remedy }];
};

/** The earliest that the figures of a bulletin may be, in days before its period: less than a year, the usual slip. */
const oldestFigures = 300;

/** True for a day that lies long before the period of a bulletin. */
export function isFarBefore(day: string, period: string): boolean {
  return isDay(day) && isPeriod(period) && toDayNumber(`${period}-01`) - toDayNumber(day) > oldestFigures;
}

/**
 * The figures of a bulletin are those of its period, if that has begun; single ones may be older, and say so. A draft
 * may begin as a copy.
 */
export const findFiguresFarFromPeriod: Rule = ({ kind, id, yaml }, _, { today }) => {
  const asOf = dayOf(yaml, 'asOf');
  if (kind !== 'bulletin' || asOf === undefined || !isFarBefore(asOf, id)) return [];
  if (`${id}-01` > today || yaml?.fields.get('draft')?.value === true) return [];
  const message = `Il giorno delle cifre (${asOf}) viene molto prima del periodo del bollettino (${id})`;
  const offset = yaml?.fields.get('asOf')?.offset ?? 0;
  const remedy = 'correggi l’anno; se solo alcune cifre sono più vecchie, scrivi asOf in quelle osservazioni';
  return [{ rule: 'day-far-from-period', offset, found: asOf, message, remedy }];
};
