import { asMarks } from '#src/lib/charts/bars.ts';
import type { ChartContents, KindOf } from '#src/lib/charts/kind.ts';
import { figuresNamed, inOrderOfBars } from '#src/lib/charts/named-figures.ts';
import { isDay, isPeriod, type Day } from '#src/lib/day.ts';
import { fillFigures } from '#src/lib/figure-text.ts';
import { unitLabel } from '#src/lib/format.ts';
import type { Figure, Ledger } from '#src/lib/ledger.ts';
import type { ChartSpec } from '#src/schemas/chart.ts';

/** The day at which the name of an item stands on an axis of time: `2024-11` is a month; `null` for a name of no time. */
export function dayOfItem(item: string): Day | null {
  return isPeriod(item) ? `${item}-01` : isDay(item) ? item : null;
}

/** The item of a figure by which its column stands: that of an ordered dimension; `null` for one of a day. */
function itemOf({ breakdown }: Figure, { programme }: Ledger): string | null {
  const ordered = programme.dimensions.filter((dimension) => dimension.ordered).map(({ id }) => id);
  return breakdown.find(({ dimension }) => ordered.includes(dimension))?.value ?? null;
}

/** Columns of some figures, of which some are what the chart is about. */
export function asColumns(figures: Figure[], subjects: Figure[], ledger: Ledger): ChartContents {
  const dayOf = (figure: Figure): Day => dayOfItem(itemOf(figure, ledger) ?? '') ?? figure.asOf;
  const inOrder = inOrderOfBars(figures, ledger, () => 0).toSorted((a, b) =>
    dayOf(a).localeCompare(dayOf(b)),
  );
  const { series, ...contents } = asMarks(inOrder, subjects);
  return {
    ...contents,
    series: series.map((own) => ({
      ...own,
      name: inOrder[0]?.indicator.data.shortName ?? '',
      points: own.points.map((point, index) => {
        const figure = inOrder[index];
        return figure ? { ...point, day: dayOf(figure) } : point;
      }),
    })),
  };
}

/** The key of the figure whose day or item an editor writes. */
function figureAt(at: string, figures: Figure[], ledger: Ledger): string {
  return figures.find((figure) => (itemOf(figure, ledger) ?? figure.asOf) === at)?.key ?? at;
}

/** Values of one indicator over time, or by the items of a dimension that has an order. */
export const columns: KindOf<ChartSpec & { kind: 'columns' }> = {
  toContents: ({ observations, highlight = [], annotations }, bulletin, ledger) => {
    const figures = figuresNamed(observations, bulletin, ledger);
    return {
      ...asColumns(figures, figuresNamed(highlight, bulletin, ledger), ledger),
      ...(annotations && {
        annotations: annotations.map(({ at, text }) => ({
          at: figureAt(at, figures, ledger),
          text: fillFigures(text, (id) => ledger.figure(bulletin, id)),
        })),
      }),
    };
  },
  toTable: ({ model }, figureOf) => ({
    columns: [
      { label: 'Periodo', numeric: false },
      { label: model.unit, numeric: true },
    ],
    rows: model.series.flatMap(({ points }) => points.map(({ label, figure }) => [label, figureOf(figure)])),
  }),
  unitText: unitLabel,
  hint: 'valori mese per mese o giorno per giorno',
  names: 'observations',
  marks: 'le colonne',
  isComparison: true,
  isShare: false,
};
