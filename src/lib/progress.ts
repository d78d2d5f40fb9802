import type { Figure, Ledger } from '#src/lib/ledger.ts';
import { latestOf } from '#src/lib/series.ts';
import { formatShare, roundShare } from '#src/lib/share.ts';

/** How far a figure is from a target. */
export type Progress = {
  target: Figure;
  /** Reached share of the target, in percent, as `roundShare` gives it. */
  percent: number;
  /** False where the target asks for another stage than the figure counts: no share can be told then. */
  comparable: boolean;
  /** The share as people read it, with the figure's precision word: `almeno 35,7 %`; else that it cannot be told. */
  text: string;
  /** What is still missing, in the indicator's unit; never below 0. */
  missing: number;
};

/** The share of a target that a figure reaches; `null` if either value is missing. */
export function progressTowards(figure: Figure, target: Figure): Progress | null {
  if (figure.value === null || target.value === null) return null;
  const share = figure.value / target.value;
  const comparable = (target.target?.stage ?? figure.indicator.data.stage) === figure.indicator.data.stage;
  return {
    target,
    percent: roundShare(share),
    comparable,
    text: comparable ? formatShare(share, figure.precision) : 'condizioni diverse',
    missing: Math.max(0, target.value - figure.value),
  };
}

/** The targets that no other has taken the place of. */
export function inForce(targets: Figure[]): Figure[] {
  return targets.filter((figure) => figure.target?.superseded !== true);
}

/** The newest target already due on the figure's day; `undefined` if none is. */
export function lastDueTarget(figure: Figure, targets: Figure[]): Figure | undefined {
  return inForce(targets).findLast((target) => target.asOf <= figure.asOf);
}

/** True if the figure's value reaches the target's; a missing value reaches nothing. */
export function isReached(figure: Figure, target: Figure): boolean {
  return figure.value !== null && target.value !== null && figure.value >= target.value;
}

/** The target marked as final; `undefined` if the indicator has none. */
export function finalTarget(targets: Figure[]): Figure | undefined {
  return inForce(targets).find((figure) => figure.target?.final === true);
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
