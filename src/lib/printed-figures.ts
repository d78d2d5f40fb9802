import { buildChart } from '#src/lib/chart.ts';
import { figuresNamed } from '#src/lib/last-change.ts';
import type { BulletinEntry, Figure, Ledger } from '#src/lib/ledger.ts';

/**
 * The observations of a bulletin that neither its text nor its key figures nor its charts print, in the order in
 * which they are written: the page lists them at its end, so that none can be read only in a download.
 */
export function unprintedFigures(
  { id, data, body = '' }: BulletinEntry & { body?: string | undefined },
  ledger: Ledger,
): Figure[] {
  const texts = [body, data.summary, data.standfirst, ...data.charts.map((chart) => chart.summary)];
  const printed = [
    ...texts.flatMap((text) => figuresNamed(text, id, ledger)),
    ...data.keyFigures.map((key) => ledger.figure(id, key)),
    ...data.charts.flatMap((spec) => buildChart(spec, id, ledger).figures),
  ];
  const keys = new Set(printed.map((figure) => figure.key));
  return ledger.observationsOf(id).filter((figure) => !keys.has(figure.key));
}
