import { formatNumber, precisionWord } from '#src/lib/format.ts';
import type { Figure, Ledger } from '#src/lib/ledger.ts';
import { latestOf } from '#src/lib/series.ts';

/** How far a figure is from a target. */
export type Progress = {
  target: Figure;
  /** Reached share of the target, in percent, rounded to one decimal; 100 only when it is reached. */
  percent: number;
  /** The share as people read it, with the figure's precision word: `almeno 35,7 %`. */
  text: string;
  /** What is still missing, in the indicator's unit; never below 0. */
  missing: number;
};

/** The share of a target that a figure reaches; `null` if either value is missing. */
export function progressTowards(figure: Figure, target: Figure): Progress | null {
  if (figure.value === null || target.value === null) return null;
  const rounded = Math.round((figure.value / target.value) * 1000) / 10;
  const percent = isReached(figure, target) ? rounded : Math.min(rounded, 99.9);
  const word = precisionWord(figure.precision);
  return {
    target,
    percent,
    text: `${word}${word === '' ? '' : '\u00a0'}${formatNumber(percent, 1)}\u00a0%`,
    missing: Math.max(0, target.value - figure.value),
  };
}

/** The newest target already due on the figure's day; `undefined` if none is. */
export function lastDueTarget(figure: Figure, targets: Figure[]): Figure | undefined {
  return targets.findLast((target) => target.asOf <= figure.asOf);
}

/** True if the figure's value reaches the target's; a missing value reaches nothing. */
export function isReached(figure: Figure, target: Figure): boolean {
  return figure.value !== null && target.value !== null && figure.value >= target.value;
}

/** The target marked as final; `undefined` if the indicator has none. */
export function finalTarget(targets: Figure[]): Figure | undefined {
  return targets.find((target) => target.target?.final === true);
}

/** An indicator's newest total against its final target. */
export type Standing = { latest: Figure; progress: Progress };

/** Where every indicator with a final target and a value stands, in the order of the indicators. */
export function standings(ledger: Ledger): Standing[] {
  return ledger.indicators.flatMap(({ id }) => {
    const latest = latestOf(ledger.seriesOf(id));
    const target = finalTarget(ledger.targetsOf(id));
    const progress = latest && target && progressTowards(latest, target);
    return latest && progress ? [{ latest, progress }] : [];
  });
}
