import type { Chart } from '#src/lib/chart.ts';
import { formatDay } from '#src/lib/day.ts';

/**
 * The days that the values of a chart describe, in words: `Dati al 4 marzo 2023`; the newest for values over time, the
 * first and the last for bars of several days. Those of the figures and not of the bulletin, which may tell of others.
 */
export function daysInWords({ model, figures }: Chart): string {
  const days = figures
    .filter(({ role }) => role === 'observation')
    .toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1))
    .filter(({ value }, _, all) => value !== null || all.every((figure) => figure.value === null))
    .map(({ asOf }) => asOf);
  const [first = '', last = first] = [days[0], days.at(-1)];
  return model.kind === 'line' || first === last
    ? `Dati al ${formatDay(last)}`
    : `Dati dal ${formatDay(first)} al ${formatDay(last)}`;
}
