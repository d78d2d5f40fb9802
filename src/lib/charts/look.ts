/** Colours of a drawing: CSS colours for the browser, `var(--series-1)` for a drawing inside a page. */
export type ChartColours = {
  /** One colour a series, in the order of the model. */
  series: [string, string, string];
  text: string;
  muted: string;
  grid: string;
  paper: string;
};

/** The colours of a drawing from those of a page, of which `of` gives each by its custom property. */
export function chartColours(of: (name: string) => string): ChartColours {
  return {
    series: [of('--series-1'), of('--series-2'), of('--series-3')],
    text: of('--colour-ink'),
    muted: of('--colour-muted'),
    grid: of('--colour-hair'),
    paper: of('--colour-paper'),
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

/** The colour of a series; the fourth takes the first again, told apart by its marker and name. */
export function seriesColour(colours: ChartColours, index: number): string {
  return colours.series[index % colours.series.length] ?? colours.text;
}

/** True for the drawing made for phones. */
export function isNarrow(width: number): boolean {
  return width < 560;
}

/** Size of the text of a drawing, in pixels. */
export function textSize(width: number): number {
  return isNarrow(width) ? 13 : 14;
}

/** Distance between two lines of text, in pixels. */
export function lineHeight(width: number): number {
  return Math.round(textSize(width) * 1.35);
}
