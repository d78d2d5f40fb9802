import { drawingFormat, paths } from '#src/lib/address.ts';
import type { Chart } from '#src/lib/charts/kind.ts';
import { bulletinDocument, chartDocument, indicatorDocument, toRow } from '#src/lib/json-documents.ts';
import { fillFigures } from '#src/lib/figure-text.ts';
import { formatNames, formats, type FormatName } from '#src/lib/formats.ts';
import type { BulletinEntry, Figure, IndicatorEntry, Ledger } from '#src/lib/ledger.ts';
import { figureColumns } from '#src/lib/open-data/figure-columns.ts';
import type { Site } from '#src/schemas/site.ts';

/** A file of figures. It is written when it is asked for: by its address, or by a page that tells its size. */
export type Download = {
  format: FormatName | 'svg' | typeof drawingFormat;
  path: string;
  write: () => string;
};

function inEveryFormat(
  figures: Figure[],
  pathIn: (format: FormatName) => string,
  document: () => object,
): Download[] {
  return formatNames.map((format) => ({
    format,
    path: pathIn(format),
    write: () => formats[format].write({ columns: figureColumns, rows: figures.map(toRow) }, document()),
  }));
}

/** All figures of a bulletin. */
export function bulletinDownloads(bulletin: BulletinEntry, ledger: Ledger, site: Site): Download[] {
  const { id, data } = bulletin;
  const figures = ledger.observationsOf(id);
  const summary = fillFigures(data.summary, (figure) => ledger.figure(id, figure));
  const pathIn = (format: FormatName) => paths.bulletinFile(id, format);
  return inEveryFormat(figures, pathIn, () => bulletinDocument(bulletin, summary, figures, site));
}

/** The series of an indicator with its targets. */
export function indicatorDownloads(indicator: IndicatorEntry, ledger: Ledger, site: Site): Download[] {
  const { id } = indicator;
  const figures = [...ledger.seriesOf(id), ...ledger.targetsOf(id)];
  const pathIn = (format: FormatName) => paths.indicatorFile(id, format);
  return inEveryFormat(figures, pathIn, () => indicatorDocument(indicator, figures, site));
}

/** The figures behind a chart of a bulletin. */
export function chartDownloads(chart: Chart, bulletin: BulletinEntry, site: Site): Download[] {
  const pathIn = (format: FormatName) => paths.chartFile(bulletin.id, chart.model.id, format);
  return inEveryFormat(chart.figures, pathIn, () => chartDocument(chart, bulletin, site));
}

/** What a live chart draws, fetched when a reader reaches for it, so that no page carries it. */
export function drawingFile(chart: Chart, path: string): Download {
  return { format: drawingFormat, path, write: () => JSON.stringify(chart.model) };
}
