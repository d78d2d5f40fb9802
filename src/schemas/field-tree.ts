import { z } from 'astro/zod';
import type { Field, FieldType, NumberType } from '#src/lib/field-tree.ts';
import { referents } from '#src/schemas/parts.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A schema as JSON Schema: what an editor writes, before defaults are filled in. What an id names is no part of it. */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', override: ({ jsonSchema }) => delete jsonSchema['names'] });
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** «Titolo: la notizia, al massimo 65 caratteri» gives «Titolo». */
function labelOf(name: string, { title, description = '' }: JsonSchema): string {
  const short = title ?? /^[^:;,.(]*/.exec(description)?.[0] ?? '';
  return short === '' ? name : short;
}

function toFields({ properties = {}, required = [] }: JsonSchema): Field[] {
  return Object.entries(properties).flatMap(([name, schema]): Field[] => {
    if (typeof schema === 'boolean') return [];
    const { description = '' } = schema;
    const needed = required.includes(name);
    return [
      {
        name,
        label: labelOf(name, schema),
        description,
        required: needed,
        default: schema.default,
        type: toType(schema),
      },
    ];
  });
}

function toText(schema: JsonSchema): FieldType {
  const forms = {
    date: 'day',
    month: 'month',
    uri: 'address',
    email: 'email',
    'text-with-figures': 'figures',
  } as const;
  const form = Object.entries(forms).find(([format]) => format === schema.format)?.[1];
  const isId = schema.pattern?.startsWith('^[a-z0-9]+(-') ?? false;
  return {
    kind: 'text',
    form: form ?? (isId ? 'id' : 'line'),
    limit: number(schema.maxLength) ?? number(schema['lengthWithFigures']),
    pattern: form === undefined ? schema.pattern : undefined,
    names: referents.find((one) => one === schema['names']),
  };
}

function toNumber(schema: JsonSchema, nullable: boolean): NumberType {
  const whole = [schema.type].flat().includes('integer');
  const bound = (value: unknown) =>
    typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined;
  return {
    kind: 'number',
    integer: whole,
    nullable,
    words: false,
    minimum: bound(schema.minimum),
    maximum: bound(schema.maximum),
    positive: schema.exclusiveMinimum === 0,
  };
}

function toChoice(values: unknown[], meanings: unknown): FieldType {
  const told = Array.isArray(meanings) ? meanings.map(String) : [];
  return {
    kind: 'choice',
    values: values.map((value, index) => ({ value: String(value), meaning: told[index] ?? '' })),
  };
}

function toVariants(options: JsonSchema[]): FieldType {
  const constant = (option: JsonSchema) =>
    Object.entries(option.properties ?? {}).find(
      ([, schema]) => typeof schema === 'object' && schema.const !== undefined,
    );
  const by = options[0] && constant(options[0])?.[0];
  if (by === undefined) throw new Error('A union of fields has nothing that tells its options apart');
  return {
    kind: 'variants',
    by,
    variants: options.map((option) => {
      const [, choice] = constant(option) ?? [];
      if (typeof choice !== 'object') throw new Error(`An option of a union has no ${by}`);
      const { description = '' } = choice;
      const fields = toFields(option).filter(({ name }) => name !== by);
      return { value: String(choice.const), description, fields };
    }),
  };
}

function toType(schema: JsonSchema): FieldType {
  const types = [schema.type].flat();
  if (schema.enum) return toChoice(schema.enum, schema['enumDescriptions']);
  const options = schema.oneOf ?? schema.anyOf;
  const plain = options?.map(({ type }) => type) ?? types;
  if (plain.includes('number') && plain.includes('string'))
    return { ...toNumber(schema, plain.includes('null')), words: true };
  if (options) return toVariants(options);
  if (types.includes('string')) return toText(schema);
  if (types.includes('number') || types.includes('integer')) return toNumber(schema, types.includes('null'));
  if (types.includes('boolean')) return { kind: 'flag' };
  if (types.includes('array')) {
    const { items, minItems = 0, maxItems } = schema;
    if (typeof items !== 'object' || Array.isArray(items)) throw new Error('A list has no type of its items');
    return { kind: 'list', of: toType(items), minimum: minItems, maximum: maxItems };
  }
  if (schema.properties) return { kind: 'group', fields: toFields(schema) };
  if (typeof schema.additionalProperties === 'object')
    return { kind: 'map', of: toType(schema.additionalProperties) };
  throw new Error(`A schema cannot be told as a field: ${JSON.stringify(schema)}`);
}

/**
 * What a schema asks for as a tree of fields, with the Italian descriptions: the one source of the reference in the
 * guide and of the page in which editors write.
 * @throws if the schema has a shape that the tree has no word for.
 */
export function readFieldTree(schema: z.ZodType): FieldType {
  return toType(z.toJSONSchema(schema, { io: 'input' }));
}
