import type { ChartContents, KindOf } from '#src/lib/charts/kind.ts';
import { toPoint } from '#src/lib/charts/model.ts';
import { figureLabels, figuresNamed, inOrderOfBars } from '#src/lib/charts/named-figures.ts';
import { unitLabel } from '#src/lib/format.ts';
import type { Figure } from '#src/lib/ledger.ts';
import type { ChartSpec } from '#src/schemas/chart.ts';

/** A drawing shows this many bars, or as many as it takes to show the last that the chart is about. */
const mostBars = 20;

/** One mark a figure, in their order; where some are what the chart is about, the others are context. */
export function asMarks(figures: Figure[], subjects: Figure[]): ChartContents {
  const unit = figures[0]?.indicator.data.unit ?? '';
  const keys = new Set(subjects.map(({ key }) => key));
  const labels = figureLabels(figures);
  const points = figures.map((figure, index) => ({
    ...toPoint(figure, labels[index] ?? ''),
    ...(keys.size > 0 && !keys.has(figure.key) && { emphasis: 'context' as const }),
  }));
  return { unit, series: [{ name: unit, role: 'reached', emphasis: 'subject', points }], figures };
}

/** One bar a figure, in their order. */
export function asBars(figures: Figure[], subjects: Figure[] = []): ChartContents {
  const keys = new Set(subjects.map(({ key }) => key));
  const shown = Math.max(mostBars, 1 + figures.findLastIndex(({ key }) => keys.has(key)));
  return { ...asMarks(figures, subjects), ...(figures.length > shown && { shown }) };
}

/** A comparison of observations of one unit; a series stands for all its values. */
export const bars: KindOf<ChartSpec & { kind: 'bars' }> = {
  toContents: ({ observations, highlight = [] }, bulletin, ledger) =>
    asBars(
      inOrderOfBars(figuresNamed(observations, bulletin, ledger), ledger),
      figuresNamed(highlight, bulletin, ledger),
    ),
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
