import type { Day } from '#src/lib/day.ts';
import type { Figure } from '#src/lib/ledger.ts';
import type { Precision } from '#src/lib/precision.ts';
import type { ChartKind } from '#src/schemas/chart.ts';

/**
 * What a chart shows, before anyone draws it. The drawing, the table, the CSV and the spoken reading are all
 * made from this one value, so they cannot disagree. Plain JSON: it travels to the browser as it is.
 */
export type ChartModel = {
  id: string;
  kind: ChartKind;
  title: string;
  summary: string;
  /** What the values count, plural: `amministrazioni`; `%` for a progress chart. */
  unit: string;
  series: ChartSeries[];
  annotations?: ChartAnnotation[];
  /** The day on which the page stands: a time axis runs up to it, and what lies before it without a value is said. */
  until?: Day;
  /** How the tiles of a map are coloured, in words and class by class. */
  classes?: { rule: string; key: { label: string; level: number }[] };
  /** The value that all are parts of, if there is one: 100 for shares. */
  whole?: number;
  /** How many points of each series are drawn, where the others are in the table only. */
  shown?: number;
};

/** A few words at a place of the axis: a day, or the figure of a point. */
export type ChartAnnotation = { at: string; text: string };

export type ChartSeries = {
  name: string;
  /** Its title as a panel, where its name would repeat what others say too; `of` tells it from one of the same title. */
  panel?: { title: string; of?: string };
  role: 'reached' | 'target';
  /** What the chart is about, or what that is seen against; series of equal rank have none. */
  emphasis?: 'subject' | 'context';
  points: ChartPoint[];
  /** Days from which a new definition holds; no line is drawn from the values before to those after. */
  breaks?: Day[];
};

export type ChartPoint = {
  /** Key of the figure in the ledger; `''` for a tile of which the ledger has none. */
  figure: string;
  /** Position on a time axis; also the as-of or due date of a bar. */
  day: Day;
  /** Category of a bar, or the day in words for a line: what stands on the axis or in a tooltip's title. */
  label: string;
  /** Height of the drawing; `null` draws nothing and breaks the line. */
  value: number | null;
  /** The value as people read it, with its precision word. */
  text: string;
  precision: Precision;
  /** What became of a target: it was reached, or its day has passed and no value tells. */
  outcome?: 'reached' | 'expired';
  /** Where it differs from that of its series. */
  emphasis?: 'subject' | 'context';
  /** A second line under the label: `almeno 100 su 280` in a progress chart, the name of a target. */
  detail?: string;
  tile?: ChartTile;
};

/** A point as a tile of a map. */
export type ChartTile = {
  /** Both count from 1. */
  column: number;
  row: number;
  /** The name in three letters. */
  short?: string;
  /** The value as it stands in the tile: `8,2`, `4/17`. */
  mark: string;
  /** The class of its colour: from 1, the least, to 5; 0 for zero; `null` for a value that is not known. */
  level: number | null;
};

/** A figure as a point of a chart, under a label. */
export function toPoint(figure: Figure, label: string): ChartPoint {
  return {
    figure: figure.key,
    day: figure.asOf,
    label,
    value: figure.value,
    text: figure.text,
    precision: figure.precision,
  };
}
