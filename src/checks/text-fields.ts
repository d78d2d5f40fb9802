import type { ContentFile } from '#src/checks/content-file.ts';
import { selectFields, type Field } from '#src/checks/yaml-source.ts';
import type { FieldType } from '#src/lib/field-tree.ts';
import { readFieldTree } from '#src/schemas/field-tree.ts';
import { kinds, type Kind } from '#src/schemas/kinds.ts';

/** A field that holds a line of words; `plain` if it may not name figures and is printed as it is. */
export type TextField = Field & { plain: boolean };

type Place = { pattern: string; plain: boolean };

function placesOf(type: FieldType, path: string[]): Place[] {
  switch (type.kind) {
    case 'text': {
      const { form, pattern } = type;
      const isLine = (form === 'line' && pattern === undefined) || form === 'figures';
      return isLine ? [{ pattern: path.join('.'), plain: form === 'line' }] : [];
    }
    case 'list':
    case 'map':
      return placesOf(type.of, [...path, '*']);
    case 'group':
      return type.fields.flatMap((field) => placesOf(field.type, [...path, field.name]));
    case 'variants':
      return type.variants.flatMap(({ fields }) =>
        fields.flatMap((field) => placesOf(field.type, [...path, field.name])),
      );
    default:
      return [];
  }
}

const known = new Map<Kind, Place[]>();

function placesIn(kind: Kind): Place[] {
  const all = known.get(kind) ?? placesOf(readFieldTree(kinds[kind].schema), []);
  // The options of a union have fields of one name.
  const places = [...new Map(all.map((place) => [place.pattern, place])).values()];
  known.set(kind, places);
  return places;
}

/** The fields of a file that readers read as words, as its schema has them. */
export function textFields({ kind, yaml }: ContentFile): TextField[] {
  return placesIn(kind).flatMap(({ pattern, plain }) =>
    selectFields(yaml, pattern)
      .filter(({ value }) => typeof value === 'string')
      .map((field) => ({ ...field, plain })),
  );
}
