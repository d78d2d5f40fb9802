import type { APIRoute } from 'astro';
import { chartPicture } from '#src/drawing/chart-picture.ts';
import { getChartPaths, getSite, type ChartProps } from '#src/entries.ts';

export const getStaticPaths = getChartPaths;

/** A chart as a picture that explains itself away from the site. */
export const GET: APIRoute<ChartProps> = async ({ props: { bulletin, chart } }) =>
  new Response(chartPicture(chart, bulletin, await getSite()).body);
