import type { Chart } from '#src/lib/charts/chart.ts';
import type { ChartSeries } from '#src/lib/charts/model.ts';
import { formatDay } from '#src/lib/day.ts';
import type { Figure } from '#src/lib/ledger.ts';

/** A cell is words, a figure of the ledger, or a text computed from figures (`null` for an empty one). */
export type Cell = string | Figure | null;

/** The table under a chart: the same figures, for those who read and for those who cannot see the drawing. */
export type ChartTable = {
  columns: { label: string; numeric: boolean }[];
  /** The first cell of a row is its header. */
  rows: Cell[][];
};

function lineTable(series: ChartSeries[], figureOf: (key: string) => Figure): ChartTable {
  const days = [...new Set(series.flatMap(({ points }) => points.map(({ day }) => day)))].toSorted();
  return {
    columns: [
      { label: 'Data', numeric: false },
      ...series.map(({ name, role }) => ({ label: role === 'target' ? 'Traguardo' : name, numeric: true })),
    ],
    rows: days.flatMap((day) => {
      const cells = series.map(({ points }) =>
        points.filter((point) => point.day === day).map((point) => figureOf(point.figure)),
      );
      // Two targets may be due on the same day; each has its row.
      return Array.from({ length: Math.max(...cells.map((figures) => figures.length)) }, (_, row) => [
        formatDay(day),
        ...cells.map((figures) => figures[row] ?? null),
      ]);
    }),
  };
}

/** The table of a chart, from the same model as its drawing. */
export function toChartTable({ model, figures }: Chart): ChartTable {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  const figureOf = (key: string): Figure => {
    const figure = byKey.get(key);
    if (!figure) throw new Error(`Chart ${model.id} draws a figure it does not hold: ${key}`);
    return figure;
  };
  const points = model.series.flatMap((series) => series.points);
  if (model.kind === 'line') return lineTable(model.series, figureOf);
  if (model.kind === 'bars') {
    return {
      columns: [
        { label: 'Voce', numeric: false },
        { label: model.unit, numeric: true },
      ],
      rows: points.map((point) => [point.label, figureOf(point.figure)]),
    };
  }
  return {
    columns: [
      { label: 'Indicatore', numeric: false },
      { label: 'Raggiunto', numeric: true },
      { label: 'Traguardo', numeric: true },
      { label: 'Scadenza', numeric: false },
      { label: 'Quota', numeric: true },
    ],
    rows: points.map((point) => {
      const figure = figureOf(point.figure);
      const target = figures[figures.indexOf(figure) + 1] ?? null;
      return [point.label, figure, target, target ? formatDay(target.asOf) : null, point.text];
    }),
  };
}
