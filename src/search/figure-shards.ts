import { figureEntriesOf, type FigureEntry } from '#src/search/figure-card.ts';
import {
  figureIndexName,
  type FigureIndex,
  type FigureList,
  type FigureShard,
} from '#src/search/figure-files.ts';
import type { Ledger } from '#src/lib/ledger.ts';

/** A file of the search for figures: `indice` or the number of a shard. */
export type FigureFile = { name: string; content: FigureIndex | FigureShard };

/** A shard may hold as many figures even in a small ledger, which would else be many small files. */
const fewestInShard = 100;

/** FNV-1a: enough to tell two editions of a site apart. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Gives each text its place in a table, the same for the same text; the first is taken by `none`. */
function createTable<Row>(none: Row) {
  const rows = new Map([[JSON.stringify(none), { row: none, place: 0 }]]);
  const place = (row: Row): number => {
    const key = JSON.stringify(row);
    const known = rows.get(key) ?? { row, place: rows.size };
    rows.set(key, known);
    return known.place;
  };
  return { place, rows: () => [...rows.values()].map(({ row }) => row) };
}

const formatName = ({ scale, decimals }: FigureEntry) => `${scale} ${decimals}`;

function toShard(entries: readonly FigureEntry[], formats: readonly string[], edition: string): FigureShard {
  const strings = createTable('');
  const pairs = createTable<[string, string]>(['', '']);
  const cards = entries.map(({ card }) => card);
  const columns = {
    value: cards.map(({ value }) => value),
    format: entries.map((entry) => formats.indexOf(formatName(entry))),
    text: cards.map(({ text }) => text),
    fragment: cards.map(({ address }) => address.slice(address.indexOf('#') + 1)),
    indicator: cards.map(({ indicator, address }) =>
      pairs.place([indicator, address.slice(0, address.indexOf('#'))]),
    ),
    bulletin: cards.map(({ bulletin, bulletinAddress }) => pairs.place([bulletin, bulletinAddress])),
    latest: cards.map(({ latest }) => (latest ? pairs.place([latest.text, latest.asOf]) : 0)),
    asOf: cards.map(({ asOf }) => strings.place(asOf)),
    breakdown: cards.map(({ breakdown }) => strings.place(breakdown)),
    measure: cards.map(({ measure }) => strings.place(measure)),
    bodies: cards.map(({ bodies }) => strings.place(bodies.join(' '))),
  };
  return { version: 1, edition, strings: strings.rows(), pairs: pairs.rows(), ...columns };
}

/** Parts of about the same length, none longer than `longest`. */
function cut<Item>(items: readonly Item[], longest: number): Item[][] {
  const count = Math.ceil(items.length / longest);
  const size = Math.ceil(items.length / count);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

/**
 * The values of a ledger as files that a visitor's browser fetches one or two of: an index of values, and shards of a
 * hundred figures or more: their number grows with the square root of a large ledger. The same ledger gives the same files.
 */
export function toFigureFiles(ledger: Ledger): FigureFile[] {
  const entries = figureEntriesOf(ledger);
  const edition = digest(JSON.stringify(entries));
  const longest = Math.max(fewestInShard, Math.ceil(Math.sqrt(entries.length) / 2));
  const byKind = Map.groupBy(entries, ({ kind }) => kind);
  const lists: FigureList[] = [];
  const shards: FigureShard[] = [];
  for (const kind of ['count', 'money', 'percent'] as const) {
    const sorted = (byKind.get(kind) ?? []).toSorted((a, b) => a.card.value - b.card.value);
    const formats = new Map(sorted.map((entry) => [formatName(entry), entry]));
    const parts = cut(sorted, longest);
    lists.push({
      kind,
      formats: [...formats.values()].map(({ scale, decimals }) => [scale, decimals]),
      first: shards.length,
      from: parts.flatMap((part) => part.slice(0, 1).map(({ card }) => card.value)),
      to: parts.flatMap((part) => part.slice(-1).map(({ card }) => card.value)),
    });
    shards.push(...parts.map((part) => toShard(part, [...formats.keys()], edition)));
  }
  return [
    { name: figureIndexName, content: { version: 1, edition, lists } },
    ...shards.map((content, number) => ({ name: String(number), content })),
  ];
}
