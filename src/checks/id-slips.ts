import type { Finding } from '#src/checks/finding.ts';
import { rulesOn } from '#src/checks/rule.ts';
import { lookAlikeIn, straightId } from '#src/checks/look-alikes.ts';
import { selectFields } from '#src/checks/yaml-source.ts';
import { id as idSchema } from '#src/schemas/parts.ts';

const isId = (text: string) => idSchema.safeParse(text).success;

/** Fields that hold an id, besides those of lists. */
const idFields = [
  'source',
  '*.id',
  '*.*.id',
  '*.*.indicator',
  '*.*.source',
  'corrections.*.observation',
  'charts.*.lines.*.indicator',
  'charts.*.of',
  'dimensions.*.values.*.id',
];
/** Lists of ids, in brackets or not. */
const idLists = [
  'keyFigures.*',
  'measures.*',
  'dimensions.*',
  'related.*',
  'charts.*.observations.*',
  'about.measures.*',
  'about.items.*.*',
];

/** Ids that are not what they seem. */
export const idRules = rulesOn('names', 'fields', [
  {
    id: 'value-wrong',
    sentence: 'Un nome con un carattere che ne imita un altro, copiato da un documento.',
    example: { bulletin: { '- id: aperte-comunali': '- id: ‸aperte\u2011comunali' } },
    find: ({ yaml }) =>
      [...idFields, ...idLists].flatMap((pattern) =>
        selectFields(yaml, pattern).flatMap(({ value, offset, source }): Finding[] => {
          const told = typeof value === 'string' && isId(straightId(value)) ? lookAlikeIn(value) : undefined;
          if (told === undefined) return [];
          const message = `In questo nome c’è un carattere che inganna: ${told}`;
          return [
            {
              offset,
              found: source,
              message,
              remedy: `riscrivilo: ${straightId(String(value))}`,
            },
          ];
        }),
      ),
  },
  {
    id: 'list-comma',
    sentence: 'Due nomi di un elenco senza la virgola in mezzo: YAML ne legge uno solo.',
    example: { bulletin: { '[aperte, prestiti]': '[‸aperte prestiti]' } },
    find: ({ yaml }) =>
      idLists.flatMap((pattern) =>
        selectFields(yaml, pattern).flatMap(({ value, offset, source }): Finding[] => {
          const parts = typeof value === 'string' ? value.split(/\s+/) : [];
          if (parts.length < 2 || !parts.every(isId)) return [];
          const message = 'Fra due voci dell’elenco manca la virgola';
          return [{ offset, found: source, message, remedy: `scrivi ${parts.join(', ')}` }];
        }),
      ),
  },
]);
