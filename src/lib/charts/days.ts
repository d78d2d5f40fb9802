import type { Chart } from '#src/lib/charts/kind.ts';
import { isOverTime } from '#src/lib/charts/reading.ts';
import { formatDay } from '#src/lib/day.ts';

/**
 * The days that the values of a chart describe, in words: `Dati al 4 marzo 2023`; the newest for values over time, the
 * first and the last for bars of several days. Those of the figures and not of the bulletin, which may tell of others; what is to be
 * reached has a day by which, and is no value of a day.
 */
export function daysInWords({ model, figures }: Chart): string {
  const days = figures
    .filter(({ role, indicator }) => role === 'observation' && indicator.data.stage !== 'target')
    .toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1))
    .filter(({ value }, _, all) => value !== null || all.every((figure) => figure.value === null))
    .map(({ asOf }) => asOf);
  const [first = figures[0]?.asOf ?? '', last = first] = [days[0], days.at(-1)];
  return isOverTime[model.kind] || first === last
    ? `Dati al ${formatDay(last)}`
    : `Dati dal ${formatDay(first)} al ${formatDay(last)}`;
}
