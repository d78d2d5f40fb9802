import type { APIRoute } from 'astro';
import { getIndicatorDay, getIndicators, getLedger } from '#src/entries.ts';
import { paths } from '#src/lib/address.ts';
import { buildIndicatorCharts } from '#src/lib/charts/chart.ts';
import { drawingFile, type Download } from '#src/lib/downloads.ts';

export async function getStaticPaths() {
  const ledger = await getLedger();
  const files = (await getIndicators()).map(async (indicator) => {
    const day = await getIndicatorDay(indicator.id);
    return buildIndicatorCharts(indicator, ledger, day).map((chart) => ({
      params: { id: indicator.id, chart: chart.model.id },
      props: { file: drawingFile(chart, paths.indicatorChart(indicator.id, chart.model.id)) },
    }));
  });
  return (await Promise.all(files)).flat();
}

/** What a chart of an indicator's page draws when it is live. */
export const GET: APIRoute<{ file: Download }> = ({ props: { file } }) => new Response(file.write());
