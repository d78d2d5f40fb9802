import { z } from 'astro/zod';
import type { FieldPath } from '#src/checks/yaml-source.ts';

type Schema = z.core.$ZodType;

/** Steps into what wraps a schema (optional, default, nullable, preprocess) until a plain one. */
function unwrap(schema: Schema): Schema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return unwrap(schema.def.innerType);
  }
  return schema instanceof z.ZodPipe ? unwrap(schema.def.out) : schema;
}

/** The fields of an object, or of the option of a union that the value has chosen by its `kind`. */
function shapeOf(schema: Schema, value: unknown): Record<string, Schema> {
  const plain = unwrap(schema);
  if (plain instanceof z.ZodObject) return plain.shape;
  if (!(plain instanceof z.ZodDiscriminatedUnion)) return {};
  const shapes = plain.def.options.map((option) => shapeOf(option, value));
  const { discriminator } = plain.def;
  const chosen = valueAt(value, discriminator);
  const fits = (shape: Record<string, Schema>) => {
    const choice = shape[discriminator];
    return choice instanceof z.ZodLiteral && choice.def.values.includes(chosen as string);
  };
  return shapes.find(fits) ?? shapes[0] ?? {};
}

function valueAt(value: unknown, step: string | number): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
}

/** The schema of the field at a path of a value, wrappers included; `undefined` if there is none. */
function schemaAt(schema: Schema, value: unknown, path: FieldPath): Schema | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const plain = unwrap(schema);
  const inner =
    plain instanceof z.ZodArray
      ? plain.def.element
      : plain instanceof z.ZodRecord
        ? plain.def.valueType
        : shapeOf(plain, value)[step];
  return inner && schemaAt(inner, valueAt(value, step), rest);
}

/** The keys that the map at a path may have. */
export function keysAt(schema: Schema, value: unknown, path: FieldPath): string[] {
  const found = schemaAt(schema, value, path);
  const inner = path.reduce<unknown>((part, step) => valueAt(part, step), value);
  return found ? Object.keys(shapeOf(found, inner)) : [];
}

/** The keys that any option of the map at a path may have: those of the others too where it chooses none. */
export function keysOfAnyAt(schema: Schema, value: unknown, path: FieldPath): string[] {
  const found = schemaAt(schema, value, path);
  const plain = found && unwrap(found);
  return plain instanceof z.ZodDiscriminatedUnion
    ? plain.def.options.flatMap((option) => Object.keys(shapeOf(option, undefined)))
    : keysAt(schema, value, path);
}

/** The Italian description of the field at a path; empty if it has none. */
export function descriptionAt(schema: Schema, value: unknown, path: FieldPath): string {
  const found = schemaAt(schema, value, path);
  const described = (one: Schema): string =>
    z.globalRegistry.get(one)?.description ??
    (one instanceof z.ZodOptional || one instanceof z.ZodDefault ? described(one.def.innerType) : '');
  return found ? described(found) : '';
}
