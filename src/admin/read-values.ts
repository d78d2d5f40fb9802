import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Field, FieldType } from '#src/lib/field-tree.ts';

/** Values as the forms of the editors' page hold them. */
export type FormValues = Record<string, unknown>;

/** A scalar as it is written: `4.000` stays `4.000`; nothing for `null`. */
export function writtenText(node: unknown): string {
  if (!isScalar(node) || node.value === null || node.value === undefined) return '';
  if (typeof node.value === 'string') return node.value;
  return node.source ?? JSON.stringify(node.value);
}

/** The name of a map's pair. */
export function keyOf(pair: { key: unknown }): string {
  return writtenText(pair.key);
}

/** What a map says under a name. */
export function valueAt(map: YAMLMap, name: string): Node | null {
  return (map.items.find((pair) => keyOf(pair) === name)?.value as Node | null | undefined) ?? null;
}

/** What a form shows for a field that is not in the file. */
function valueOfMissing({ type, default: standard }: Field): unknown {
  if (type.kind === 'flag') return standard === true;
  return type.kind === 'choice' ? standard : undefined;
}

function readFields(map: YAMLMap, fields: Field[]): FormValues {
  const values: FormValues = {};
  for (const pair of map.items) values[keyOf(pair)] = readPlain(pair.value);
  for (const field of fields) {
    const node = valueAt(map, field.name);
    const value = node === null ? valueOfMissing(field) : readValue(node, field.type);
    if (value !== undefined) values[field.name] = value;
  }
  return values;
}

/** What the schema does not know goes through the page as it is. */
function readPlain(node: unknown): unknown {
  return typeof node === 'object' && node !== null && 'toJSON' in node ? (node as Node).toJSON() : node;
}

/**
 * A value of a file as a form holds it. Numbers become the text that is written, so that `4.000` is not taken for 4;
 * a map of fields becomes a list whose items have their name as `id`, and a list in a map one text with commas.
 */
export function readValue(node: Node, type: FieldType): unknown {
  if (type.kind === 'list' && isSeq(node))
    return node.items.map((item) => (item === null ? '' : readValue(item as Node, type.of)));
  if (type.kind === 'group' && isMap(node)) return readFields(node, type.fields);
  if (type.kind === 'variants' && isMap(node)) {
    const chosen = writtenText(valueAt(node, type.by));
    const fields = type.variants.find(({ value }) => value === chosen)?.fields ?? [];
    return readFields(node, fields);
  }
  if (type.kind === 'map' && isMap(node)) {
    const entries = node.items.map((pair): [string, unknown] => {
      const value = pair.value === null ? '' : readValue(pair.value as Node, type.of);
      return [keyOf(pair), Array.isArray(value) ? value.join(', ') : value];
    });
    return type.of.kind === 'group'
      ? entries.map(([id, values]) => ({ id, ...(values as FormValues) }))
      : Object.fromEntries(entries);
  }
  if (!isScalar(node)) return readPlain(node);
  if (type.kind === 'flag') return node.value;
  if (type.kind === 'number' && type.integer) return node.value;
  return writtenText(node);
}
