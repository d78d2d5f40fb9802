import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { typesWithin, type Field, type FieldType } from '#src/lib/field-tree.ts';
import { readFieldTree } from '#src/schemas/field-tree.ts';
import { kinds } from '#src/schemas/kinds.ts';

type Schema = z.core.$ZodType;

/** The paths of a schema's fields, read from zod itself: not from what the tree is made of. */
function zodPaths(schema: Schema, path: string[] = []): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return zodPaths(schema.def.innerType, path);
  if (schema instanceof z.ZodArray) return zodPaths(schema.def.element, [...path, '*']);
  if (schema instanceof z.ZodRecord) return zodPaths(schema.def.valueType, [...path, '*']);
  if (schema instanceof z.ZodDiscriminatedUnion)
    return schema.def.options.flatMap((option) => zodPaths(option, path));
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, Schema>).flatMap(([name, inner]) => [
    [...path, name].join('.'),
    ...zodPaths(inner, [...path, name]),
  ]);
}

function allFields(type: FieldType): Field[] {
  if (type.kind === 'list' || type.kind === 'map') return allFields(type.of);
  const own =
    type.kind === 'group'
      ? type.fields
      : type.kind === 'variants'
        ? type.variants.flatMap(({ fields }) => fields)
        : [];
  return own.flatMap((field) => [field, ...allFields(field.type)]);
}

const schemas = Object.entries(kinds).map(([kind, row]) => ({ kind, schema: row.schema as z.ZodType }));

describe('readFieldTree', () => {
  test.for(schemas)('has every field of $kind, and no other', ({ schema }) => {
    const types = typesWithin(readFieldTree(schema)).map(({ path }) => path);
    const paths = [...new Set(types)].filter((path) => /[^*]$/.test(path));
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.toSorted()).toEqual([...new Set(zodPaths(schema))].toSorted());
  });

  test.for(schemas)('describes every field of $kind', ({ schema }) => {
    const bare = allFields(readFieldTree(schema)).filter(
      ({ description, label }) => description === '' || label === '' || label.length > 70,
    );
    expect(bare.map(({ name, label }) => `${name}: ${label}`)).toEqual([]);
  });

  test('says what a field holds, whether it must be there and what holds without it', () => {
    const tree = readFieldTree(
      z.strictObject({
        one: z.string().max(9).describe('Uno: il primo'),
        two: z
          .enum(['a', 'b'])
          .meta({ enumDescriptions: ['prima', 'seconda'] })
          .default('b')
          .describe('Due'),
        three: z.number().nullable().describe('Tre'),
      }),
    );
    expect(tree).toMatchObject({
      fields: [
        { name: 'one', label: 'Uno', required: true, type: { kind: 'text', limit: 9 } },
        {
          name: 'two',
          required: false,
          default: 'b',
          type: {
            values: [
              { value: 'a', meaning: 'prima' },
              { value: 'b', meaning: 'seconda' },
            ],
          },
        },
        { name: 'three', required: true, type: { kind: 'number', nullable: true } },
      ],
    });
  });

  test('throws for a shape that it has no word for', () => {
    expect(() => readFieldTree(z.strictObject({ pair: z.tuple([z.string(), z.string()]) }))).toThrow();
    expect(() => readFieldTree(z.strictObject({ any: z.unknown() }))).toThrow(/cannot be told/);
  });
});
