import { isNarrow } from '#src/lib/charts/look.ts';
import type { ChartModel, ChartPoint, ChartTile } from '#src/lib/charts/model.ts';
import { estimateTextWidth } from '#src/lib/charts/text.ts';

/** A point of a map with its tile. */
export type TilePoint = ChartPoint & { tile: ChartTile };

/** Where the parts of a map stand, in pixels. */
export type MapLayout = {
  height: number;
  /** Side of a tile, and the distance from the beginning of one to that of the next. */
  tile: number;
  step: number;
  /** Top left corners of the colours of the key: one below the other among the tiles, else in rows below them. */
  key: { x: number; y: number }[];
  isKeyInGrid: boolean;
  /** Left edge of the list of values, and how many of them it shows; `null` where there is no room. */
  list: { x: number; count: number } | null;
};

const gap = 4;
/** Tiles beside a list, and without one. */
const sideBesideList = 78;
const largestSide = 100;
/** Between map and list, and the least width of the list. */
const listGap = 40;
const leastList = 300;
const mostRows = 24;
/** Width of the longest name in the list. */
const longestName = 170;

/** Height of a row of the list and of the key, and width of a colour in the key. */
export const listRow = 27;
export const listSize = 14;
export const keyRow = 20;
export const keySwatch = 22;
export const keySize = 13;
/** Between the edges of the room for the key and the key itself. */
const keyInset = 8;

/** The points of a map that have a tile: all of them. */
export function tilesOf(model: ChartModel): TilePoint[] {
  return (model.series[0]?.points ?? []).flatMap((point) =>
    point.tile ? [{ ...point, tile: point.tile }] : [],
  );
}

/** A name that is said in two languages, `A/B`, as its first half. */
export function firstName(name: string): string {
  return name.split('/')[0] ?? name;
}

/** A name as the list says it: whole if it leaves the bars their room, else in three letters. */
export function listName({ label, tile: { short } }: TilePoint): string | undefined {
  const name = firstName(label);
  return estimateTextWidth(name, listSize) <= longestName ? name : short;
}

/** Width of a label of the key with its colour. */
function keyLabelWidth(label: string): number {
  return keySwatch + 8 + Math.ceil(estimateTextWidth(label, keySize));
}

/** The first rectangle of empty places that takes so many columns and rows, from the top and, there, from the right. */
function findRoom(taken: ChartTile[], size: { columns: number; rows: number }, wide: number, high: number) {
  const last = {
    column: Math.max(...taken.map(({ column }) => column)),
    row: Math.max(...taken.map(({ row }) => row)),
  };
  const isFree = (left: number, top: number) =>
    taken.every(
      ({ column, row }) => column < left || column >= left + wide || row < top || row >= top + high,
    );
  for (let top = 1; top + high - 1 <= Math.min(last.row, size.rows); top += 1)
    for (let left = Math.min(last.column, size.columns) - wide + 1; left >= 1; left -= 1)
      if (isFree(left, top)) return { column: left, row: top };
  return null;
}

/** Lays out a map for a width in pixels. */
export function layoutMap(model: ChartModel, width: number): MapLayout {
  const tiles = tilesOf(model).map(({ tile }) => tile);
  const columns = Math.max(1, ...tiles.map(({ column }) => column));
  const rows = Math.max(1, ...tiles.map(({ row }) => row));
  const besideList = columns * (sideBesideList + gap) - gap + listGap;
  const hasList =
    width - besideList >= leastList && tilesOf(model).every((point) => listName(point) !== undefined);
  const fitting = Math.floor((width + gap) / columns) - gap;
  const tile =
    hasList || isNarrow(width) ? Math.min(sideBesideList, fitting) : Math.min(largestSide, fitting);
  const step = tile + gap;
  const labels = model.classes?.key.map(({ label }) => keyLabelWidth(label)) ?? [];
  const wide = Math.ceil((Math.max(0, ...labels) + keyInset) / step);
  const high = Math.ceil((labels.length * keyRow + 2 * keyInset) / step);
  const room = labels.length > 0 ? findRoom(tiles, { columns, rows }, wide, high) : null;
  const gridHeight = rows * step - gap;
  const listCount = Math.min(tiles.length, Math.max(mostRows, Math.floor(gridHeight / listRow)));
  const below = layoutKeyRows(labels, hasList ? besideList - listGap : width).map(({ x, y }) => ({
    x,
    y: y + gridHeight + keyInset,
  }));
  const among = labels.map((_, index) => ({
    x: ((room?.column ?? 1) - 1) * step + keyInset,
    y: ((room?.row ?? 1) - 1) * step + keyInset + index * keyRow,
  }));
  const bottom = room ? gridHeight : Math.max(gridHeight, ...below.map(({ y }) => y + keyRow));
  return {
    height: Math.max(bottom, hasList ? listCount * listRow : 0),
    tile,
    step,
    key: room ? among : below,
    isKeyInGrid: room !== null,
    list: hasList ? { x: besideList, count: listCount } : null,
  };
}

/** The corners of colours that stand in rows, each with its label of such a width. */
function layoutKeyRows(widths: number[], width: number): { x: number; y: number }[] {
  let [x, y] = [0, 0];
  return widths.map((own) => {
    if (x > 0 && x + own > width) [x, y] = [0, y + keyRow];
    const corner = { x, y };
    x += own + 12;
    return corner;
  });
}
