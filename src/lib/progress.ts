import type { Figure } from '#src/lib/ledger.ts';
import { precisions } from '#src/lib/precision.ts';
import { formatShare, roundShare } from '#src/lib/share.ts';
import type { Stage } from '#src/lib/stage.ts';

/** How far a figure is from a target. */
export type Progress = {
  target: Figure;
  /** Reached share of the target, in percent, as `roundShare` gives it; `null` where none can be told, or drawn. */
  percent: number | null;
  /** The share as people read it, with the figure's precision word: `almeno 35,7 %`; else why there is none. */
  text: string;
  /** What is still missing, in the indicator's unit; never below 0. */
  missing: number;
};

/** The stage that a figure counts: its own for a target that asks for another one, else that of its indicator. */
export function stageOf({ target, indicator }: Figure): Stage {
  return target?.stage ?? indicator.data.stage;
}

/** True for a target that counts another stage of the work than its indicator: no value of the indicator tells of it. */
export function asksForOtherStage(target: Figure): boolean {
  return stageOf(target) !== target.indicator.data.stage;
}

/**
 * Why a figure has no share of a target that could be told, in a few words for its readers; `null` where it has one.
 * This is the only place that decides it: whatever shows a share or draws a bar takes a `percent` that is `null`.
 */
function reasonForNoShare(figure: Figure, target: Figure): string | null {
  if (target.target?.superseded) return 'traguardo sostituito';
  if (asksForOtherStage(target)) return 'condizioni diverse';
  const isNegative = figure.value !== null && figure.value < 0;
  return precisions[figure.precision].noShare ?? (isNegative ? 'valore sotto zero' : null);
}

/** The share of a target that a figure reaches; `null` if either value is missing. */
export function progressTowards(figure: Figure, target: Figure): Progress | null {
  if (figure.value === null || target.value === null) return null;
  const share = figure.value / target.value;
  const reason = reasonForNoShare(figure, target);
  return {
    target,
    percent: reason === null ? roundShare(share) : null,
    text: reason ?? formatShare(share, figure.precision),
    missing: Math.max(0, target.value - figure.value),
  };
}

/** The targets that no other has taken the place of. */
export function inForce(targets: Figure[]): Figure[] {
  return targets.filter((figure) => figure.target?.superseded !== true);
}

/** How far above a target, as a share of it, a value known only as «circa» has to be to reach it for sure. */
const vagueness = 0.1;

/** True if the figure's value reaches the target's for sure; a missing value reaches nothing. */
export function isReached({ value, precision }: Figure, target: Figure): boolean {
  if (value === null || target.value === null) return false;
  const isVague = precisions[precision].leavesOpen === 'either';
  return isVague ? value > target.value * (1 + vagueness) : value >= target.value;
}

/** The target marked as final; `undefined` if the indicator has none. */
export function finalTarget(targets: Figure[]): Figure | undefined {
  return inForce(targets).find((figure) => figure.target?.final === true);
}
