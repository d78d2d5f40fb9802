import type { Figure, IndicatorEntry } from '#src/lib/ledger.ts';
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

/** Indicators by the stage that they count, in the order of the work, then by name; empty stages are left out. */
export function groupByStage(indicators: IndicatorEntry[]) {
  return (Object.entries(headings) as [Stage, string][])
    .map(([stage, label]) => ({
      stage,
      label,
      indicators: indicators
        .filter((indicator) => indicator.data.stage === stage)
        .toSorted((a, b) => a.data.name.localeCompare(b.data.name, 'it')),
    }))
    .filter((group) => group.indicators.length > 0);
}
