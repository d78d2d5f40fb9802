import type { ChartPoint } from '#src/lib/charts/model.ts';
import { estimateTextWidth, wrapText } from '#src/lib/charts/text.ts';
import { toTimeTicks } from '#src/lib/charts/time-axis.ts';
import { formatMonth, fromDayNumber, toDayNumber, type Day } from '#src/lib/day.ts';

/** The places of columns in a row in which periods without one keep theirs. */
type Slots = {
  /** The place of each column, from 0. */
  of: number[];
  count: number;
  /** The names of the places, where they are neither those of the columns nor days. */
  names?: string[];
  /** The day of each place and the place of any day, on an axis of time. */
  time?: { days: Day[]; slotOf: (day: Day) => number };
};

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** Places that are as far from each other as some numbers, which rise. */
function toPlaces(numbers: number[]): { first: number; step: number; of: number[]; count: number } {
  const [first = 0] = numbers;
  const step =
    numbers.slice(1).reduce((shared, one, index) => commonDivisor(shared, one - (numbers[index] ?? 0)), 0) ||
    1;
  const of = numbers.map((one) => (one - first) / step);
  return { first, step, of, count: (of.at(-1) ?? 0) + 1 };
}

function monthOf(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthSlots(all: Day[]): Slots {
  const { first, step, of, count } = toPlaces(all.map(monthOf));
  const days = Array.from({ length: count }, (_, slot): Day => {
    const month = first + slot * step;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  });
  if (step % 12 === 0) return { of, count, names: days.map((day) => day.slice(0, 4)) };
  // An axis of so few would be told in days.
  if (count <= 3) return { of, count, names: days.map(formatMonth) };
  return { of, count, time: { days, slotOf: (day) => (monthOf(day) - first) / step } };
}

function daySlots(days: Day[]): Slots {
  const { first, step, of, count } = toPlaces(days.map(toDayNumber));
  return {
    of,
    count,
    time: {
      days: Array.from({ length: count }, (_, slot) => fromDayNumber(first + slot * step)),
      slotOf: (day) => (toDayNumber(day) - first) / step,
    },
  };
}

/**
 * The places of columns. On a scale of time they are its months, or its days where a month has several, each as far
 * from the next as they are; points that share a day stand one beside the other with their own names.
 */
export function toSlots(points: Pick<ChartPoint, 'day'>[]): Slots {
  const days = points.map(({ day }) => day);
  const isDistinct = (all: unknown[]): boolean => new Set(all).size === all.length;
  if (isDistinct(days.map(monthOf))) return monthSlots(days);
  if (isDistinct(days)) return daySlots(days);
  return { of: points.map((_, index) => index), count: points.length };
}

/** Lines of a tick with its middle, in pixels. */
export type PlacedTick = { lines: string[]; x: number };

const tickGap = 10;

function within(x: number, text: string, width: number, size: number): number {
  const half = estimateTextWidth(text, size) / 2;
  return Math.min(Math.max(x, half), width - half);
}

/** The names of items under their columns, in up to three lines; of many, as many as fit. */
function placeNames(
  names: string[],
  xOf: (slot: number) => number,
  width: number,
  size: number,
): PlacedTick[] {
  const step = xOf(1) - xOf(0);
  for (const stride of [1, 2, 3, 5, 10, 20, 50, 100]) {
    const room = Math.min(step * stride - tickGap, width);
    const placed = names.flatMap((name, slot) => {
      if (slot % stride !== 0) return [];
      const lines = wrapText(name, size, Math.max(room, 1));
      const longest = lines.reduce((a, b) =>
        estimateTextWidth(a, size) > estimateTextWidth(b, size) ? a : b,
      );
      return [{ name, lines, x: within(xOf(slot), longest, width, size) }];
    });
    if (placed.every(({ name, lines }) => lines.length <= 3 && lines.join(' ') === name)) return placed;
  }
  return [];
}

/** What stands below columns: days, or names of items. `xOf` gives the middle of a place, in pixels. */
export function placeTicks(
  { time, names }: Slots,
  labels: string[],
  xOf: (slot: number) => number,
  width: number,
  size: number,
): PlacedTick[] {
  if (!time) return placeNames(names ?? labels, xOf, width, size);
  const toX = (day: Day): number => within(xOf(time.slotOf(day)), 'nov 2000', width, size);
  return toTimeTicks(time.days, toX, size).map(({ day, text }) => ({
    lines: [text],
    x: within(xOf(time.slotOf(day)), text, width, size),
  }));
}
