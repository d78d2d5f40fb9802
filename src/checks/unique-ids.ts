import type { Finding } from '#src/checks/finding.ts';
import type { Rule } from '#src/checks/rule.ts';
import { singleObservations, writtenObservations, writtenSeries } from '#src/checks/written-observations.ts';
import { pathKey, selectFields } from '#src/checks/yaml-source.ts';

/** Lists in which an id may stand once: in each list that a star before the last one stands for. */
const lists = [
  'charts.*.id',
  'targets.*.id',
  'measures.*.id',
  'dimensions.*.id',
  'keyFigures.*',
  'measures.*',
  'dimensions.*',
  'related.*',
  '*.id',
  'charts.*.observations.*',
  'dimensions.*.values.*.id',
  'about.measures.*',
  'about.items.*.*',
];

const remedy = 'cambia uno dei due, o togli la ripetizione';

/** An id that stands twice in its list. */
export const findRepeatedIds: Rule = ({ yaml }) =>
  lists.flatMap((pattern) => {
    const place = pattern.split('.').lastIndexOf('*');
    const seen = new Set<string>();
    return selectFields(yaml, pattern).flatMap(({ path, value, offset }) => {
      if (typeof value !== 'string') return [];
      const key = [...path.slice(0, place), value].join(' ');
      if (!seen.has(key)) {
        seen.add(key);
        return [];
      }
      return [{ rule: 'id-twice', offset, found: value, message: `«${value}» compare due volte`, remedy }];
    });
  });

/**
 * An observation has one name in its bulletin. A series takes one too, and gives one to each value: the series
 * `a` with the key `b` and an observation `a-b` cannot be told apart.
 */
export const findRepeatedObservationIds: Rule = ({ kind, yaml }) => {
  if (kind !== 'bulletin') return [];
  const taken = new Set<string>();
  const check = (id: string, offset: number): Finding[] => {
    const isFree = !taken.has(id);
    taken.add(id);
    return isFree || id === ''
      ? []
      : [{ rule: 'id-twice', offset, found: id, message: `«${id}» compare due volte`, remedy }];
  };
  return [
    ...singleObservations(yaml).flatMap(({ id, offset }) => check(id, offset)),
    ...writtenSeries(yaml).flatMap(({ id, path, observations }) => {
      const repeated = check(id, yaml?.fields.get(pathKey([...path, 'id']))?.offset ?? 0);
      // The values of a series whose name is taken repeat its fault.
      return repeated.length > 0 ? repeated : observations.flatMap((one) => check(one.id, one.offset));
    }),
  ];
};

/** A target's id is unique in the whole site. */
export const findRepeatedTargets: Rule = (file, { targets }) =>
  selectFields(file.yaml, 'targets.*.id').flatMap(({ value, offset }) => {
    const first = typeof value === 'string' ? targets.get(value) : undefined;
    if (!first || first.path === file.path) return [];
    const message = `«${String(value)}» è già il traguardo di un altro indicatore (${first.path})`;
    return [{ rule: 'target-id-taken', offset, found: String(value), message, remedy }];
  });

/** An observation that is named like a target would hide it. */
export const findObservationsNamedAsTargets: Rule = ({ kind, yaml }, { targets }) =>
  (kind === 'bulletin' ? writtenObservations(yaml) : []).flatMap(({ id, offset }) => {
    if (!targets.has(id)) return [];
    const message = `«${id}» è già l’identificativo di un traguardo`;
    return [
      {
        rule: 'observation-id-taken',
        offset,
        found: id,
        message,
        remedy: 'dai un altro id all’osservazione',
      },
    ];
  });
