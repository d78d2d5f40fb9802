import {
  pixelOf,
  withWholeZero,
  zeroRule,
  type Bar,
  type BarDrawing,
  type BarScale,
  type Rule,
  type Word,
} from '#src/lib/charts/bar-drawing.ts';
import { placeNotes } from '#src/lib/charts/column-notes.ts';
import { boxesOverlap, cutAround, type Box } from '#src/lib/charts/labels.ts';
import { isNarrow, textSizes } from '#src/lib/charts/look.ts';
import { shortText } from '#src/lib/charts/measure.ts';
import type { ChartModel, ChartPoint } from '#src/lib/charts/model.ts';
import { barTone } from '#src/lib/charts/rows.ts';
import { placeTicks, toSlots, type PlacedTick } from '#src/lib/charts/slots.ts';
import { estimateTextWidth, wrapText } from '#src/lib/charts/text.ts';
import { toValueAxis, type ValueAxis } from '#src/lib/charts/value-axis.ts';

const tickStep = 17;
/** The part of its place that a column leaves free. */
const gapShare = 0.24;
/** A lone column is no wall. */
const mostThick = 72;
const labelGap = 5;
/** A stroke below the axis at the column of a note that is told below. */
const noteReach = 6;

type Column = { point: ChartPoint; bar: Bar; isSubject: boolean };

/** Values that are written: peaks, what the chart is about, the last; the most telling first. */
function toldColumns(columns: Column[]): Column[] {
  const hasContext = columns.some(({ isSubject }) => !isSubject);
  const sizeOf = (column: Column | undefined): number => Math.abs(column?.bar.to ?? 0);
  const largest = Math.max(...columns.map(sizeOf));
  const last = columns.findLast(({ bar }) => bar.to !== null);
  const isPeak = (column: Column, index: number): boolean =>
    sizeOf(column) >= largest / 2 &&
    sizeOf(column) > sizeOf(columns[index - 1]) &&
    sizeOf(column) >= sizeOf(columns[index + 1]);
  const rankOf = (column: Column, index: number): number =>
    sizeOf(column) === largest && isPeak(column, index)
      ? 0
      : column === last
        ? 1
        : hasContext && column.isSubject
          ? 2
          : isPeak(column, index)
            ? 3
            : 4;
  return columns
    .map((column, index) => ({ column, rank: rankOf(column, index) }))
    .filter(({ column, rank }) => rank < 4 && column.bar.to !== null)
    .toSorted((a, b) => a.rank - b.rank || sizeOf(b.column) - sizeOf(a.column))
    .map(({ column }) => column);
}

function boxOf({ bar }: Column, scale: BarScale): Box {
  const ends = [pixelOf(scale, 0), pixelOf(scale, bar.to ?? 0)];
  return {
    left: bar.middle - bar.thickness / 2,
    right: bar.middle + bar.thickness / 2,
    top: Math.min(...ends),
    bottom: Math.max(...ends),
  };
}

/** The values that stand beyond the ends of their columns without touching another or each other. */
function placeValues(
  columns: Column[],
  scale: BarScale,
  { left, width }: { left: number; width: number },
): { word: Word; box: Box }[] {
  const size = textSizes(width).name;
  const boxes = columns.map((column) => boxOf(column, scale));
  const placed: { word: Word; box: Box }[] = [];
  for (const column of toldColumns(columns)) {
    const { bar, point, isSubject } = column;
    const text = shortText(point);
    const half = estimateTextWidth(text, size) / 2;
    const x = Math.min(Math.max(bar.middle, left + half), width - half);
    const end = pixelOf(scale, bar.to ?? 0);
    const isBelow = (bar.to ?? 0) < 0;
    const y = isBelow ? end + labelGap + size * 0.75 : end - labelGap;
    const box = { left: x - half, right: x + half, top: y - size * 0.8, bottom: y + size * 0.2 };
    const wide = { ...box, left: box.left - 3, right: box.right + 3 };
    const isFree =
      !boxes.some((other) => boxesOverlap(other, box)) &&
      !placed.some((other) => boxesOverlap(other.box, wide));
    const tone = isSubject ? 'subjectInk' : 'ink';
    const word: Word = { text, x, y, align: 'center', size, weight: 600, tone };
    if (isFree) placed.push({ word, box });
  }
  return placed;
}

function toTickWords(ticks: PlacedTick[], top: number, size: number): Word[] {
  return ticks.flatMap(({ lines, x }) =>
    lines.map((text, line): Word => {
      const y = top + 18 + line * tickStep;
      return { text, x, y, align: 'center', size, weight: 400, tone: 'muted' };
    }),
  );
}

function boxOfWord({ text, x, y, size }: Word): Box {
  return { left: x, right: x + estimateTextWidth(text, size), top: y - size, bottom: y + size * 0.3 };
}

/** The numbers of the grid on their lines, from the left edge. */
function toGrid({ ticks }: ValueAxis, scale: BarScale, width: number): { rule: Rule; word: Word }[] {
  const size = textSizes(width).tick;
  return ticks.map(({ value, text }) => {
    const y = Math.round(pixelOf(scale, value)) + (value === 0 ? 0 : 0.5);
    return {
      rule: { x1: 0, y1: y, x2: width, y2: y, width: 1, tone: 'hair' },
      word: { text, x: 0, y: Math.floor(y) - 5, align: 'left', size, weight: 400, tone: 'muted' },
    };
  });
}

/**
 * Columns on an axis of time or of ordered items: periods without a value keep their place; the peaks, the last value
 * and what the chart is about are written.
 */
export function layoutColumns(model: ChartModel, width: number): BarDrawing {
  const { name: size, tick: tickSize, note: noteSize } = textSizes(width);
  const all = model.series.flatMap((series) => series.points.map((point) => ({ series, point })));
  const points = all.map(({ point }) => point);
  const axis = toValueAxis(model);
  // The highest says the unit too, over its line.
  const numbers = axis.ticks.slice(0, -1).map(({ text }) => estimateTextWidth(text, tickSize));
  const left = Math.max(isNarrow(width) ? 34 : 44, Math.ceil(Math.max(...numbers)) + 6);
  const slots = toSlots(points);
  const step = (width - left) / slots.count;
  const thickness = Math.max(1, Math.min(mostThick, Math.round(step * (1 - gapShare)), Math.floor(step) - 1));
  const xOf = (slot: number): number => left + (slot + 0.5) * step;
  const columnsOf = all.map(({ series, point }, index): Column => {
    const tone = barTone(series, point);
    const middle = Math.round(xOf(slots.of[index] ?? 0)) + (thickness % 2) / 2;
    const isExact = point.precision === 'exact';
    const bar: Bar = { dataset: 0, index, from: 0, to: point.value, middle, thickness, tone, isExact };
    return { point, bar, isSubject: tone === 'subject' };
  });
  const notes = (model.annotations ?? []).map((note) => {
    const about = columnsOf.find(({ point }) => [point.figure, point.day].includes(note.at));
    return { note, label: about?.point.label ?? note.at, x: about?.bar.middle ?? null };
  });

  const layoutBelow = (top: number): BarDrawing & { lack: number } => {
    const plotHeight = isNarrow(width) ? 190 : 250;
    const { min, max } = axis;
    const scale = withWholeZero({ from: top + plotHeight, to: top, min, max });
    const grid = toGrid(axis, scale, width);
    const values = placeValues(columnsOf, scale, { left, width });
    const obstacles = [...columnsOf.map((column) => boxOf(column, scale)), ...values.map(({ box }) => box)];
    const { words, leads, lack, below } = placeNotes(notes, obstacles, { left, width });
    const rules = grid
      .filter((_, index) => axis.ticks[index]?.value !== 0)
      .flatMap(({ rule }) =>
        cutAround(rule.y1, 0, width, [...values.map(({ box }) => box), ...words.map(boxOfWord)]).map(
          ([x1, x2]): Rule => ({ ...rule, x1, x2 }),
        ),
      );
    // Where values stand beside it, the unit makes room for them.
    const unit = grid.at(-1)?.word;
    const reach = unit ? estimateTextWidth(unit.text, tickSize) + 6 : 0;
    const beside = [...values, ...words.map((word) => ({ box: boxOfWord(word) }))].filter(
      ({ box }) => unit && box.left < reach && box.top < unit.y + 4,
    );
    const lift = unit ? Math.max(0, ...beside.map(({ box }) => unit.y + 4 - box.top)) : 0;
    if (unit) unit.y -= Math.ceil(lift);
    const bottom = scale.from + (min < 0 ? size + labelGap : 0);
    const names = points.map(({ label }) => label);
    const ticks = toTickWords(placeTicks(slots, names, xOf, width, tickSize), bottom, tickSize);
    const notesTop = Math.max(...ticks.map(({ y }) => y), bottom);
    const told = below
      .flatMap(({ text }) => wrapText(text, noteSize, width))
      .map((text, line): Word => {
        const y = notesTop + 24 + line * 18;
        return { text, x: 0, y, align: 'left', size: noteSize, weight: 400, tone: 'muted' };
      });
    const zero = pixelOf(scale, 0);
    const strokes = below.flatMap(({ x }): Rule[] =>
      x === null ? [] : [{ x1: x, y1: zero, x2: x, y2: zero + noteReach, width: 1, tone: 'ink' }],
    );
    return {
      lack: Math.max(lack, tickSize - (unit?.y ?? tickSize)),
      height: Math.ceil((told.at(-1)?.y ?? notesTop) + 6),
      isUpright: true,
      scale,
      bars: columnsOf.map(({ bar }) => bar),
      behind: rules,
      over: [zeroRule(0, zero, width, zero), ...leads, ...strokes],
      words: [
        ...grid.map(({ word }) => word),
        ...values.map(({ word }) => word),
        ...words,
        ...ticks,
        ...told,
      ],
    };
  };
  const top = Math.max(size + labelGap + 4, tickSize + 6);
  const drawing = layoutBelow(top);
  return drawing.lack > 0 ? layoutBelow(top + drawing.lack) : drawing;
}
