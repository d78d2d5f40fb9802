import type { ContentFile } from '#src/checks/content-file.ts';
import { selectFields, type Field } from '#src/checks/yaml-source.ts';
import { typesWithin } from '#src/lib/field-tree.ts';
import { readFieldTree } from '#src/schemas/field-tree.ts';
import { kinds, type Kind } from '#src/schemas/kinds.ts';

/** A field that holds a line of words; `plain` if it may not name figures and is printed as it is. */
export type TextField = Field & { plain: boolean };

type Place = { pattern: string; plain: boolean };

const known = new Map<Kind, Place[]>();

function placesIn(kind: Kind): Place[] {
  const types = known.has(kind) ? [] : typesWithin(readFieldTree(kinds[kind].schema));
  const all = types.flatMap(({ path, type }): [string, Place][] => {
    const isLine = type.kind === 'text' && type.form === 'line' && type.pattern === undefined;
    const isText = isLine || (type.kind === 'text' && type.form === 'figures');
    return isText ? [[path, { pattern: path, plain: isLine }]] : [];
  });
  // The options of a union have fields of one name.
  const places = known.get(kind) ?? [...new Map(all).values()];
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
