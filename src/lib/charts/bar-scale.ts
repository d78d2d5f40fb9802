import type { ChartPoint } from '#src/lib/charts/model.ts';

/** Bars stand between two ends in pixels, which are the values `min` and `max`; they begin at 0, a whole pixel. */
export type BarScale = { left: number; right: number; min: number; max: number };

/** Between a bar and its value, in pixels. */
export const textGap = 7;
/** The part of a drawing that is left to the bars at least, or their values do not stand beside them. */
const leastShare = 0.2;
/** Room for the line at zero where bars end at the edge. */
const lineRoom = 1;

/** Where a value is drawn, in pixels. */
export function pixelOf({ left, right, min, max }: BarScale, value: number): number {
  return left + ((value - min) / (max - min)) * (right - left);
}

/** True for a bar to the left of zero; where all are, for what has no bar too. */
export function isLeftward(scale: Pick<BarScale, 'max'>, value: number | null): boolean {
  return (value ?? 0) < 0 || (!value && scale.max === 0);
}

/** From the smallest to the largest value, 0 among them; a chart of nothing but zeros has some length to the right. */
function rangeOf(points: ChartPoint[], whole: number): { min: number; max: number } {
  const values = points.map(({ value }) => value ?? 0);
  const min = Math.min(0, ...values);
  const max = Math.max(whole, ...values);
  return { min, max: min === 0 && max === 0 ? 1 : max };
}

/**
 * The scale of bars from one pixel to another, moved by less than a pixel so that 0 stands on a whole one. It reaches
 * at least to `whole`, of which the values may be parts.
 */
export function fullScale(points: ChartPoint[], from: number, to: number, whole = 0): BarScale {
  const range = rangeOf(points, whole);
  const room = range.min < 0 ? lineRoom : 0;
  const scale = { left: from + room, right: to - room, ...range };
  const zero = pixelOf(scale, 0);
  const shift = Math.round(zero) - zero;
  return { ...scale, left: scale.left + shift, right: scale.right + shift };
}

/**
 * The scale of bars that leaves room for their values beyond both ends; `null` where that leaves the bars less than
 * a fifth of the drawing. `widthOf` gives the width of a text in pixels.
 */
export function scaleBesideValues(
  points: ChartPoint[],
  from: number,
  width: number,
  widthOf: (text: string) => number,
): BarScale | null {
  const range = rangeOf(points, 0);
  const roomFor = (isLeft: boolean): number => {
    const texts = points.filter(({ value }) => isLeftward(range, value) === isLeft).map(({ text }) => text);
    return texts.length === 0 ? 0 : Math.ceil(Math.max(...texts.map(widthOf))) + textGap;
  };
  const scale = fullScale(points, from + roomFor(true), width - roomFor(false));
  return scale.right - scale.left < width * leastShare ? null : scale;
}
