import type { ChartContents, ChartTable, KindOf } from '#src/lib/charts/kind.ts';
import { toPoint, type ChartModel } from '#src/lib/charts/model.ts';
import { inOrderOfBars, seriesByItem, seriesNames } from '#src/lib/charts/named-figures.ts';
import { unitLabel } from '#src/lib/format.ts';
import type { Figure, Ledger } from '#src/lib/ledger.ts';
import type { ChartSpec } from '#src/schemas/chart.ts';

/**
 * Several series by the same items as a series of points each, in one order of items: that of their dimension, or by
 * what `sizeOf` gives for the figures of an item. Items that only some have are left out: the check refuses them.
 */
export function byItem(
  { observations, id: chart }: ChartSpec & { observations: string[] },
  bulletin: string,
  ledger: Ledger,
  sizeOf: (figures: Figure[]) => number,
): ChartContents {
  const named = observations.map((id) => seriesByItem(id, bulletin, ledger, chart));
  const names = seriesNames(named);
  const byItems = Map.groupBy(
    named.flatMap(({ figures, itemOf }) => figures.map((figure) => ({ figure, item: itemOf(figure) }))),
    ({ item }) => item.value,
  );
  const whole = [...byItems.values()].filter((own) => own.length === named.length);
  const rows = new Map(
    whole.flatMap((own) =>
      own[0] ? [[own[0].figure, { name: own[0].item.name, figures: own.map(({ figure }) => figure) }]] : [],
    ),
  );
  const order = inOrderOfBars([...rows.keys()], ledger, (first) => sizeOf(rows.get(first)?.figures ?? []));
  const inOrder = order.flatMap((first) => rows.get(first) ?? []);
  return {
    unit: order[0]?.indicator.data.unit ?? '',
    series: names.map((name, index) => ({
      name,
      role: 'reached',
      points: inOrder.flatMap(({ name: label, figures }) => {
        const figure = figures[index];
        return figure ? [toPoint(figure, label)] : [];
      }),
    })),
    figures: names.flatMap((_, index) => inOrder.flatMap(({ figures }) => figures[index] ?? [])),
  };
}

/** A row an item, a column a series. */
export function tableByItem(model: ChartModel, figureOf: (key: string) => Figure): ChartTable {
  return {
    columns: [
      { label: 'Voce', numeric: false },
      ...model.series.map(({ name }) => ({ label: name, numeric: true })),
    ],
    rows: (model.series[0]?.points ?? []).map(({ label }, index) => [
      label,
      ...model.series.map(({ points }) => {
        const point = points[index];
        return point ? figureOf(point.figure) : null;
      }),
    ]),
  };
}

/** Two or three series by the same items, of which the chart is about the last. */
export const grouped: KindOf<ChartSpec & { kind: 'grouped' }> = {
  toContents: (spec, bulletin, ledger) => {
    const contents = byItem(spec, bulletin, ledger, (own) => own.at(-1)?.value ?? 0);
    const last = contents.series.length - 1;
    return {
      ...contents,
      series: contents.series.map((series, index) => ({
        ...series,
        emphasis: index === last ? 'subject' : 'context',
      })),
    };
  },
  toTable: ({ model }, figureOf) => tableByItem(model, figureOf),
  unitText: unitLabel,
  hint: 'due o tre serie per le stesse voci, una accanto all’altra',
  names: 'observations',
  marks: 'le barre',
  isComparison: true,
  isOfItems: true,
  isShare: false,
};
