import { joinValues } from '#src/lib/charts/joints.ts';
import {
  areaUnder,
  heightsIn,
  horizontal,
  rectangle,
  thinLine,
  toMiniature,
  toStretches,
  vertical,
  widthsIn,
  type Frame,
  type JoinedValue,
  type Mark,
  type Miniature,
  type Place,
} from '#src/lib/charts/miniature.ts';
import { toDayNumber, type Day } from '#src/lib/day.ts';
import { goalOf } from '#src/lib/goal.ts';
import { historyOf } from '#src/lib/history.ts';
import type { Figure, Ledger } from '#src/lib/ledger.ts';
import { totalsOf } from '#src/lib/series.ts';

/** Where the drawing of a figure stands: in a table's cell, on a card, over a page, on a cover. */
export const sparklineFrames = {
  cell: { width: 128, height: 32, left: 5, right: 122, top: 6, bottom: 31 },
  card: { width: 282, height: 60, left: 0, right: 276, top: 7, bottom: 59 },
  wide: { width: 704, height: 160, left: 0, right: 696, top: 9, bottom: 159 },
  cover: { width: 282, height: 98, left: 0, right: 282, top: 10, bottom: 98 },
} satisfies Record<string, Frame>;
export type SparklineSize = keyof typeof sparklineFrames;

/** Thickness of a bar, and how far a target's dash stands out of it. */
const bars = {
  cell: { top: 12, bottom: 22, dash: 5 },
  card: { top: 44, bottom: 60, dash: 8 },
  wide: { top: 128, bottom: 160, dash: 12 },
  cover: { top: 50, bottom: 98, dash: 16 },
} satisfies Record<SparklineSize, object>;

/** Room for half a point at the left, where points stand by themselves. */
export const inset = { cell: 6, card: 8, wide: 10, cover: 24 } satisfies Record<SparklineSize, number>;

/** The narrowest part of a bar, and the paper between two parts, in pixels. */
const narrowest = 5;
const partGap = 2;

/** The least number of days without a value that is drawn as silence. */
const longSilence = 60;

/** The natural maximum of what an indicator counts: the whole of a share; else its values say it. */
export function naturalMaximum({ indicator }: Figure): number {
  return indicator.data.kind === 'percent' ? 100 : 0;
}

/** A share as a bar on the way to targets, which are dashes across it; `end` is the value at the right edge. */
export function drawBar(
  size: SparklineSize,
  { value, precision }: Figure,
  goals: number[],
  end: number,
): Miniature {
  const frame = sparklineFrames[size];
  const { top, bottom, dash } = bars[size];
  const isExact = precision === 'exact';
  const across = (amount: number) => (amount / (end || 1)) * frame.width;
  const right = across(value ?? 0);
  const box = [rectangle(0, top, right, bottom)];
  const [upper, outer] = [horizontal(0, right, top), vertical(right, top, bottom)];
  const foot = size === 'cell' ? bottom + dash : bottom;
  const bar: Mark[] =
    size === 'cover'
      ? [
          { kind: 'column', lines: box },
          { kind: 'dots', lines: isExact ? [] : [outer] },
          { kind: 'top', lines: [upper] },
        ]
      : [{ kind: isExact ? 'bar' : 'least', lines: box }];
  return toMiniature(frame, [
    { kind: 'rest', lines: [rectangle(0, top, frame.width, bottom)] },
    ...bar,
    // A dash at the edge stands in the drawing, not on it.
    {
      kind: 'goal',
      lines: goals.map((goal) => vertical(Math.min(across(goal), frame.width - 1), top - dash, foot)),
    },
  ]);
}

/** The items of one day that make a whole together, the largest first; `null` if the series has totals or is of shares. */
function partsOf(figure: Figure, ledger: Ledger): number[] | null {
  const series = ledger.seriesOf(figure.indicator.id);
  if (figure.indicator.data.kind === 'percent' || totalsOf(series).length > 0) return null;
  const items = series.filter(
    ({ asOf, bulletin, breakdown, value }) =>
      asOf === figure.asOf &&
      bulletin === figure.bulletin &&
      breakdown.length === 1 &&
      value !== null &&
      value >= 0,
  );
  const groups = [...Map.groupBy(items, ({ breakdown }) => breakdown[0]?.dimension).values()];
  const group =
    groups.find((group) => group.includes(figure) && group.length > 1) ??
    groups.find(({ length }) => length > 1);
  return group ? group.flatMap(({ value }) => value ?? []).toSorted((a, b) => b - a) : null;
}

/** Parts of a whole side by side. Those too narrow to be told apart are one, at the end. */
function drawParts(size: SparklineSize, parts: number[]): Miniature {
  const frame = sparklineFrames[size];
  const { top, bottom } = bars[size];
  const whole = parts.reduce((sum, part) => sum + part, 0) || 1;
  const widths = parts.map((part) => (part / whole) * frame.width);
  const edges = [0];
  for (const width of widths.filter((width) => width >= narrowest)) edges.push((edges.at(-1) ?? 0) + width);
  if (edges.length <= parts.length) edges.push(frame.width);
  const boxes = edges.slice(1).map((edge, index) => {
    const right = edge >= frame.width - 1 ? frame.width : edge - partGap;
    return rectangle(edges[index] ?? 0, top, right, bottom);
  });
  return toMiniature(frame, [
    { kind: 'rest', lines: boxes.slice(1) },
    { kind: 'part', lines: boxes.slice(0, 1) },
  ]);
}

/** Points by themselves: exact ones, the last one, those that are not exact. */
export function drawPoints(
  values: JoinedValue[],
  place: (value: JoinedValue) => Place,
  hasLast: boolean,
): Mark[] {
  const isLast = (index: number) => hasLast && index === values.length - 1;
  const pick = (keep: (value: JoinedValue, index: number) => boolean) =>
    values.filter(keep).map((value) => [place(value)]);
  const rings = pick(({ isExact }) => !isExact);
  return [
    { kind: 'point', lines: pick(({ isExact }, index) => isExact && !isLast(index)) },
    { kind: 'ring', lines: rings },
    { kind: 'hole', lines: rings },
    { kind: 'mark', lines: pick(({ isExact }, index) => isExact && isLast(index)) },
  ];
}

/** Values over time as a line from zero; `until` is the day up to which nothing more is known, if that is drawn. */
function drawHistory(
  size: SparklineSize,
  figure: Figure,
  ledger: Ledger,
  history: Figure[],
  until?: Day,
): Miniature {
  const frame = sparklineFrames[size];
  const values = joinValues(history);
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last) return toMiniature(frame, []);
  const hasLine = values.some(({ joint }) => joint === 'line');
  const goal = goalOf(figure, ledger)?.target.value ?? 0;
  const aim = goal > last.value && size !== 'cover' ? goal : 0;
  const height = heightsIn(
    frame,
    values.map(({ value }) => value),
    Math.max(naturalMaximum(figure), aim),
  );
  const end = Math.max(last.at, until === undefined ? last.at : toDayNumber(until));
  const across = widthsIn({ ...frame, left: hasLine ? frame.left : inset[size] }, first.at, end);
  const place = ({ at, value }: JoinedValue): Place => ({ x: across(at), y: height(value) });
  const { stretches, gaps } = toStretches(values, place);
  const lines = stretches.filter(({ length }) => length > 1).map(thinLine);
  const zero = height(0);
  const spots = hasLine ? values.slice(-1) : values;
  return toMiniature(frame, [
    {
      kind: 'silence',
      lines: end - last.at >= longSilence ? [rectangle(across(last.at), 0, frame.width, frame.height)] : [],
    },
    { kind: 'area', lines: size === 'cell' ? [] : lines.map((line) => areaUnder(line, zero)) },
    {
      kind: 'base',
      lines: values.some(({ value }) => value < 0) ? [horizontal(0, frame.width, zero)] : [],
    },
    {
      kind: 'stem',
      lines: values.every(({ joint }) => joint === 'none')
        ? values.map(({ at, value }) => vertical(across(at), height(value), zero))
        : [],
    },
    {
      kind: 'goal',
      lines: aim === 0 ? [] : [horizontal(frame.width - 18, frame.width, height(aim))],
    },
    { kind: 'dots', lines: gaps },
    { kind: 'line', lines },
    ...drawPoints(spots, place, figure.value !== null),
  ]);
}

/**
 * The small drawing of a figure: its history as a line from zero to the natural maximum, with the last point marked;
 * for one value a bar of its share of a target, its parts, or a point on its stem. `until` is today where the time
 * since the last value is drawn.
 */
export function drawSparkline(figure: Figure, ledger: Ledger, size: SparklineSize, until?: Day): Miniature {
  const history = historyOf(figure, ledger);
  const isAlone = history.filter(({ value }) => value !== null).length === 1 && figure.value !== null;
  if (isAlone) {
    const parts = partsOf(figure, ledger);
    if (parts) return drawParts(size, parts);
    const goal = goalOf(figure, ledger);
    const target = goal?.target.value ?? 0;
    const value = figure.value ?? 0;
    if (goal && goal.percent !== null) return drawBar(size, figure, [target], Math.max(value, target));
  }
  return drawHistory(size, figure, ledger, history, until);
}
