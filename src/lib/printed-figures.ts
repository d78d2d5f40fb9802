import { figuresInTextsAndCharts, type BulletinWithBody } from '#src/lib/last-change.ts';
import type { Figure, Ledger } from '#src/lib/ledger.ts';

/**
 * The observations of a bulletin that neither its text nor its key figures nor its charts print, in the order in
 * which they are written: the page lists them at its end, so that none can be read only in a download.
 */
export function unprintedFigures(bulletin: BulletinWithBody, ledger: Ledger): Figure[] {
  const keyFigures = bulletin.data.keyFigures.map((key) => ledger.figure(bulletin.id, key));
  const printed = [...keyFigures, ...figuresInTextsAndCharts(bulletin, ledger)];
  const keys = new Set(printed.map((figure) => figure.key));
  return ledger.observationsOf(bulletin.id).filter((figure) => !keys.has(figure.key));
}
