import type { APIRoute } from 'astro';
import { drawStandaloneSvg } from '#src/drawing/draw-standalone-svg.ts';
import { getCharts, getSite } from '#src/entries.ts';
import type { Chart } from '#src/lib/chart.ts';
import { absolute, paths } from '#src/lib/address.ts';
import { formatDay } from '#src/lib/day.ts';
import type { BulletinEntry } from '#src/lib/ledger.ts';
import { sourceLine } from '#src/lib/source-line.ts';

export async function getStaticPaths() {
  return (await getCharts()).map(({ bulletin, chart }) => ({
    params: { id: bulletin.id, chart: chart.model.id },
    props: { bulletin, chart },
  }));
}

/** A chart as a picture that explains itself away from the site. */
export const GET: APIRoute<{ bulletin: BulletinEntry; chart: Chart }> = async ({
  props: { bulletin, chart },
}) => {
  const site = await getSite();
  const caption = [
    `Dati al ${formatDay(bulletin.data.asOf)}. Fonte: ${sourceLine(chart.figures)}.`,
    `${site.publisher.name}, ${site.licence.name}, ${absolute(paths.bulletin(bulletin.id), site.url)}`,
  ];
  return new Response(drawStandaloneSvg(chart.model, caption));
};
