import type { APIRoute } from 'astro';
import { getIndicators, getLedger, getToday } from '#src/entries.ts';
import { paths } from '#src/lib/address.ts';
import { buildIndicatorCharts } from '#src/lib/charts/chart.ts';
import { drawingFile, type Download } from '#src/lib/downloads.ts';

export async function getStaticPaths() {
  const ledger = await getLedger();
  const today = await getToday();
  return (await getIndicators()).flatMap((indicator) =>
    buildIndicatorCharts(indicator, ledger, today).map((chart) => ({
      params: { id: indicator.id, chart: chart.model.id },
      props: { file: drawingFile(chart, paths.indicatorChart(indicator.id, chart.model.id)) },
    })),
  );
}

/** What a chart of an indicator's page draws when it is live. */
export const GET: APIRoute<{ file: Download }> = ({ props: { file } }) => new Response(file.write());
