import { liesAhead } from '#src/checks/catalogue.ts';
import type { Finding } from '#src/checks/finding.ts';
import { rulesOn, type Find } from '#src/checks/rule.ts';
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
      offset,
      found: day,
      message: `${what} (${day}) deve ancora venire: ultimo giorno possibile ${latest}`,
      remedy: 'controlla soprattutto l’anno',
    }));
}

const findFiguresInFuture: Find = ({ kind, yaml }, catalogue, { today }) => {
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

const findDeedsInFuture: Find = ({ kind, yaml }, _, { today }) => {
  const [released = today] = daysAt(yaml, 'releaseDate').map(({ day }) => day);
  const latest = released > today ? released : today;
  return [
    ...tell(daysAt(yaml, 'modified'), latest, 'L’ultima modifica'),
    ...tell(daysAt(yaml, 'corrections.*.date'), today, 'Il giorno della correzione'),
    ...(kind === 'sources' ? tell(daysAt(yaml, '*.date'), today, 'Il giorno della fonte') : []),
  ];
};

/** Days that are still to come. */
export const futureDayRules = rulesOn('days', 'fields', [
  {
    id: 'day-in-future',
    sentence:
      'Un giorno che deve ancora venire: di cifre, di una modifica, di una correzione o di una fonte. Un bollettino programmato si modifica nel suo giorno, e ciò che è annunciato (stage: target) può essere di un giorno futuro.',
    example: { sources: { 'date: "2026-03-31"': 'date: ‸"2027-03-31"' } },
    find: (...seen) => [...findFiguresInFuture(...seen), ...findDeedsInFuture(...seen)],
  },
  {
    id: 'release-too-far-ahead',
    sentence: 'Una pubblicazione programmata fra più di un anno: di solito l’anno è sbagliato.',
    example: {
      bulletin: {
        '2026-03.mdx': '2028-03.mdx',
        'releaseDate: "2026-04-02"': 'releaseDate: ‸"2028-03-02"',
        'modified: "2026-04-02"': 'modified: "2028-03-02"',
      },
      calendar: { 'bulletin: "2026-03"': 'bulletin: "2028-03"' },
      doc: { '2026-03/aperte': '2028-03/aperte' },
    },
    find: ({ yaml }, _, { today }) =>
      daysAt(yaml, 'releaseDate')
        .filter(({ day }) => toDayNumber(day) - toDayNumber(today) > longestPlan)
        .map(({ day, offset }) => ({
          offset,
          found: day,
          message: `La pubblicazione (${day}) è fra più di un anno`,
          remedy: 'controlla l’anno di releaseDate',
        })),
  },
]);
