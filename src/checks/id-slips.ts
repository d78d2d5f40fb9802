import type { Finding } from '#src/checks/finding.ts';
import type { Rule } from '#src/checks/rule.ts';
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

/** A letter or a hyphen of an id that is another character: copied from a document, it looks the same. */
export const findLookAlikes: Rule = ({ yaml }) =>
  [...idFields, ...idLists].flatMap((pattern) =>
    selectFields(yaml, pattern).flatMap(({ value, offset, source }): Finding[] => {
      const told = typeof value === 'string' && isId(straightId(value)) ? lookAlikeIn(value) : undefined;
      if (told === undefined) return [];
      const message = `In questo nome c’è un carattere che inganna: ${told}`;
      return [
        {
          rule: 'value-wrong',
          offset,
          found: source,
          message,
          remedy: `riscrivilo: ${straightId(String(value))}`,
        },
      ];
    }),
  );

/** Two ids of a list without the comma between them: YAML reads one text. */
export const findMissingCommas: Rule = ({ yaml }) =>
  idLists.flatMap((pattern) =>
    selectFields(yaml, pattern).flatMap(({ value, offset, source }): Finding[] => {
      const parts = typeof value === 'string' ? value.split(/\s+/) : [];
      if (parts.length < 2 || !parts.every(isId)) return [];
      const message = 'Fra due voci dell’elenco manca la virgola';
      return [{ rule: 'list-comma', offset, found: source, message, remedy: `scrivi ${parts.join(', ')}` }];
    }),
  );
