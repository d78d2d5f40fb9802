import type { APIRoute } from 'astro';
import { getChartPaths, getSite, type ChartProps } from '#src/entries.ts';
import { chartDownloads, ofFormat } from '#src/lib/downloads.ts';

export const getStaticPaths = getChartPaths;

/** The figures behind a chart, as JSON. */
export const GET: APIRoute<ChartProps> = async ({ props: { bulletin, chart } }) =>
  new Response(ofFormat(chartDownloads(chart, bulletin, await getSite()), 'JSON'));
