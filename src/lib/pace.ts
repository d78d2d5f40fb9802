import { toDayNumber } from '#src/lib/day.ts';
import { formatNumber, formatValue } from '#src/lib/format.ts';
import type { Figure } from '#src/lib/ledger.ts';
import { precisions } from '#src/lib/precision.ts';
import { isReached, progressTowards } from '#src/lib/progress.ts';

/** Mean length of a month of the Gregorian calendar, in days. */
const daysPerMonth = 365.2425 / 12;

/** What is left to do for a target, and how fast it would have to be done from the day of the value. */
export type Pace = {
  /** In the indicator's unit. */
  missing: number;
  /** In the indicator's unit a month; `null` if the target was due by the day of the value. */
  perMonth: number | null;
};

/** The distance of a value from a target and the pace needed; `null` if it is reached or no distance can be told. */
export function paceTowards(figure: Figure, target: Figure): Pace | null {
  const progress = progressTowards(figure, target);
  if (!progress || progress.percent === null || isReached(figure, target)) return null;
  const months = (toDayNumber(target.asOf) - toDayNumber(figure.asOf)) / daysPerMonth;
  return { missing: progress.missing, perMonth: months > 0 ? progress.missing / months : null };
}

/**
 * The pace as people read it: `mancano 8.381, circa 395 al mese`; a whole number rounds up. Empty where there is none.
 */
export function describePace(figure: Figure, target: Figure): string {
  const { data } = figure.indicator;
  const pace = paceTowards(figure, target);
  if (!pace || pace.missing === 0) return '';
  // The distance between two shares is in points.
  const amount = (size: number, points: string) =>
    data.kind === 'percent' ? `${formatNumber(size, data.decimals)}\u00a0${points}` : formatValue(size, data);
  const hedge = { nothing: '', more: 'al più ', either: 'circa ' }[precisions[figure.precision].leavesOpen];
  const verb = pace.missing === 1 && data.kind === 'count' ? 'manca' : 'mancano';
  const missing = `${verb} ${hedge}${amount(pace.missing, 'punti percentuali')}`;
  if (pace.perMonth === null) return missing;
  const perMonth = data.kind === 'count' && data.scale === 'units' ? Math.ceil(pace.perMonth) : pace.perMonth;
  return `${missing}, circa ${amount(perMonth, 'punti')} al mese`;
}
