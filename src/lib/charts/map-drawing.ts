import { isNarrow, type ChartLook } from '#src/lib/charts/look.ts';
import {
  keyRow,
  keySize,
  keySwatch,
  firstName,
  layoutMap,
  listName,
  listRow,
  listSize,
  tilesOf,
  type MapLayout,
  type TilePoint,
} from '#src/lib/charts/map-layout.ts';
import type { ChartModel } from '#src/lib/charts/model.ts';
import { drawLine, fillRectangle, strokeRectangle, writeText, type Pen } from '#src/lib/charts/pen.ts';
import { estimateTextWidth, wrapText } from '#src/lib/charts/text.ts';
import { precisionWord } from '#src/lib/precision.ts';

const textSizes = 13;
const nameLine = 15;
/** A third line would touch the value. */
const mostNameLines = 2;
/** Side of a tile from which it can say in a word that its value is not exact; the outline says it of all. */
const leastForWord = 60;
/** Between the edge of a tile and its words. */
const inset = 7;
/** Width of the outline by which a tile or a bar says that its value is not exact. */
const outline = 3;
const barThickness = 19;

/** Height of a map in pixels. */
export function mapHeight(model: ChartModel, width: number): number {
  return layoutMap(model, width).height;
}

/** A tile at its place; it is open where its value is not exact. */
type PlacedTile = { point: TilePoint; x: number; y: number; isOpen: boolean };

/** The lines of a name in a tile: whole where they hold its words, which may break after a hyphen, else in three letters. */
function nameLines({ point, isOpen }: PlacedTile, side: number, isSmall: boolean): string[] {
  const {
    label,
    tile: { short },
  } = point;
  if (isSmall && short !== undefined) return [short];
  const room = side - 2 * inset + 2;
  const isFitting = (line: string) => estimateTextWidth(line.trimEnd(), textSizes) <= room;
  const lines: string[] = [];
  for (const part of firstName(label).split(/(?<=[- ])/)) {
    const longer = `${lines.at(-1) ?? ''}${part}`;
    if (lines.length > 0 && isFitting(longer)) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  const most = isOpen ? mostNameLines - 1 : mostNameLines;
  if (lines.length <= most && lines.every(isFitting)) return lines.map((line) => line.trimEnd());
  return [short ?? wrapText(label, textSizes, room)[0] ?? label];
}

/** The largest size of the text of a value that fits its tile. */
function markSize(mark: string, side: number): number {
  return [17, 15].find((size) => estimateTextWidth(mark, size) <= side - 2 * inset) ?? textSizes;
}

/** The colour of a class; the lightest are so near to the paper that they have an edge. */
function fillClass(
  pen: Pen,
  level: number,
  [x, y, width, height]: [number, number, number, number],
  colours: ChartLook['colours'],
): void {
  fillRectangle(pen, [x, y, width, height], colours.classes[level] ?? colours.paper);
  const edge = { colour: colours.context, width: 1, dash: [] };
  if (level <= 1) strokeRectangle(pen, [x + 0.5, y + 0.5, width - 1, height - 1], edge);
}

/** Tiles of one class; they are drawn together, so that a file says their colour once. */
function drawClass(
  pen: Pen,
  level: number | null,
  tiles: PlacedTile[],
  side: number,
  { colours, font, width }: ChartLook,
): void {
  for (const { x, y, isOpen } of tiles) {
    if (level === null) {
      const style = { colour: colours.muted, width: 1, dash: [4, 3] };
      strokeRectangle(pen, [x + 0.5, y + 0.5, side - 1, side - 1], style);
    } else fillClass(pen, level, [x, y, side, side], colours);
    const hole = side - 2 * outline;
    if (isOpen) fillRectangle(pen, [x + outline, y + outline, hole, hole], colours.paper);
  }
  const colourOf = ({ isOpen }: PlacedTile): string =>
    level === null ? colours.muted : isOpen ? colours.ink : (colours.classTexts[level] ?? colours.ink);
  for (const tile of tiles) {
    const style = { font, size: textSizes, colour: colourOf(tile) };
    for (const [index, line] of nameLines(tile, side, isNarrow(width)).entries())
      writeText(pen, line, tile.x + inset, tile.y + 18 + index * nameLine, style);
  }
  for (const tile of tiles) {
    const { mark } = tile.point.tile;
    const [right, baseline] = [tile.x + side - inset, tile.y + side - 10];
    const size = markSize(mark, side);
    const style = { font, align: 'right', colour: colourOf(tile) } as const;
    writeText(pen, mark, right, baseline, { ...style, size, weight: 600 });
    if (tile.isOpen && side >= leastForWord)
      writeText(pen, precisionWord[tile.point.precision], right, baseline - size, {
        ...style,
        size: textSizes,
      });
  }
}

function drawTiles(pen: Pen, tiles: TilePoint[], { tile: side, step }: MapLayout, look: ChartLook): void {
  for (const [level, own] of Map.groupBy(tiles, ({ tile }) => tile.level)) {
    const placed = own.map((point) => ({
      point,
      x: (point.tile.column - 1) * step,
      y: (point.tile.row - 1) * step,
      isOpen: level !== null && point.precision !== 'exact',
    }));
    drawClass(pen, level, placed, side, look);
  }
}

function drawKey(pen: Pen, model: ChartModel, layout: MapLayout, { colours, font }: ChartLook): void {
  const classes = model.classes?.key ?? [];
  const rows = layout.key.flatMap((corner, index) => {
    const row = classes[index];
    return row ? [{ ...corner, ...row }] : [];
  });
  const height = layout.isKeyInGrid ? keyRow : keyRow - 4;
  for (const { x, y, level } of rows) fillClass(pen, level, [x, y, keySwatch, height], colours);
  for (const { x, y, label } of rows)
    writeText(pen, label, x + keySwatch + 8, y + height / 2 + 4, {
      font,
      size: keySize,
      colour: colours.muted,
    });
}

/** The values in order as bars, each on the whole that it is part of if there is one. */
function drawList(
  pen: Pen,
  model: ChartModel,
  { x, count }: { x: number; count: number },
  look: ChartLook,
): void {
  const { colours, font, width } = look;
  const [, wholes] = model.series;
  const all = tilesOf(model).map((point, index) => ({ point, whole: wholes?.points[index]?.value ?? 0 }));
  const sizeOf = ({ point, whole }: (typeof all)[number]): number => Math.max(whole, point.value ?? -1);
  const shareOf = ({ point, whole }: (typeof all)[number]): number =>
    whole > 0 ? (point.value ?? -1) / whole : -1;
  const shown = all
    .toSorted((a, b) => (wholes ? shareOf(b) - shareOf(a) : 0) || sizeOf(b) - sizeOf(a))
    .slice(0, all.length > count ? count - 1 : count);
  const widest = (texts: string[]) =>
    Math.ceil(Math.max(...texts.map((text) => estimateTextWidth(text, listSize))));
  const nameWidth = widest(shown.map(({ point }) => listName(point) ?? ''));
  const left = x + nameWidth + 9;
  const longest = width - left - 8 - widest(shown.map(({ point }) => point.tile.mark));
  const largest = Math.max(...shown.map(sizeOf), 0) || 1;
  const rows = shown.map((row, index) => ({
    ...row,
    top: index * listRow + 4,
    length: (Math.max(0, row.point.value ?? 0) / largest) * longest,
    track: (row.whole / largest) * longest,
    isOpen: row.point.precision !== 'exact' && row.point.value !== null,
  }));
  for (const { top, track } of rows.filter((row) => row.track > 0))
    fillRectangle(pen, [left, top, track, barThickness], colours.contextSoft);
  const bars = rows.filter(({ length }) => length > 0);
  for (const [level, own] of Map.groupBy(bars, ({ point }) => point.tile.level ?? 0)) {
    for (const { top, length } of own) fillClass(pen, level, [left, top, length, barThickness], colours);
  }
  for (const { top, length } of rows.filter(({ isOpen, length: own }) => isOpen && own > 2 * outline))
    fillRectangle(
      pen,
      [left + outline, top + outline, length - 2 * outline, barThickness - 2 * outline],
      colours.paper,
    );
  for (const { point, top } of rows)
    writeText(pen, listName(point) ?? '', left - 9, top + 14, {
      font,
      size: listSize,
      align: 'right',
      colour: colours.muted,
    });
  for (const { point, top, length, track } of rows)
    writeText(pen, point.tile.mark, left + Math.max(length, track) + 7, top + 14, {
      font,
      size: listSize,
      weight: 600,
      colour: colours.ink,
    });
  const bottom = rows.length * listRow;
  drawLine(pen, { x: left, y: 0 }, { x: left, y: bottom }, { colour: colours.ink, width: 1.5, dash: [] });
  if (all.length > shown.length)
    writeText(pen, `e altre ${all.length - shown.length} voci nella tabella`, left, bottom + 18, {
      font,
      size: listSize,
      colour: colours.muted,
    });
}

/** Draws a map: its tiles, the key to their colours, and the values in order where there is room. */
export function drawMap(pen: Pen, model: ChartModel, look: ChartLook): void {
  const layout = layoutMap(model, look.width);
  drawTiles(pen, tilesOf(model), layout, look);
  drawKey(pen, model, layout, look);
  if (layout.list) drawList(pen, model, layout.list, look);
}
