import type { Day } from '#src/lib/day.ts';
import type { Figure, Ledger, SourceEntry } from '#src/lib/ledger.ts';
import type { Site } from '#src/schemas/site.ts';

/** All that the open data are made from. */
export type Archive = { site: Site; ledger: Ledger; sources: SourceEntry[] };

/** Every figure: observations by bulletin, oldest first, then the targets by indicator. */
export function allFigures(ledger: Ledger): Figure[] {
  return [
    ...ledger.bulletins.flatMap(({ id }) => ledger.observationsOf(id)),
    ...ledger.indicators.flatMap(({ id }) => ledger.targetsOf(id)),
  ];
}

/** First day on which figures came out and last day on which one changed; nothing without bulletins. */
export function archiveDays({ bulletins }: Ledger): { issued?: Day; modified?: Day } {
  const issued = bulletins.map(({ data }) => data.releaseDate).toSorted()[0];
  const modified = bulletins
    .map(({ data }) => data.modified)
    .toSorted()
    .at(-1);
  return { ...(issued && { issued }), ...(modified && { modified }) };
}
