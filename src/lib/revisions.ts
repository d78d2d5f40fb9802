import { correctedNames, type CorrectedField } from '#src/lib/corrected-field.ts';
import type { BulletinEntry, Figure, Ledger } from '#src/lib/ledger.ts';
import { formatWithPrecision } from '#src/lib/format.ts';
import { precisions, type Precision } from '#src/lib/precision.ts';
import { statuses, type Status } from '#src/lib/status.ts';
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

/** A correction with the figure it mends, and what was wrong and what is right as people read it. */
export type CorrectedFigure = {
  bulletin: BulletinEntry;
  figure: Figure;
  correction: Correction;
  /** What it mends: `valore`, `precisione`. */
  field: string;
  /** Which it is of those of one field of one figure on one day, from 1. */
  place: number;
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

type Cell = Correction['old'];

/** How each field is written for people; the schema holds each cell to its field. */
const writers: Record<CorrectedField, (cell: Cell, of: Figure, ledger: Ledger) => string> = {
  value: (cell, { precision, indicator }) =>
    formatWithPrecision(cell as number | null, cell === null ? 'exact' : precision, indicator.data),
  precision: (cell) => `«${precisions[cell as Precision].told}»`,
  status: (cell) => `«${statuses[cell as Status].word}»`,
  unit: (cell) => `«${String(cell)}»`,
  source: (cell, _, ledger) => `«${ledger.source(String(cell)).data.title}»`,
};

const nameOf = ({ observation, field, date }: Correction) => [observation, field, date].join(' ');

function collectCorrections(ledger: Ledger): CorrectedFigure[] {
  return ledger.bulletins
    .flatMap((bulletin) =>
      bulletin.data.corrections.map((correction, index, all): CorrectedFigure => {
        const figure = ledger.figure(bulletin.id, correction.observation);
        const field = correctedNames[correction.field];
        const write = writers[correction.field];
        const oldText = write(correction.old, figure, ledger);
        const newText = write(correction.new, figure, ledger);
        const sameDay = all.slice(0, index + 1).filter((one) => nameOf(one) === nameOf(correction));
        return { bulletin, figure, correction, field, place: sameDay.length, oldText, newText };
      }),
    )
    .toSorted((a, b) => b.correction.date.localeCompare(a.correction.date));
}

/** Fragment of a correction where it is listed, on its bulletin and on the page of all corrections. */
export function anchorOf(corrected: Pick<CorrectedFigure, 'bulletin' | 'correction' | 'place'>): string {
  const { bulletin, correction, place } = corrected;
  const field = correction.field === 'value' ? '' : `-${correction.field}`;
  const again = place > 1 ? `-${place}` : '';
  return `correzione-${bulletin.id}-${correction.observation}-${correction.date}${field}${again}`;
}

/** What a correction did, as the end of a sentence: `da 260 a 262`, `precisione da «esatto» a «soglia»`. */
export function describeCorrection({ correction, field, oldText, newText }: CorrectedFigure): string {
  return `${correction.field === 'value' ? '' : `${field} `}da ${oldText} a ${newText}`;
}
