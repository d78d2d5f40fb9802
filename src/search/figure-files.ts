import type { Indicator } from '#src/schemas/indicator.ts';

/** How the values of an indicator are written: `['millions', 1]` gives `1,9 milioni`. */
export type WrittenAs = [scale: Indicator['scale'], decimals: number];

/** The figures of one kind, by value, cut into shards: `from` and `to` are the first and the last value of each. */
export interface FigureList {
  kind: Indicator['kind'];
  formats: WrittenAs[];
  /** Name of its first shard; the others follow. */
  first: number;
  from: number[];
  to: number[];
}

/** What is where: the content of `indice.json`. */
export interface FigureIndex {
  version: 1;
  /** The same in all files that were made together. */
  edition: string;
  lists: FigureList[];
}

/** Some figures, one in each place of every column; the columns are as long as `value`. */
export interface FigureShard {
  version: 1;
  edition: string;
  /** Texts that figures share; the first is empty. */
  strings: string[];
  /** Two texts that go together: name and address of an indicator or a bulletin, text and day of a value. */
  pairs: [string, string][];
  value: number[];
  /** Places in the formats of the list. */
  format: number[];
  text: string[];
  /** Where it stands in the page of its indicator. */
  fragment: string[];
  /** Places in `pairs`, the first for none. */
  indicator: number[];
  bulletin: number[];
  latest: number[];
  /** Places in `strings`. */
  asOf: number[];
  breakdown: number[];
  measure: number[];
  /** Ids with blanks between. */
  bodies: number[];
}

/** Name of the file that says what is in the others. */
export const figureIndexName = 'indice';

const kinds: readonly unknown[] = ['count', 'money', 'percent'] satisfies Indicator['kind'][];
const scales: readonly unknown[] = ['units', 'millions', 'billions'] satisfies Indicator['scale'][];
const stringColumns = ['asOf', 'breakdown', 'measure', 'bodies'] as const;
const pairColumns = ['indicator', 'bulletin', 'latest'] as const;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOf = <Item = unknown>(
  value: unknown,
  isItem: ((item: unknown) => item is Item) | ((item: unknown) => boolean),
): value is Item[] => Array.isArray(value) && value.every(isItem);
const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isString = (value: unknown) => typeof value === 'string';
const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;

function areRising(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || (numbers[index - 1] ?? 0) <= number);
}

function isFigureList(list: unknown): boolean {
  if (!isRecord(list) || !kinds.includes(list['kind']) || !isCount(list['first'])) return false;
  const { formats, from, to } = list;
  const areFormats = isListOf(
    formats,
    (format) =>
      isListOf(format, () => true) && format.length === 2 && scales.includes(format[0]) && isCount(format[1]),
  );
  if (!areFormats || !isListOf(from, isNumber) || !isListOf(to, isNumber) || from.length !== to.length)
    return false;
  return areRising(from.flatMap((start, index) => [start, to[index] ?? start]));
}

/** The index of figures as read from JSON. Throws a TypeError on anything else. */
export function readFigureIndex(json: unknown): FigureIndex {
  const isIndex =
    isRecord(json) &&
    json['version'] === 1 &&
    isString(json['edition']) &&
    isListOf(json['lists'], isFigureList);
  if (!isIndex) throw new TypeError('Not an index of figures');
  return json as unknown as FigureIndex;
}

/** A shard as read from JSON. Throws a TypeError on anything else, and on one of another edition than its index. */
export function readFigureShard(json: unknown, edition: string): FigureShard {
  if (!isRecord(json) || json['version'] !== 1) throw new TypeError('Not a shard of figures');
  if (json['edition'] !== edition) throw new TypeError('A shard of figures of another edition');
  const { strings, pairs, value, format, text, fragment } = json;
  const isColumn = (column: unknown, isItem: (item: unknown) => boolean) =>
    isListOf(column, isItem) && column.length === (Array.isArray(value) ? value.length : -1);
  const isPlaceIn = (table: unknown) => (place: unknown) =>
    isCount(place) && Number(place) < (Array.isArray(table) ? table.length : 0);
  const isShard =
    isListOf(strings, isString) &&
    isListOf(pairs, (pair) => isListOf(pair, isString) && pair.length === 2) &&
    isColumn(value, isNumber) &&
    isColumn(format, isCount) &&
    [text, fragment].every((column) => isColumn(column, isString)) &&
    stringColumns.every((name) => isColumn(json[name], isPlaceIn(strings))) &&
    pairColumns.every((name) => isColumn(json[name], isPlaceIn(pairs)));
  if (!isShard) throw new TypeError('Not a shard of figures');
  return json as unknown as FigureShard;
}
