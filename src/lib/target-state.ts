import { dayAfter, formatDay, type Day } from '#src/lib/day.ts';
import type { Figure, Ledger } from '#src/lib/ledger.ts';
import { precisions } from '#src/lib/precision.ts';
import { describePace } from '#src/lib/pace.ts';
import { asksForOtherStage, isReached } from '#src/lib/progress.ts';
import { currentOf, totalsOf } from '#src/lib/series.ts';

/**
 * What became of a target by a day: another took its place, its value was reached, it was missed, its day went by and
 * no source says with what result, or there is still time.
 */
export type TargetState =
  | { outcome: 'superseded' }
  /** `figure` is the value that decides it. */
  | { outcome: 'reached' | 'missed'; figure: Figure }
  /** `figure` is the newest value; `undefined` where none counts what the target asks for. */
  | { outcome: 'expired' | 'open'; figure: Figure | undefined };

/**
 * True if a value says that the target was not reached on its due day: one of that day, or a later one of a total
 * that cannot have fallen since. A value known only from below, or as «circa», proves nothing.
 */
function isShort(figure: Figure, target: Figure): boolean {
  if (precisions[figure.precision].leavesOpen !== 'nothing' || isReached(figure, target)) return false;
  return (
    figure.asOf === target.asOf || (figure.asOf > target.asOf && figure.indicator.data.cumulative === true)
  );
}

/**
 * The state of a target on the day `today`, from the series of its indicator. It changes only on days that stand in
 * content: the day after the due day, and with a new value. The due day itself is the last on which there is time.
 */
export function targetStateOf(target: Figure, series: Figure[], today: Day): TargetState {
  if (target.target?.superseded) return { outcome: 'superseded' };
  const totals = asksForOtherStage(target) ? [] : totalsOf(currentOf(series));
  const known = totals.filter(({ value }) => value !== null);
  const newest = known.at(-1);
  const decisive = known.find((figure) => isReached(figure, target) || isShort(figure, target));
  if (decisive && isReached(decisive, target)) return { outcome: 'reached', figure: decisive };
  if (today <= target.asOf) return { outcome: 'open', figure: newest };
  return decisive ? { outcome: 'missed', figure: decisive } : { outcome: 'expired', figure: newest };
}

/**
 * The day since which all has been as it is on the day `today`, as far as these targets go: the newest day of the
 * content, or the one on which the last of them ran out. What is drawn up to it has the same bytes until something
 * happens.
 */
export function standingDay(targets: Figure[], ledger: Ledger, newest: Day, today: Day): Day {
  const runOut = targets
    .filter((target) =>
      /expired|missed/.test(targetStateOf(target, ledger.seriesOf(target.indicator.id), today).outcome),
    )
    .map(({ asOf }) => dayAfter(asOf));
  return [newest, ...runOut].toSorted().at(-1) ?? newest;
}

/** What became of a target in a word or two, for what stands beside its value and day. */
export const outcomeWords: Record<TargetState['outcome'], string> = {
  reached: 'raggiunto',
  missed: 'mancato',
  expired: 'scaduto, esito non noto',
  open: 'da raggiungere',
  superseded: 'sostituito',
};

const at = (figure: Figure) => `${figure.text} al ${formatDay(figure.asOf)}`;

/**
 * The state in words that end a sentence about the target, each with the day that it depends on and none counted from
 * today: `scaduto il 30 giugno 2026; ultimo dato: 4.952 al 31 marzo 2025; nessuna fonte dà il risultato`.
 */
export function describeTargetState(target: Figure, state: TargetState): string {
  switch (state.outcome) {
    case 'superseded':
      return 'sostituito da un altro traguardo';
    case 'reached':
      return `raggiunto: ${at(state.figure)}`;
    case 'missed':
      return `mancato: ${at(state.figure)}`;
    case 'expired': {
      const last = state.figure ? `ultimo dato: ${at(state.figure)}; ` : '';
      return `scaduto il ${formatDay(target.asOf)}; ${last}nessuna fonte dà il risultato`;
    }
    case 'open': {
      const { figure } = state;
      const pace = figure && describePace(figure, target);
      return pace ? `al ${formatDay(figure.asOf)} ${pace}` : `c’è tempo fino al ${formatDay(target.asOf)}`;
    }
  }
}
