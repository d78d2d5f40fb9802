import type { Rule } from '#src/checks/finding.ts';
import { selectFields } from '#src/checks/yaml-source.ts';

/** Lists in which an id may stand once. */
const lists = [
  'observations.*.id',
  'charts.*.id',
  'targets.*.id',
  'measures.*.id',
  'dimensions.*.id',
  'keyFigures.*',
  'measures.*',
  'dimensions.*',
  'related.*',
];

const perParent = ['charts.*.observations.*', 'dimensions.*.values.*.id'];

const remedy = 'cambia uno dei due, o togli la ripetizione';

/** An id that stands twice in its list. */
export const findRepeatedIds: Rule = ({ yaml }) =>
  [...lists, ...perParent].flatMap((pattern) => {
    const seen = new Set<string>();
    return selectFields(yaml, pattern).flatMap(({ path, value, offset }) => {
      if (typeof value !== 'string') return [];
      const key = perParent.includes(pattern) ? `${path[1]} ${value}` : value;
      if (!seen.has(key)) {
        seen.add(key);
        return [];
      }
      return [{ rule: 'id-twice', offset, found: value, message: `«${value}» compare due volte`, remedy }];
    });
  });

/** A target's id is unique in the whole site. */
export const findRepeatedTargets: Rule = (file, { targets }) =>
  selectFields(file.yaml, 'targets.*.id').flatMap(({ value, offset }) => {
    const first = typeof value === 'string' ? targets.get(value) : undefined;
    if (!first || first.path === file.path) return [];
    const message = `«${String(value)}» è già il traguardo di un altro indicatore (${first.path})`;
    return [{ rule: 'target-id-taken', offset, found: String(value), message, remedy }];
  });

/** An observation that is named like a target would hide it. */
export const findObservationsNamedAsTargets: Rule = ({ yaml }, { targets }) =>
  selectFields(yaml, 'observations.*.id').flatMap(({ value, offset }) => {
    if (typeof value !== 'string' || !targets.has(value)) return [];
    const message = `«${value}» è già l’identificativo di un traguardo`;
    return [
      {
        rule: 'observation-id-taken',
        offset,
        found: value,
        message,
        remedy: 'dai un altro id all’osservazione',
      },
    ];
  });
