import type { ChartSeries } from '#src/lib/charts/model.ts';

/** The tokens that a drawing takes its colours from, by what they mean in it. */
const tokens = {
  /** Headings, values, zero lines, targets: what holds. */
  ink: 'colour-ink',
  /** Ticks, units, notes. */
  muted: 'colour-muted',
  hair: 'colour-hair',
  paper: 'colour-paper',
  /** The field of a time without data. */
  soft: 'colour-soft',
  /** What the chart is about, its words and the area below it; then all that it is seen against. */
  subject: 'colour-subject',
  subjectInk: 'colour-subject-ink',
  subjectSoft: 'colour-subject-soft',
  context: 'colour-context',
  contextSoft: 'colour-context-soft',
  /** A state that asks for care, such as a deadline that nobody has answered. */
  care: 'colour-care',
} as const;

/** Colours of a drawing: CSS colours for the browser, `var(--…)` for a drawing inside a page. */
export type ChartColours = Record<keyof typeof tokens, string> & {
  /** Those of series of equal rank, in the order of the model. */
  series: string[];
  /** The classes of a map from the least to the most, the first for zero; and the text on each. */
  classes: string[];
  classTexts: string[];
};

/** How many series of equal rank have a colour of their own. */
const mostSeries = 6;

/** The colours of a drawing from the custom properties of a page, of which `of` gives each by its name. */
export function chartColours(of: (token: string) => string): ChartColours {
  const count = (length: number, name: (index: number) => string): string[] =>
    Array.from({ length }, (_, index) => of(name(index)));
  const single = Object.entries(tokens).map(([role, token]) => [role, of(`--${token}`)]);
  return {
    ...(Object.fromEntries(single) as Record<keyof typeof tokens, string>),
    series: count(mostSeries, (index) => `--series-${index + 1}`),
    classes: count(6, (index) => `--class-${index}`),
    classTexts: count(6, (index) => `--class-${index}-text`),
  };
}

/** How a model is drawn. */
export type ChartLook = {
  /** In pixels of the drawing, which a page may scale. */
  width: number;
  /** Pixels of the canvas for one of the drawing. */
  pixelRatio: number;
  colours: ChartColours;
  /** A CSS font family. */
  font: string;
};

/** The colour in which a series is named: its own would be too pale for text where it has one of equal rank. */
export function seriesTone({ emphasis }: ChartSeries): 'subjectInk' | 'muted' | 'ink' {
  return emphasis === 'subject' ? 'subjectInk' : emphasis === 'context' ? 'muted' : 'ink';
}

/** The colour of a series among others: what the chart is about, what it is seen against, or one of equal rank. */
export function seriesColour(colours: ChartColours, { emphasis }: ChartSeries, index: number): string {
  return emphasis ? colours[emphasis] : (colours.series[index % mostSeries] ?? colours.ink);
}

/** The two widths at which a chart is drawn, in pixels: a page shows the one or the other, scaled to its own. */
export const drawingWidths = { wide: 840, narrow: 358 };

/** True for the drawing made for phones. */
export function isNarrow(width: number): boolean {
  return width < 560;
}

/** Sizes of the texts of a drawing in pixels, by what they say. */
export function textSizes(width: number): { tick: number; note: number; name: number; value: number } {
  return isNarrow(width)
    ? { tick: 13, note: 14, name: 13, value: 15 }
    : { tick: 15, note: 15, name: 15, value: 17 };
}

/** Size of the text of a drawing, in pixels. */
export function textSize(width: number): number {
  return isNarrow(width) ? 13 : 15;
}
