import type { Amount } from '#src/search/amounts.ts';
import type { FigureCard } from '#src/search/answer.ts';
import { compareBulletins } from '#src/search/figure-card.ts';
import {
  figureIndexName,
  readFigureIndex,
  readFigureShard,
  type FigureIndex,
  type FigureList,
  type FigureShard,
  type WrittenAs,
} from '#src/search/figure-files.ts';
import { writtenStep, writtenValue } from '#src/search/written-value.ts';

/** What to look for. */
export type AskedValue = Pick<Amount, 'value' | 'unit' | 'step'>;

/** Finds published values. Both reject with what `load` rejects with, and with a TypeError on files of another form. */
export interface FigureFinder {
  /**
   * The figures whose value is the one asked for, or is written so by the site: `1,9 miliardi` finds 1903000000 where
   * that is what readers see, `1.900.000.000` does not. Newest bulletin first, then targets.
   */
  exactly(amount: AskedValue): Promise<FigureCard[]>;
  /** The nearest figure below and the nearest above, of the same kind of unit if one is asked for. */
  nearest(amount: AskedValue): Promise<FigureCard[]>;
}

/** Below a value, or above it. */
type Side = -1 | 1;

interface Found {
  card: FigureCard;
  format: WrittenAs;
}

function toFound(shard: FigureShard, at: number, { formats }: FigureList): Found {
  const stringOf = (column: readonly number[]) => shard.strings[column[at] ?? 0] ?? '';
  const pairOf = (column: readonly number[]) => shard.pairs[column[at] ?? 0] ?? ['', ''];
  const format = formats[shard.format[at] ?? 0];
  if (!format) throw new TypeError('A figure of no known format');
  const [indicator, page] = pairOf(shard.indicator);
  const [bulletin, bulletinAddress] = pairOf(shard.bulletin);
  const [latestText, latestAsOf] = pairOf(shard.latest);
  return {
    card: {
      value: shard.value[at] ?? 0,
      text: shard.text[at] ?? '',
      asOf: stringOf(shard.asOf),
      indicator,
      breakdown: stringOf(shard.breakdown),
      bulletin,
      bulletinAddress,
      latest: latestText === '' ? null : { text: latestText, asOf: latestAsOf },
      address: `${page}#${shard.fragment[at] ?? ''}`,
      measure: stringOf(shard.measure),
      bodies: stringOf(shard.bodies)
        .split(' ')
        .filter((id) => id !== ''),
    },
    format,
  };
}

function isAsked({ card, format }: Found, { kind }: FigureList, asked: AskedValue): boolean {
  if (card.value === asked.value) return true;
  return writtenStep(kind, format) <= asked.step && writtenValue(card.value, kind, format) === asked.value;
}

/** How far from the value asked for a value may be that is written so: half a step, and a little for rounding. */
function reachOf({ kind, formats }: FigureList, asked: AskedValue): number {
  const steps = formats.map((format) => writtenStep(kind, format)).filter((step) => step <= asked.step);
  return Math.max(0, ...steps) * 0.51;
}

function listsFor({ unit }: AskedValue, { lists }: FigureIndex): FigureList[] {
  return lists.filter(({ kind }) => unit === 'none' || kind === unit);
}

/** Looks values up in the files of `toFigureFiles`; `load` gives one by its name, parsed. Each is loaded once. */
export function createFigureFinder({ load }: { load: (name: string) => Promise<unknown> }): FigureFinder {
  const loaded = new Map<string, Promise<unknown>>();

  async function loadOnce(name: string): Promise<unknown> {
    const file = loaded.get(name) ?? load(name);
    loaded.set(name, file);
    try {
      return await file;
    } catch (cause) {
      loaded.delete(name);
      throw cause;
    }
  }

  const loadIndex = async () => readFigureIndex(await loadOnce(figureIndexName));

  async function loadShard(list: FigureList, number: number, edition: string): Promise<Found[]> {
    const shard = readFigureShard(await loadOnce(String(list.first + number)), edition);
    return shard.value.map((_, at) => toFound(shard, at, list));
  }

  async function findBetween(list: FigureList, from: number, to: number, edition: string): Promise<Found[]> {
    const numbers = list.from.flatMap((first, number) =>
      first <= to && from <= (list.to[number] ?? first) ? [number] : [],
    );
    const shards = await Promise.all(numbers.map((number) => loadShard(list, number, edition)));
    return shards.flat().filter(({ card }) => from <= card.value && card.value <= to);
  }

  async function findAsked(asked: AskedValue, index: FigureIndex): Promise<FigureCard[]> {
    const found = await Promise.all(
      listsFor(asked, index).map(async (list) => {
        const reach = reachOf(list, asked);
        const near = await findBetween(list, asked.value - reach, asked.value + reach, index.edition);
        return near.filter((figure) => isAsked(figure, list, asked)).map(({ card }) => card);
      }),
    );
    return found.flat().toSorted(compareBulletins);
  }

  /** The value of a list that is next to one, on one side of it; `undefined` if there is none. */
  async function nextValue(list: FigureList, value: number, side: Side, edition: string) {
    const isBeyond = (other: number) => (other - value) * side > 0;
    const [near, far] = side < 0 ? [list.to, list.from] : [list.from, list.to];
    const numbers = far.flatMap((end, number) => (isBeyond(end) ? [number] : []));
    const number = side < 0 ? numbers.at(-1) : numbers[0];
    const end = near[number ?? -1];
    if (number === undefined || end === undefined || isBeyond(end)) return end;
    const values = (await loadShard(list, number, edition)).map(({ card }) => card.value);
    return side < 0 ? values.findLast(isBeyond) : values.find(isBeyond);
  }

  /** Of the figures nearest to a value on one side of it, the first. */
  async function findNext(asked: AskedValue, side: Side, index: FigureIndex): Promise<FigureCard[]> {
    const next = await Promise.all(
      listsFor(asked, index).map(async (list) => {
        const value = await nextValue(list, asked.value, side, index.edition);
        return value === undefined ? [] : [{ list, value }];
      }),
    );
    const [nearest] = next.flat().toSorted((a, b) => (a.value - b.value) * side);
    if (!nearest) return [];
    const { list, value } = nearest;
    const found = await findBetween(list, value, value, index.edition);
    return found
      .map(({ card }) => card)
      .toSorted(compareBulletins)
      .slice(0, 1);
  }

  return {
    exactly: async (asked) => findAsked(asked, await loadIndex()),
    nearest: async (asked) => {
      const index = await loadIndex();
      const sides = [findNext(asked, -1, index), findNext(asked, 1, index)];
      return (await Promise.all(sides)).flat();
    },
  };
}
