import type { Finding } from '#src/checks/finding.ts';
import { rulesOn } from '#src/checks/rule.ts';
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

/** Ids that stand once. */
export const uniqueIdRules = rulesOn('names', 'fields', [
  {
    id: 'id-twice',
    sentence: 'Un nome che compare due volte nel suo elenco.',
    example: { bulletin: { '[aperte, prestiti]': '[aperte, ‸aperte]' } },
    find: ({ yaml }) =>
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
          return [{ offset, found: value, message: `«${value}» compare due volte`, remedy }];
        });
      }),
  },
  {
    id: 'id-twice',
    sentence:
      'Due cifre di un bollettino con lo stesso nome. Anche una serie ne prende uno, e ne dà uno a ogni valore: la serie «a» con la chiave «b» e un’osservazione «a-b» non si distinguono.',
    example: { earlier: { '- id: quota\n': '- id: ‸aperte\n' } },
    find: ({ kind, yaml }) => {
      if (kind !== 'bulletin') return [];
      const taken = new Set<string>();
      const check = (id: string, offset: number): Finding[] => {
        const isFree = !taken.has(id);
        taken.add(id);
        return isFree || id === ''
          ? []
          : [{ offset, found: id, message: `«${id}» compare due volte`, remedy }];
      };
      return [
        ...singleObservations(yaml).flatMap(({ id, offset }) => check(id, offset)),
        ...writtenSeries(yaml).flatMap(({ id, path, observations }) => {
          const repeated = check(id, yaml?.fields.get(pathKey([...path, 'id']))?.offset ?? 0);
          // The values of a series whose name is taken repeat its fault.
          return repeated.length > 0 ? repeated : observations.flatMap((one) => check(one.id, one.offset));
        }),
      ];
    },
  },
  {
    id: 'target-id-taken',
    sentence: 'Un traguardo con il nome di un altro: in tutto il sito ciascuno ne ha uno solo.',
    example: {
      loans: {
        'source: annuario':
          'targets:\n  - { id: ‸b1-7, code: B, value: 1, dueDate: "2026-07-31", level: eu, requires: A., source: annuario }\nsource: annuario',
      },
    },
    find: (file, { targets }) =>
      selectFields(file.yaml, 'targets.*.id').flatMap(({ value, offset }) => {
        const first = typeof value === 'string' ? targets.get(value) : undefined;
        if (!first || first.path === file.path) return [];
        const message = `«${String(value)}» è già il traguardo di un altro indicatore (${first.path})`;
        return [{ offset, found: String(value), message, remedy }];
      }),
  },
  {
    id: 'observation-id-taken',
    sentence: 'Un’osservazione con il nome di un traguardo: lo nasconderebbe.',
    example: { bulletin: { '- id: quota': '- id: ‸b1-7' } },
    find: ({ kind, yaml }, { targets }) =>
      (kind === 'bulletin' ? writtenObservations(yaml) : []).flatMap(({ id, offset }) => {
        if (!targets.has(id)) return [];
        const message = `«${id}» è già l’identificativo di un traguardo`;
        return [
          {
            offset,
            found: id,
            message,
            remedy: 'dai un altro id all’osservazione',
          },
        ];
      }),
  },
]);
