import type { Figure, IndicatorEntry, Ledger } from '#src/lib/ledger.ts';
import type { Stage } from '#src/schemas/indicator.ts';

/** The stages in the order of the work, with the heading that each has in a list. */
const headings: Record<Stage, string> = {
  target: 'Da raggiungere',
  funded: 'Finanziamenti',
  adhered: 'Adesioni',
  started: 'Passaggi avviati',
  'one-service': 'Almeno un servizio passato',
  migrated: 'Passaggi conclusi',
  completed: 'Progetti completati',
  paid: 'Pagamenti',
  unspecified: 'Fase non precisata dalla fonte',
};

/** The stage that a figure counts: its own for a target that asks for another one, else that of its indicator. */
export function stageOf({ target, indicator }: Figure): Stage {
  return target?.stage ?? indicator.data.stage;
}

/** Indicators in the order of their names, of those groups that have any. */
function fillGroups<Group>(groups: Group[], indicatorsOf: (group: Group) => IndicatorEntry[]) {
  return groups
    .map((group) => ({
      ...group,
      indicators: indicatorsOf(group).toSorted((a, b) => a.data.name.localeCompare(b.data.name, 'it')),
    }))
    .filter(({ indicators }) => indicators.length > 0);
}

/** Indicators by the stage that they count, in the order of the work. */
export function groupByStage(indicators: IndicatorEntry[]) {
  const groups = (Object.entries(headings) as [Stage, string][]).map(([stage, label]) => ({ stage, label }));
  return fillGroups(groups, ({ stage }) => indicators.filter(({ data }) => data.stage === stage));
}

/** Indicators by measure, in the order of the programme; one of two measures stands under both. */
export function groupByMeasure({ indicators, programme }: Pick<Ledger, 'indicators' | 'programme'>) {
  return fillGroups(programme.measures, ({ id }) =>
    indicators.filter(({ data }) => data.measures.includes(id)),
  );
}
