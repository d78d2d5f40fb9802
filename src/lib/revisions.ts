import type { BulletinEntry, Figure, Ledger } from '#src/lib/ledger.ts';
import { formatWithPrecision } from '#src/lib/format.ts';
import type { Correction } from '#src/schemas/bulletin.ts';

/** A value of one day that a later bulletin published anew with another number: every vintage is kept. */
export type Revision = { from: Figure; to: Figure };

/** What a figure is a value of: indicator, day, items. Two figures with one identity are two vintages. */
export function identityOf(figure: Figure): string {
  const items = figure.breakdown.map((item) => `${item.dimension}=${item.value}`).toSorted();
  return [figure.indicator.id, figure.asOf, ...items].join(' ');
}

/** The vintages of each value of a series, oldest bulletin first. */
export function vintagesOf(series: Figure[]): Figure[][] {
  const byBulletin = series.toSorted((a, b) => ((a.bulletin ?? '') < (b.bulletin ?? '') ? -1 : 1));
  return [...Map.groupBy(byBulletin, identityOf).values()];
}

/** Every revision of a series: each vintage against the one before it, where value or precision differ. */
export function revisionsOf(series: Figure[]): Revision[] {
  return vintagesOf(series).flatMap((vintages) =>
    vintages.slice(1).flatMap((to, index) => {
      const from = vintages[index];
      return from && (from.value !== to.value || from.precision !== to.precision) ? [{ from, to }] : [];
    }),
  );
}

/** A correction with the figure it mends and both values as people read them. */
export type CorrectedFigure = {
  bulletin: BulletinEntry;
  figure: Figure;
  correction: Correction;
  oldText: string;
  newText: string;
};

const correctionsKnown = new WeakMap<Ledger['bulletins'], CorrectedFigure[]>();

/** All corrections of all bulletins, newest first. Throws `UnknownIdError` for one of an unknown observation. */
export function correctionsOf(ledger: Ledger): CorrectedFigure[] {
  const known = correctionsKnown.get(ledger.bulletins) ?? collectCorrections(ledger);
  correctionsKnown.set(ledger.bulletins, known);
  return known;
}

function collectCorrections(ledger: Ledger): CorrectedFigure[] {
  return ledger.bulletins
    .flatMap((bulletin) =>
      bulletin.data.corrections.map((correction) => {
        const figure = ledger.figure(bulletin.id, correction.observation);
        const toText = (value: number | null) =>
          formatWithPrecision(value, value === null ? 'exact' : figure.precision, figure.indicator.data);
        return {
          bulletin,
          figure,
          correction,
          oldText: toText(correction.old),
          newText: toText(correction.new),
        };
      }),
    )
    .toSorted((a, b) =>
      a.correction.date > b.correction.date ? -1 : a.correction.date < b.correction.date ? 1 : 0,
    );
}

/** Fragment of a correction where it is listed, on its bulletin and on the page of all corrections. */
export function anchorOf({ bulletin, correction }: Pick<CorrectedFigure, 'bulletin' | 'correction'>): string {
  return `correzione-${bulletin.id}-${correction.observation}-${correction.date}`;
}
