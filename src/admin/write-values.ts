import {
  Document,
  isMap,
  isScalar,
  isSeq,
  Pair,
  parseDocument,
  Scalar,
  stringify,
  YAMLMap,
  YAMLSeq,
  type Node,
} from 'yaml';
import { keyOf, valueAt, writtenText, type FormValues } from '#src/admin/read-values.ts';
import type { Field, FieldType } from '#src/lib/field-tree.ts';

/** What is to stand in the file: the node of before where nothing changed, `null` for nothing. */
type Written = Node | null;

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/** A text as a form gives it, on one line. */
const toLine = (value: unknown) =>
  String(value)
    .replace(/\s*\n\s*/g, ' ')
    .trim();

/** Days and months stand in quotes: to some readers of YAML they are dates without. */
function quotedIfDay(text: string): Scalar {
  const scalar = new Scalar(text);
  if (/^\d{4}-\d{2}(?:-\d{2})?$/.test(text)) scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

/** A number as it was typed, so that the check sees `4.000`; what is no number stays a text, which the check names. */
function numberAsTyped(text: string): Scalar {
  const parsed = /^[-+.\d]/.test(text) ? parseDocument(text).contents : null;
  const isNumber = isScalar(parsed) && typeof parsed.value === 'number';
  // `010` would be written as 10.
  return isNumber && stringify(parsed).trim() === text ? parsed : new Scalar(text);
}

function writeScalar(before: Written, value: unknown, type: FieldType): Written {
  if (type.kind === 'number' && type.nullable && isEmpty(value))
    return isScalar(before) && before.value === null ? before : new Scalar(null);
  const text = isEmpty(value) ? '' : toLine(value);
  if (text === '') return null;
  if (isScalar(before) && writtenText(before) === text) return before;
  const after =
    type.kind === 'number'
      ? numberAsTyped(text)
      : typeof value === 'boolean'
        ? new Scalar(value)
        : quotedIfDay(text);
  if (isScalar(before)) {
    if (after.type === undefined && typeof after.value === 'string' && before.type !== undefined)
      after.type = before.type;
    after.comment = before.comment ?? null;
    after.commentBefore = before.commentBefore ?? null;
    if (before.spaceBefore) after.spaceBefore = true;
  }
  return after;
}

function setPair(map: YAMLMap, name: string, node: Written, after: string | undefined): void {
  const index = map.items.findIndex((pair) => keyOf(pair) === name);
  if (node === null) {
    if (index >= 0) map.items.splice(index, 1);
    return;
  }
  const pair = map.items[index];
  if (pair) pair.value = node;
  else {
    const previous = map.items.findIndex((one) => keyOf(one) === after);
    const place = after === undefined ? 0 : previous < 0 ? map.items.length : previous + 1;
    map.items.splice(place, 0, new Pair<unknown, unknown>(quotedIfDay(name), node));
  }
}

/** True for a value that need not be written: it holds without. */
function goesWithout({ type, default: standard }: Field, value: unknown): boolean {
  return value === standard || (type.kind === 'flag' && standard === undefined && value === false);
}

function writeFields(before: Written, value: unknown, fields: Field[]): Written {
  const map = isMap(before) ? before : new YAMLMap();
  const values = (value ?? {}) as FormValues;
  let last: string | undefined;
  for (const field of fields) {
    const old = valueAt(map, field.name);
    const isThere = map.items.some((pair) => keyOf(pair) === field.name);
    const given = values[field.name];
    const node = !isThere && goesWithout(field, given) ? null : writeOptional(old, given, field);
    setPair(map, field.name, node, last);
    if (node !== null) last = field.name;
  }
  return map.items.length === 0 ? null : map;
}

function writeOptional(before: Written, value: unknown, field: Field): Written {
  const node = isEmpty(value) && !field.required ? null : writeValue(before, value, field.type);
  if (node !== null && !(isSeq(node) && node.items.length === 0)) return node;
  // An empty list that an editor wrote may stay.
  return isSeq(before) && isEmpty(before.items) ? before : null;
}

function writeList(before: Written, value: unknown, of: FieldType): Written {
  const given: unknown[] = Array.isArray(value) ? value : [];
  const seq = isSeq(before) ? before : new YAMLSeq();
  if (!isSeq(before) && of.kind !== 'group' && of.kind !== 'variants') seq.flow = isShort(given);
  const old = seq.items as Written[];
  const idOf = (node: Written) => (isMap(node) ? writtenText(valueAt(node, 'id')) : '');
  const byId = new Map(old.map((node) => [idOf(node), node]));
  seq.items = given.flatMap((item, index) => {
    const id = typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : '';
    // An item is the one of before with its id; with a new id, the one that stood there, if its id is gone.
    const there = old[index] ?? null;
    const isRenamed =
      there !== null && !given.some((one) => (one as FormValues | null)?.['id'] === idOf(there));
    const same = id === '' ? there : (byId.get(id) ?? (isRenamed ? there : null));
    const node = writeValue(same, item, of);
    return node === null ? [] : [node];
  });
  return seq;
}

const isShort = (values: unknown[]) => values.every((value) => String(value).length <= 40);

/** Names with their values: the form sorts them, the file has an order of its own. New ones stand last. */
function inOrderOf(map: YAMLMap, values: FormValues): [string, unknown][] {
  const order = map.items.map(keyOf);
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(values).toSorted(([a], [b]) => place(a) - place(b));
}

/** A list of a map is one text in the form: `comuni, scuole`. */
const splitList = (value: unknown) =>
  toLine(value ?? '')
    .split(/\s*,\s*/)
    .filter((item) => item !== '');

function writeMap(before: Written, value: unknown, of: FieldType): Written {
  const map = isMap(before) ? before : new YAMLMap();
  if (!isMap(before) && of.kind === 'text') map.flow = true;
  const entries: [string, unknown][] = Array.isArray(value)
    ? (value as FormValues[]).map((item) => [toLine(item['id'] ?? ''), item])
    : inOrderOf(map, (value ?? {}) as FormValues);
  map.items = entries.flatMap(([name, item]) => {
    const pair = map.items.find((one) => keyOf(one) === name);
    const given = of.kind === 'list' ? splitList(item) : item;
    const node = writeValue(pair ? (pair.value as Written) : null, given, of);
    if (!pair) return [new Pair<unknown, unknown>(quotedIfDay(name), node)];
    pair.value = node;
    return [pair];
  });
  return map;
}

function writeValue(before: Written, value: unknown, type: FieldType): Written {
  if (type.kind === 'list') return writeList(before, value, type.of);
  if (type.kind === 'map') return writeMap(before, value, type.of);
  if (type.kind === 'group') return writeFields(before, value, type.fields);
  if (type.kind === 'variants') {
    const chosen = (value as FormValues | null)?.[type.by];
    const fields = type.variants.find((variant) => variant.value === chosen)?.fields ?? [];
    const wanted = new Set(fields.map(({ name }) => name));
    const others = type.variants.flatMap((variant) => variant.fields.map(({ name }) => name));
    if (isMap(before))
      for (const name of others) if (!wanted.has(name)) setPair(before, name, null, undefined);
    const written = writeFields(before, value, fields);
    const map = isMap(written) ? written : new YAMLMap();
    const node = writeScalar(valueAt(map, type.by), chosen, { kind: 'text' } as FieldType);
    setPair(map, type.by, node, undefined);
    return map;
  }
  return writeScalar(before, value, type);
}

/**
 * The YAML of a file with the values of a form in it. What did not change stays as it was written, comments, order
 * and quotes included: `yaml` is the text of before, empty for a new file.
 */
export function writeYaml(yaml: string, value: unknown, type: FieldType): string {
  const document = yaml.trim() === '' ? new Document() : parseDocument(yaml);
  const node = writeValue(document.contents, value, type);
  document.contents = node;
  return (
    document
      .toString({ lineWidth: 0, flowCollectionPadding: true })
      // `[a, b]` without blanks at its ends, as it is written everywhere else.
      .replace(/^(\s*(?:- )?[\w"'-]+: )\[ (.*) \](?=$|\s+#)/gm, '$1[$2]')
  );
}
