import { byItem, tableByItem } from '#src/lib/charts/grouped.ts';
import type { Chart, ChartContents, ChartTable, KindOf } from '#src/lib/charts/kind.ts';
import { toPoint, type ChartModel, type ChartPoint, type ChartSeries } from '#src/lib/charts/model.ts';
import { inOrderOfBars, seriesByItem } from '#src/lib/charts/named-figures.ts';
import { unitLabel } from '#src/lib/format.ts';
import type { Figure, Ledger } from '#src/lib/ledger.ts';
import { formatShare, roundShare } from '#src/lib/share.ts';
import type { ChartSpec } from '#src/schemas/chart.ts';

type StackedSpec = ChartSpec & { kind: 'stacked' };

/** One series by a dimension: one bar, of which its items are the parts. */
function asOneBar(
  { observations: [id = ''], id: chart }: StackedSpec,
  bulletin: string,
  ledger: Ledger,
): ChartContents {
  const { figures, itemOf } = seriesByItem(id, bulletin, ledger, chart);
  const parts = inOrderOfBars(figures, ledger);
  return {
    unit: parts[0]?.indicator.data.unit ?? '',
    series: parts.map((figure) => ({
      name: itemOf(figure).name,
      role: 'reached',
      points: [toPoint(figure, figure.indicator.data.shortName)],
    })),
    figures: parts,
  };
}

function sumOf(points: (ChartPoint | undefined)[]): number {
  return points.reduce((sum, point) => sum + (point?.value ?? 0), 0);
}

/** Each bar as shares of itself; the values go on standing in words. */
function asShares(series: ChartSeries[]): ChartSeries[] {
  const totals = (series[0]?.points ?? []).map((_, index) =>
    sumOf(series.map(({ points }) => points[index])),
  );
  return series.map((own) => ({
    ...own,
    points: own.points.map((point, index): ChartPoint => {
      const share = (point.value ?? 0) / (totals[index] || 1);
      return { ...point, value: roundShare(share), text: formatShare(share), detail: point.text };
    }),
  }));
}

function isOneBar({ series }: ChartModel): boolean {
  return series.every(({ points }) => points.length === 1);
}

/** The parts of one bar, a row each. */
function tableOfParts({ model, figures }: Chart, figureOf: (key: string) => Figure): ChartTable {
  const share = model.whole === undefined ? [] : [{ label: 'Quota', numeric: true }];
  return {
    columns: [
      { label: 'Voce', numeric: false },
      { label: figures[0]?.indicator.data.unit ?? '', numeric: true },
      ...share,
    ],
    rows: model.series.flatMap(({ name, points }) =>
      points.map(({ figure, text }) => [name, figureOf(figure), ...share.map(() => text)]),
    ),
  };
}

/** Parts of a whole: one bar of the items of a series, or a bar an item of which the series are the parts. */
export const stacked: KindOf<StackedSpec> = {
  toContents: (spec, bulletin, ledger) => {
    const contents =
      spec.observations.length === 1
        ? asOneBar(spec, bulletin, ledger)
        : byItem(spec, bulletin, ledger, (own) => own.reduce((sum, { value }) => sum + (value ?? 0), 0));
    return spec.share ? { ...contents, unit: '%', whole: 100, series: asShares(contents.series) } : contents;
  },
  toTable: (chart, figureOf) =>
    isOneBar(chart.model) ? tableOfParts(chart, figureOf) : tableByItem(chart.model, figureOf),
  unitText: unitLabel,
  hint: 'le parti di un totale',
  names: 'observations',
  marks: 'le parti',
  isComparison: true,
  isOfItems: true,
  isShare: false,
};
