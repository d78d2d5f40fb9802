import type { Figure, Ledger } from '#src/lib/ledger.ts';
import {
  asksForOtherStage,
  finalTarget,
  inForce,
  isReached,
  progressTowards,
  type Progress,
} from '#src/lib/progress.ts';

/** The targets in force that count what their indicator counts, by due date. */
export function comparableTargets(indicator: string, ledger: Ledger): Figure[] {
  return inForce(ledger.targetsOf(indicator)).filter((target) => !asksForOtherStage(target));
}

/**
 * The target that an indicator is read against: the final one of those that count what it counts, else the last of
 * them; one that asks for more stands only where there is no other.
 */
export function mainTarget(indicator: string, ledger: Ledger): Figure | undefined {
  const comparable = comparableTargets(indicator, ledger);
  const targets = comparable.length > 0 ? comparable : inForce(ledger.targetsOf(indicator));
  return finalTarget(targets) ?? targets.at(-1);
}

/**
 * How far a figure shown for itself is from the target it leads to: the final one, else the last of which a share or
 * that it is reached can be told. `undefined` for a figure of one item, since a target counts the whole.
 */
export function goalOf(figure: Figure, ledger: Ledger): Progress | undefined {
  if (figure.breakdown.length > 0) return undefined;
  const targets = comparableTargets(figure.indicator.id, ledger);
  const final = finalTarget(targets);
  const candidates = final ? [final, ...targets.toReversed()] : targets.toReversed();
  return candidates
    .flatMap((target) => progressTowards(figure, target) ?? [])
    .find(({ percent, target }) => percent !== null || isReached(figure, target));
}
