import { liesAhead } from '#src/checks/catalogue.ts';
import type { Finding } from '#src/checks/finding.ts';
import type { Rule } from '#src/checks/rule.ts';
import { writtenSeries } from '#src/checks/written-observations.ts';
import { selectFields, siblingText, type YamlSource } from '#src/checks/yaml-source.ts';
import { isDay, toDayNumber, type Day } from '#src/lib/day.ts';

/** The farthest that a release may be planned ahead: a year and a month. */
const longestPlan = 396;

type Place = { day: Day; offset: number };

/** The days that stand in the fields of a form. */
function daysAt(yaml: YamlSource | null, pattern: string): (Place & { indicator: string })[] {
  return selectFields(yaml, pattern).flatMap((field) =>
    typeof field.value === 'string' && isDay(field.value)
      ? [{ day: field.value, offset: field.offset, indicator: siblingText(yaml, field, 'indicator') ?? '' }]
      : [],
  );
}

function tell(places: Place[], latest: Day, what: string): Finding[] {
  return places
    .filter(({ day }) => day > latest)
    .map(({ day, offset }) => ({
      rule: 'day-in-future',
      offset,
      found: day,
      message: `${what} (${day}) deve ancora venire: ultimo giorno possibile ${latest}`,
      remedy: 'controlla soprattutto l’anno',
    }));
}

/** Figures are known once their day is over; what an indicator of the stage «target» announces lies ahead. */
export const findFiguresInFuture: Rule = ({ kind, yaml }, catalogue, { today }) => {
  if (kind !== 'bulletin') return [];
  const keys = writtenSeries(yaml)
    .filter(({ by }) => by === undefined)
    .flatMap(({ observations }) => observations)
    .filter(({ asOf }) => isDay(asOf))
    .map(({ asOf, offset, indicator }) => ({ day: asOf, offset, indicator }));
  const days = ['asOf', 'observations.*.asOf', 'series.*.asOf'].flatMap((pattern) => daysAt(yaml, pattern));
  const known = [...days, ...keys].filter(({ indicator }) => !liesAhead(indicator, catalogue));
  return tell(known, today, 'Il giorno delle cifre');
};

/** A text was changed, a mistake mended and a source read by today; a scheduled bulletin changes on its day. */
export const findDeedsInFuture: Rule = ({ kind, yaml }, _, { today }) => {
  const [released = today] = daysAt(yaml, 'releaseDate').map(({ day }) => day);
  const latest = released > today ? released : today;
  return [
    ...tell(daysAt(yaml, 'modified'), latest, 'L’ultima modifica'),
    ...tell(daysAt(yaml, 'corrections.*.date'), today, 'Il giorno della correzione'),
    ...(kind === 'sources' ? tell(daysAt(yaml, '*.date'), today, 'Il giorno della fonte') : []),
  ];
};

/** A bulletin can be scheduled, but not for a day that is years away: that is a slip of the keyboard. */
export const findReleasesTooFarAhead: Rule = ({ yaml }, _, { today }) =>
  daysAt(yaml, 'releaseDate')
    .filter(({ day }) => toDayNumber(day) - toDayNumber(today) > longestPlan)
    .map(({ day, offset }) => ({
      rule: 'release-too-far-ahead',
      offset,
      found: day,
      message: `La pubblicazione (${day}) è fra più di un anno`,
      remedy: 'controlla l’anno di releaseDate',
    }));
