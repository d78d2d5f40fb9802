import type { ChartContents, KindOf } from '#src/lib/charts/kind.ts';
import { toPoint } from '#src/lib/charts/model.ts';
import { unitLabel } from '#src/lib/format.ts';
import type { Figure } from '#src/lib/ledger.ts';
import { expandId } from '#src/lib/observations.ts';
import type { ChartSpec } from '#src/schemas/chart.ts';

/** How a figure is told from the others of its chart: its items if it has any, else its indicator. */
export function figureLabel(figure: Figure): string {
  return figure.breakdown.length > 0
    ? figure.breakdown.map((item) => item.name).join(', ')
    : figure.indicator.data.name;
}

/** One bar a figure, in their order. */
export function asBars(figures: Figure[]): ChartContents {
  const unit = figures[0]?.indicator.data.unit ?? '';
  const points = figures.map((figure) => toPoint(figure, figureLabel(figure)));
  return { unit, series: [{ name: unit, role: 'reached', emphasis: 'subject', points }], figures };
}

/** A comparison of observations of one unit; a series stands for all its values. */
export const bars: KindOf<ChartSpec & { kind: 'bars' }> = {
  toContents: (spec, bulletin, ledger) => {
    const series = ledger.bulletins.find((entry) => entry.id === bulletin)?.data.series ?? [];
    const ids = spec.observations.flatMap((id) => expandId(id, series));
    return asBars(ids.map((id) => ledger.figure(bulletin, id)));
  },
  toTable: ({ model }, figureOf) => ({
    columns: [
      { label: 'Voce', numeric: false },
      { label: model.unit, numeric: true },
    ],
    rows: model.series.flatMap(({ points }) => points.map(({ label, figure }) => [label, figureOf(figure)])),
  }),
  unitText: unitLabel,
  hint: 'confronto fra almeno due cifre',
  names: 'observations',
  marks: 'le barre',
  isComparison: true,
  isShare: false,
};
