import type { KindOf } from '#src/lib/charts/kind.ts';
import { dayOf, linesOf, ofLines, overTime, type LinesSpec, type OneLine } from '#src/lib/charts/line.ts';
import type { ChartSeries } from '#src/lib/charts/model.ts';

/** Titles of panels of several indicators: their items, and the indicators where items alone would not tell all. */
function titlesOf(lines: OneLine[]): ChartSeries['panel'][] {
  const indicators = lines.map(({ figures }) => figures[0]?.indicator.data.shortName);
  if (new Set(indicators).size === 1) return [];
  const items = lines.map(({ figures }) => figures[0]?.breakdown.map(({ name }) => name).join(', ') ?? '');
  const hasNamesakes = new Set(items).size < items.length;
  return items.map((title, index) => {
    const of = indicators[index];
    if (title === '') return undefined;
    return { title, ...(hasNamesakes && of !== undefined && { of }) };
  });
}

/** Series over time side by side, each in a panel of its own on the one scale of all. */
export const multiples: KindOf<LinesSpec & { kind: 'multiples' }> = {
  ...ofLines,
  toContents: (spec, bulletin, ledger) => {
    const lines = linesOf(spec, bulletin, ledger);
    const panels = titlesOf(lines);
    const contents = overTime(lines, [], dayOf(bulletin, ledger));
    const series = contents.series.map((one, index): ChartSeries => {
      const panel = panels[index];
      return panel ? { ...one, panel } : one;
    });
    return { ...contents, series };
  },
  hint: 'un riquadro per serie, sulla stessa scala',
  marks: 'i riquadri',
};
