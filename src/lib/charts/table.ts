import type { Chart, ChartTable } from '#src/lib/charts/kind.ts';
import { chartKinds } from '#src/lib/charts/kinds.ts';

/** The table of a chart, from the same model as its drawing. */
export function toChartTable(chart: Chart): ChartTable {
  const { model, figures } = chart;
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  return chartKinds[model.kind].toTable(chart, (key) => {
    const figure = byKey.get(key);
    if (!figure) throw new Error(`Chart ${model.id} draws a figure it does not hold: ${key}`);
    return figure;
  });
}
