import type { ChartColours } from '#src/lib/charts/look.ts';

/** A colour of a drawing by what it means, or a class of a map and the text on it. */
export type Tone =
  Exclude<keyof ChartColours, 'series' | 'classes' | 'classTexts'> | { class: number } | { onClass: number };

/** The colour of a tone. */
export function toneColour(colours: ChartColours, tone: Tone): string {
  if (typeof tone === 'string') return colours[tone];
  const found = 'class' in tone ? colours.classes[tone.class] : colours.classTexts[tone.onClass];
  return found ?? colours.ink;
}

/** One line of text; `y` is its baseline. Measures of a drawing are in pixels from its top left corner. */
export type Word = {
  text: string;
  x: number;
  y: number;
  align: 'left' | 'right' | 'center';
  size: number;
  weight: 400 | 600;
  tone: Tone;
};

/** A filled rectangle. */
export type Block = { left: number; top: number; width: number; height: number; tone: Tone };

/** A straight line. */
export type Rule = { x1: number; y1: number; x2: number; y2: number; width: number; tone: Tone };

/**
 * The bar of a point: from a value to a value (none for a missing one), and its middle and thickness across. A bar
 * that is not exact is pale with an outline.
 */
export type Bar = {
  dataset: number;
  index: number;
  from: number;
  to: number | null;
  middle: number;
  thickness: number;
  tone: Tone;
  isExact: boolean;
};

/** The values at two ends of the bars, in pixels: from the left, or in a drawing of columns from the bottom up. */
export type BarScale = { from: number; to: number; min: number; max: number };

/** Where everything of a chart of bars stands. */
export type BarDrawing = {
  height: number;
  /** True for columns. */
  isUpright: boolean;
  scale: BarScale;
  bars: Bar[];
  /** Behind the bars: tracks, grid. */
  behind: (Block | Rule)[];
  /** Over the bars: zero lines, targets, what parts two parts. */
  over: (Block | Rule)[];
  words: Word[];
};

/** Where a value is drawn, in pixels. */
export function pixelOf({ from, to, min, max }: BarScale, value: number): number {
  return from + ((value - min) / (max - min)) * (to - from);
}

/** A scale moved by less than a pixel, so that zero stands on a whole one: all bars begin there. */
export function withWholeZero(scale: BarScale): BarScale {
  const zero = pixelOf(scale, 0);
  const shift = Math.round(zero) - zero;
  return { ...scale, from: scale.from + shift, to: scale.to + shift };
}

/** The least and the greatest of some values, zero among them; nothing but zeros has some length above zero. */
export function rangeOf(values: (number | null)[]): { min: number; max: number } {
  const known = values.map((value) => value ?? 0);
  const min = Math.min(0, ...known);
  const max = Math.max(0, ...known);
  return { min, max: min === max ? 1 : max };
}

/** The line at zero, from one end to the other. */
export function zeroRule(x1: number, y1: number, x2: number, y2: number): Rule {
  return { x1, y1, x2, y2, width: 1.5, tone: 'ink' };
}

/** The baseline of a text whose middle is at a height. */
export function baselineAt(middle: number, size: number): number {
  return middle + size * 0.35;
}
