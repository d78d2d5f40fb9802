import type { APIRoute } from 'astro';
import { chartPictures } from '#src/drawing/chart-picture.ts';
import { getCharts, getSite } from '#src/entries.ts';
import { drawingFormat, paths } from '#src/lib/address.ts';
import { isLive } from '#src/lib/charts/still.ts';
import { chartDownloads, drawingFile, type Download } from '#src/lib/downloads.ts';

export async function getStaticPaths() {
  const site = await getSite();
  return (await getCharts()).flatMap(({ bulletin, chart }) =>
    [
      ...chartDownloads(chart, bulletin, site),
      ...chartPictures(chart, bulletin, site),
      ...(isLive(chart.model.kind)
        ? [drawingFile(chart, paths.chartFile(bulletin.id, chart.model.id, drawingFormat))]
        : []),
    ].map((file) => ({
      params: { id: bulletin.id, chart: chart.model.id, format: file.format },
      props: { file },
    })),
  );
}

/** The figures behind a chart in every format, the chart as a picture, and what it draws when it is live. */
export const GET: APIRoute<{ file: Download }> = ({ props: { file } }) => new Response(file.write());
