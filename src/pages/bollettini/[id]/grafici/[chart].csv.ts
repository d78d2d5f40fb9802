import type { APIRoute } from 'astro';
import { getCharts } from '#src/entries.ts';
import type { Chart } from '#src/lib/chart.ts';
import { toCsv } from '#src/lib/download.ts';

export async function getStaticPaths() {
  return (await getCharts()).map(({ bulletin, chart }) => ({
    params: { id: bulletin.id, chart: chart.model.id },
    props: { chart },
  }));
}

/** The figures behind a chart, as CSV. */
export const GET: APIRoute<{ chart: Chart }> = ({ props: { chart } }) => new Response(toCsv(chart.figures));
