import type { Day } from '#src/lib/day.ts';
import type { Figure, Ledger } from '#src/lib/ledger.ts';
import { inForce, stageOf } from '#src/lib/progress.ts';
import { latestOf } from '#src/lib/series.ts';
import { stageIds } from '#src/lib/stage.ts';
import { targetStateOf, type TargetState } from '#src/lib/target-state.ts';
import type { Programme } from '#src/schemas/programme.ts';

/** A target in force of a measure, with what became of it. */
export type Milestone = { figure: Figure; state: TargetState };

/** A measure on its line of time: its targets by due day, and the last count of the stage that is furthest on. */
export type Course = {
  measure: Programme['measures'][number];
  milestones: Milestone[];
  latest: Figure | undefined;
};

/** The course of every measure that has a target, in the order of the programme, as it stands on the day `today`. */
export function coursesOf(ledger: Ledger, today: Day): Course[] {
  return ledger.programme.measures.flatMap((measure) => {
    const aimed = ledger.indicators
      .filter(({ data }) => data.measures.includes(measure.id))
      .map(({ id }) => ({ series: ledger.seriesOf(id), targets: inForce(ledger.targetsOf(id)) }))
      .filter(({ targets }) => targets.length > 0);
    if (aimed.length === 0) return [];
    const milestones = aimed
      .flatMap(({ series, targets }) =>
        targets.map((figure) => ({ figure, state: targetStateOf(figure, series, today) })),
      )
      .toSorted((a, b) => (a.figure.asOf < b.figure.asOf ? -1 : 1));
    const counts = aimed
      .flatMap(({ series }) => latestOf(series) ?? [])
      .filter(({ value }) => value !== null);
    const stageOrder = (figure: Figure) => stageIds.indexOf(stageOf(figure));
    const latest = counts.toSorted((a, b) => stageOrder(a) - stageOrder(b)).at(-1);
    return [{ measure, milestones, latest }];
  });
}
