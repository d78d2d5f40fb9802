import { paths } from '#src/lib/address.ts';
import type { Chart } from '#src/lib/charts/kind.ts';
import { bulletinDocument, chartDocument, indicatorDocument, toCsv, toJson } from '#src/lib/download.ts';
import { fillFigures } from '#src/lib/figure-text.ts';
import type { BulletinEntry, IndicatorEntry, Ledger } from '#src/lib/ledger.ts';
import type { Site } from '#src/schemas/site.ts';

/** A file of figures: what stands at its address, so that a page can say its size beside the link. */
export type Download = { format: 'CSV' | 'JSON' | 'SVG'; path: string; body: string };

/** Size of a file in bytes, as UTF-8. */
export function byteLength(body: string): number {
  return new TextEncoder().encode(body).length;
}

/** The file of a format. Throws a RangeError if there is none. */
export function ofFormat(downloads: Download[], format: Download['format']): string {
  const download = downloads.find((candidate) => candidate.format === format);
  if (!download) throw new RangeError(`No ${format} among ${downloads.map(({ path }) => path).join(', ')}`);
  return download.body;
}

/** All figures of a bulletin. */
export function bulletinDownloads(bulletin: BulletinEntry, ledger: Ledger, site: Site): Download[] {
  const { id, data } = bulletin;
  const figures = ledger.observationsOf(id);
  const summary = fillFigures(data.summary, (figure) => ledger.figure(id, figure));
  return [
    { format: 'CSV', path: paths.bulletinCsv(id), body: toCsv(figures) },
    {
      format: 'JSON',
      path: paths.bulletinJson(id),
      body: toJson(bulletinDocument(bulletin, summary, figures, site)),
    },
  ];
}

/** The series of an indicator with its targets. */
export function indicatorDownloads(indicator: IndicatorEntry, ledger: Ledger, site: Site): Download[] {
  const { id } = indicator;
  const figures = [...ledger.seriesOf(id), ...ledger.targetsOf(id)];
  return [
    { format: 'CSV', path: paths.indicatorCsv(id), body: toCsv(figures) },
    {
      format: 'JSON',
      path: paths.indicatorJson(id),
      body: toJson(indicatorDocument(indicator, figures, site)),
    },
  ];
}

/** The figures behind a chart of a bulletin. */
export function chartDownloads(chart: Chart, bulletin: BulletinEntry, site: Site): Download[] {
  const { id } = chart.model;
  return [
    { format: 'CSV', path: paths.chartCsv(bulletin.id, id), body: toCsv(chart.figures) },
    {
      format: 'JSON',
      path: paths.chartJson(bulletin.id, id),
      body: toJson(chartDocument(chart, bulletin, site)),
    },
  ];
}
