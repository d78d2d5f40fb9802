import {
  baselineAt,
  pixelOf,
  rangeOf,
  withWholeZero,
  zeroRule,
  type Bar,
  type BarDrawing,
  type BarScale,
  type Tone,
  type Word,
} from '#src/lib/charts/bar-drawing.ts';
import { isNarrow, textSizes } from '#src/lib/charts/look.ts';
import type { ChartPoint, ChartSeries } from '#src/lib/charts/model.ts';
import { estimateTextWidth, wrapText } from '#src/lib/charts/text.ts';

/** A piece of a bar; `inside` is written in it where it fits. */
export type Segment = Pick<Bar, 'dataset' | 'index' | 'from' | 'to' | 'tone' | 'isExact'> & {
  inside?: { text: string; tone: Tone };
};

/** How a value is written: as all are, as that of the subject, or as what that is seen against. */
type Voice = 'plain' | 'subject' | 'context';

/** One bar of a row with its value. */
export type Slot = { segments: Segment[]; value: string; voice: Voice };

/** A name with one bar or several. `isSubject` is for a row among others that are not. */
export type Row = { name: string; isSubject?: boolean; slots: Slot[]; detail?: string | undefined };

/** Measures of a drawing of rows in pixels; values may be parts of a `whole`, which has a track and a mark. */
export type RowStyle = {
  width: number;
  top?: number;
  thickness: number;
  slotGap: number;
  rowGap: number;
  whole?: number;
};

/**
 * Where the words of rows stand: names and values beside the bars; names above them; or, where values beside them
 * would leave too little to the bars, both above.
 */
type Arrangement = { kind: 'beside' | 'above' | 'apart'; lines: string[][]; scale: BarScale };

/** Between a bar and its value. */
const valueGap = 7;
const columnGap = 9;
/** The largest part of a drawing that names beside the bars may take, and the smallest that is left to the bars. */
const columnShare = 0.4;
const leastShare = 0.3;
/** How far a line at zero reaches beyond its bars, and a mark beyond its own. */
const overreach = 4;
const markWidth = 3;

function lineStep(width: number): number {
  return textSizes(width).name + 4;
}

/** The outer end of a slot, `null` for a missing value. */
function reachOf({ segments }: Slot): number | null {
  return segments.at(-1)?.to ?? null;
}

function endWidth({ value }: Slot, size: number): number {
  return value === '' ? 0 : estimateTextWidth(value, size) + valueGap;
}

/** True for a bar to the left of zero; where all are, for what has no bar too. */
function isLeftward(value: number | null, { max }: { max: number }): boolean {
  return (value ?? 0) < 0 || (!value && max === 0);
}

function rangeOfRows(rows: Row[], whole: number): { min: number; max: number } {
  return rangeOf([...rows.flatMap(({ slots }) => slots.map(reachOf)), whole]);
}

/** The scale of bars that begin right of `left`, as long as their values beside them allow; `null` for too short ones. */
function scaleBesideValues(rows: Row[], left: number, width: number): BarScale | null {
  const range = rangeOfRows(rows, 0);
  const size = textSizes(width).name;
  const slots = rows.flatMap((row) => row.slots);
  const leftRoom = Math.max(
    0,
    ...slots.filter((slot) => isLeftward(reachOf(slot), range)).map((slot) => endWidth(slot, size)),
  );
  const from = left + Math.ceil(leftRoom) + 1;
  const limits = slots.map((slot) => {
    const reach = reachOf(slot) ?? 0;
    const room = width - 1 - endWidth(slot, size) - from;
    if (isLeftward(reach, range)) return width - 1;
    // The bar and its value together end where the drawing does.
    return from + (room * (range.max - range.min)) / (Math.max(reach, 0) - range.min || range.max * 1e-9);
  });
  const to = Math.floor(Math.min(width - 1, ...limits));
  return to - from < width * leastShare ? null : withWholeZero({ from, to, ...range });
}

/** Names in a column of lines, as narrow as they allow; `null` where one would need more than two. */
function nameColumn(rows: Row[], width: number): { lines: string[][]; column: number } | null {
  const size = textSizes(width).name;
  const lines = rows.map(({ name }) => wrapText(name, size, width * columnShare));
  const isWhole = (own: string[], index: number): boolean =>
    own.length <= 2 && own.join(' ') === rows[index]?.name;
  if (!lines.every(isWhole)) return null;
  return { lines, column: Math.ceil(Math.max(...lines.flat().map((line) => estimateTextWidth(line, size)))) };
}

function arrange(rows: Row[], { width, whole = 0 }: RowStyle): Arrangement {
  const size = textSizes(width).name;
  const names = whole === 0 ? nameColumn(rows, width) : null;
  const beside = names && scaleBesideValues(rows, names.column + columnGap, width);
  if (names && beside) return { kind: 'beside', lines: names.lines, scale: beside };
  const above = whole === 0 ? scaleBesideValues(rows, 0, width) : null;
  if (above)
    return { kind: 'above', lines: rows.map(({ name }) => wrapText(name, size, width)), scale: above };
  const lines = rows.map(({ name, slots: [first, ...others] }) => {
    const room = first && others.length === 0 ? endWidth(first, size) + columnGap : 0;
    return wrapText(name, size, width - room);
  });
  const scale = { from: 1, to: width - 1, ...rangeOfRows(rows, whole) };
  return { kind: 'apart', lines, scale: withWholeZero(scale) };
}

const voices = {
  plain: [600, 'ink'],
  subject: [600, 'subjectInk'],
  context: [400, 'muted'],
} as const satisfies Record<Voice, [Word['weight'], Tone]>;

/** The word of a value, none where it says nothing. */
function valueWords({ value, voice }: Slot, place: Pick<Word, 'x' | 'y' | 'align'>, size: number): Word[] {
  const [weight, tone] = voices[voice];
  return value === '' ? [] : [{ ...place, text: value, size, weight, tone }];
}

/**
 * Lays out rows of horizontal bars that begin at zero. Where values beside the bars would leave them too little, they
 * stand above.
 */
export function layoutRows(rows: Row[], style: RowStyle): BarDrawing {
  const { width, thickness, slotGap, whole } = style;
  const size = textSizes(width).name;
  const step = lineStep(width);
  const { kind, lines, scale } = arrange(rows, style);
  const zero = pixelOf(scale, 0);
  const rowGap = kind === 'beside' ? style.rowGap : Math.max(style.rowGap, isNarrow(width) ? 12 : 14);
  const top = (style.top ?? 0) + (kind === 'beside' ? overreach : 0);
  const drawing: BarDrawing = {
    height: 0,
    isUpright: false,
    scale,
    bars: [],
    behind: [],
    over: [],
    words: [],
  };
  const { bars, behind, over, words } = drawing;
  let y = top;

  const writeName = (
    { isSubject }: Row,
    text: string,
    x: number,
    baseline: number,
    align: Word['align'],
  ): void => {
    const isStrong = isSubject ?? kind !== 'beside';
    const tone: Tone = isSubject ? 'subjectInk' : isSubject === undefined ? 'ink' : 'muted';
    words.push({ text, x, y: baseline, align, size, weight: isStrong ? 600 : 400, tone });
  };
  const drawSlot = (slot: Slot, barTop: number): void => {
    const middle = barTop + thickness / 2;
    const reach = reachOf(slot);
    if (whole !== undefined && reach !== null) {
      const end = Math.round(pixelOf(scale, whole));
      behind.push({ left: zero, top: barTop, width: end - zero, height: thickness, tone: 'contextSoft' });
      over.push({
        left: end - markWidth,
        top: barTop - overreach,
        width: markWidth,
        height: thickness + 2 * overreach,
        tone: 'ink',
      });
    }
    for (const { inside, ...segment } of slot.segments) {
      bars.push({ ...segment, middle, thickness });
      const [start, end] = [pixelOf(scale, segment.from), pixelOf(scale, segment.to ?? segment.from)];
      if (inside && end - start >= estimateTextWidth(inside.text, size) + 10)
        words.push({
          ...inside,
          x: start + 6,
          y: baselineAt(middle, size),
          align: 'left',
          size,
          weight: 600,
        });
      if (segment.from !== 0 && end - start >= 3)
        over.push({
          x1: start,
          y1: barTop,
          x2: start,
          y2: barTop + thickness,
          width: end - start < 8 ? 1 : 2,
          tone: 'paper',
        });
    }
    if (kind === 'apart') return;
    const isLeft = isLeftward(reach, scale);
    const end = pixelOf(scale, reach ?? 0);
    const place = { x: end + (isLeft ? -valueGap : valueGap), y: baselineAt(middle, size) };
    words.push(...valueWords(slot, { ...place, align: isLeft ? 'right' : 'left' }, size));
  };

  for (const [index, row] of rows.entries()) {
    const own = (lines[index] ?? []).filter((text) => text !== '');
    const isShared = kind === 'apart' && row.slots.length === 1;
    const slotsHeight = row.slots.length * thickness + (row.slots.length - 1) * slotGap;
    if (kind === 'beside') {
      const height = Math.max(slotsHeight, own.length * step - 2);
      const first = baselineAt(y + height / 2 - ((own.length - 1) * step) / 2, size);
      const right = scale.min < 0 ? columnOf(lines, size) : scale.from - columnGap;
      for (const [line, text] of own.entries()) writeName(row, text, right, first + line * step, 'right');
      for (const [slot, one] of row.slots.entries())
        drawSlot(one, y + (height - slotsHeight) / 2 + slot * (thickness + slotGap));
      y += height + rowGap;
      continue;
    }
    for (const text of own) {
      y += step;
      writeName(row, text, 0, y - 4, 'left');
    }
    const [only] = row.slots;
    if (isShared && only)
      words.push(...valueWords(only, { x: width, y: y - (own.length - 1) * step - 4, align: 'right' }, size));
    // A share that cannot be told has no track.
    for (const slot of row.slots.filter((one) => whole === undefined || reachOf(one) !== null)) {
      if (kind === 'apart' && !isShared) {
        y += step;
        words.push(...valueWords(slot, { x: 0, y: y - 4, align: 'left' }, size));
      }
      const room = whole === undefined ? 2 : overreach + 2;
      const isApart = kind === 'apart' || slot === only;
      y += isApart ? room : 0;
      drawSlot(slot, y);
      if (whole === undefined)
        over.push(zeroRule(zero, y - (isApart ? 2 : slotGap), zero, y + thickness + 2));
      y += thickness + (whole === undefined ? slotGap : overreach);
    }
    if (row.detail !== undefined) {
      for (const text of wrapText(row.detail, size, width)) {
        y += step;
        words.push({ text, x: 0, y: y - 2, align: 'left', size, weight: 400, tone: 'muted' });
      }
    }
    y += rowGap;
  }
  y -= rowGap;
  if (kind === 'beside') over.push(zeroRule(zero, top - overreach, zero, y + overreach));
  return { ...drawing, height: Math.ceil(y + overreach + 1) };
}

function columnOf(lines: string[][], size: number): number {
  return Math.ceil(Math.max(...lines.flat().map((line) => estimateTextWidth(line, size))));
}

/** The bar of a point from zero, the `index`-th of its `dataset`. */
export function segmentOf(own: ChartSeries, point: ChartPoint, dataset: number, index: number) {
  const isExact = point.precision === 'exact';
  return { dataset, index, from: 0, to: point.value, tone: barTone(own, point), isExact } satisfies Segment;
}

/** The tone of a bar by what the chart is about; of a point, where it differs from its series. */
export function barTone({ emphasis }: ChartSeries, point: ChartPoint): 'subject' | 'context' {
  return point.emphasis ?? emphasis ?? 'subject';
}
