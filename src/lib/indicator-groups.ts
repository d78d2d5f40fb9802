import type { IndicatorEntry, Ledger } from '#src/lib/ledger.ts';
import { stageIds, stages, type Stage } from '#src/lib/stage.ts';

/** Indicators of one stage of the work. */
export type StageGroup = { stage: Stage; label: string; counts: string; indicators: IndicatorEntry[] };

/** Indicators in the order of their names, of those groups that have any. */
function fillGroups<Group>(groups: Group[], indicatorsOf: (group: Group) => IndicatorEntry[]) {
  return groups
    .map((group) => ({
      ...group,
      indicators: indicatorsOf(group).toSorted((a, b) => a.data.name.localeCompare(b.data.name, 'it')),
    }))
    .filter(({ indicators }) => indicators.length > 0);
}

/**
 * Indicators by the stage that they count, from the end of the work to its beginning: what came of it before what was
 * begun or promised. Those of a stage that is not told stand last.
 */
export function groupByStage(indicators: IndicatorEntry[]): StageGroup[] {
  const groups = stageIds
    .toReversed()
    .map((stage) => ({ stage, label: stages[stage].heading, counts: stages[stage].counts }));
  return fillGroups(groups, ({ stage }) => indicators.filter(({ data }) => data.stage === stage));
}

/** Indicators by measure, in the order of the programme; one of two measures stands under both. */
export function groupByMeasure({ indicators, programme }: Pick<Ledger, 'indicators' | 'programme'>) {
  return fillGroups(programme.measures, ({ id }) =>
    indicators.filter(({ data }) => data.measures.includes(id)),
  );
}
