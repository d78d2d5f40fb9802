import type { Referent } from '#src/schemas/parts.ts';

/** A field of a content file, told without zod: for the guide, for editors' tools and for their page. */
export type Field = {
  /** As it is written in the file. */
  name: string;
  /** In Italian, a few words. */
  label: string;
  /** In Italian, a sentence. */
  description: string;
  required: boolean;
  /** What holds when the field is not there; `undefined` if nothing does. */
  default: unknown;
  type: FieldType;
};

/** A text on one line: an id, a day `AAAA-MM-GG`, a month `AAAA-MM`, an address. */
export type TextType = {
  kind: 'text';
  form: 'line' | 'figures' | 'id' | 'day' | 'month' | 'address' | 'email';
  /** The most characters that it may have. */
  limit: number | undefined;
  /** A regular expression that it fits. */
  pattern: string | undefined;
  /** What it names, if it is the id of something else. */
  names?: Referent | undefined;
};

/** A number; `nullable` if `null` says that it is missing, `words` if a word may stand in its place. */
export type NumberType = {
  kind: 'number';
  integer: boolean;
  nullable: boolean;
  words: boolean;
  minimum: number | undefined;
  maximum: number | undefined;
  /** True if it is above zero. */
  positive: boolean;
};

/** One of these words, each with what it means where that is told. */
export type ChoiceType = { kind: 'choice'; values: { value: string; meaning: string }[] };

/** Several of the same, at least and at most so many. */
export type ListType = { kind: 'list'; of: FieldType; minimum: number; maximum: number | undefined };

/** Names that the editor chooses, each with its value. */
export type MapType = { kind: 'map'; of: FieldType };

/** Fields of their own. */
export type GroupType = { kind: 'group'; fields: Field[] };

/** One of several sets of fields; the field `by` says which. */
export type VariantsType = {
  kind: 'variants';
  by: string;
  variants: { value: string; description: string; fields: Field[] }[];
};

/** What a field holds. */
export type FieldType =
  TextType | NumberType | ChoiceType | ListType | MapType | GroupType | VariantsType | { kind: 'flag' };

/**
 * Every type within a type with its path, in order: `charts.*.lines.*.indicator`. A star stands for any place in a list
 * or name in a map; a path may come again in another variant.
 */
export function typesWithin(type: FieldType, path: string[] = []): { path: string; type: FieldType }[] {
  const below = (fields: Field[]) =>
    fields.flatMap((field) => typesWithin(field.type, [...path, field.name]));
  const here = { path: path.join('.'), type };
  if (type.kind === 'list' || type.kind === 'map') return [here, ...typesWithin(type.of, [...path, '*'])];
  if (type.kind === 'group') return [here, ...below(type.fields)];
  if (type.kind !== 'variants') return [here];
  const values = type.variants.map(({ value, description }) => ({ value, meaning: description }));
  const choice = { path: [...path, type.by].join('.'), type: { kind: 'choice' as const, values } };
  return [here, choice, ...type.variants.flatMap(({ fields }) => below(fields))];
}
