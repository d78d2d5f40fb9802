import { breaksAcross, breaksUpTo, describeBreak } from '#src/lib/breaks.ts';
import type { Chart } from '#src/lib/charts/kind.ts';
import { isOverTime } from '#src/lib/charts/reading.ts';

/**
 * The breaks in definition that concern what a chart draws, as sentences to print beside it, which name the indicator
 * where the chart has several. Over time they are those that have a rule, and those before the first value, since
 * which all of them hold; in other charts those that lie between the days of an indicator's values.
 */
export function describeChartBreaks({ model, figures }: Chart): string[] {
  const byIndicator = [...Map.groupBy(figures, ({ indicator }) => indicator.id).values()];
  const toBreaks = isOverTime[model.kind] ? breaksUpTo : breaksAcross;
  return byIndicator.flatMap((own) => {
    const data = own[0]?.indicator.data;
    const days = (isOverTime[model.kind] ? figures : own).map(({ asOf }) => asOf);
    const of = byIndicator.length > 1 ? data?.shortName : undefined;
    return data ? toBreaks(data, days).map((change) => describeBreak(change, of)) : [];
  });
}
