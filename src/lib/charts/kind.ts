import type { ChartModel } from '#src/lib/charts/model.ts';
import type { Figure, Ledger, SourceEntry } from '#src/lib/ledger.ts';
import type { ChartSpec } from '#src/schemas/chart.ts';

/**
 * A chart of a bulletin with the figures behind its points, for the table and the downloads, and the source of each of
 * its notes.
 */
export type Chart = { model: ChartModel; figures: Figure[]; noteSources?: SourceEntry[] };

/** What a chart shows, without its own name and words. */
export type ChartContents = Pick<
  ChartModel,
  'unit' | 'series' | 'until' | 'classes' | 'annotations' | 'whole' | 'shown'
> & { figures: Figure[] };

/** A cell is words, a figure of the ledger, or a text computed from figures (`null` for an empty one). */
export type Cell = string | Figure | null;

/** The table under a chart: the same figures, for those who read and for those who cannot see the drawing. */
export type ChartTable = {
  columns: { label: string; numeric: boolean }[];
  /** The first cell of a row is its header. */
  rows: Cell[][];
};

/** What there is to know of a kind of chart, whichever it is: how its figures are told, and what editors are told of it. */
export type KindOfChart = {
  /** `figureOf` gives the figure of a point by its key. */
  toTable: (chart: Chart, figureOf: (key: string) => Figure) => ChartTable;
  /** What the values count, as the words under the drawing say it. */
  unitText: (unit: string) => string;
  /** What it shows, in a few words for the draft of a bulletin. */
  hint: string;
  /** The field in which an editor names its figures. */
  names: 'lines' | 'observations';
  /** Its marks, `le barre`, if they stand on one axis and so want one unit; else `null`. */
  marks: string | null;
  /** True if one value alone has nothing to be compared with. */
  isComparison: boolean;
  /** True if what it names are series by the items of a dimension. */
  isOfItems?: true;
  /** True if each value is a share of the final target of its indicator. */
  isShare: boolean;
};

/** A kind of chart with what it makes of the charts of its own kind. Throws `UnknownIdError` where one names nothing. */
export type KindOf<Spec extends ChartSpec> = KindOfChart & {
  names: keyof Spec;
  toContents: (spec: Spec, bulletin: string, ledger: Ledger) => ChartContents;
};
