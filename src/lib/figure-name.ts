import type { Figure } from '#src/lib/ledger.ts';

/** The name of what a figure counts, with the items it is limited to: `Enti avviati, ASL e aziende ospedaliere`. */
export function figureName(figure: Figure): string {
  return [figure.indicator.data.name, ...figure.breakdown.map((item) => item.name)].join(', ');
}
