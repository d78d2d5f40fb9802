import type { APIRoute } from 'astro';
import { getIndicators, getLedger, getSite } from '#src/entries.ts';
import { indicatorDocument, toJson } from '#src/lib/download.ts';
import type { IndicatorEntry } from '#src/lib/ledger.ts';

export async function getStaticPaths() {
  return (await getIndicators()).map((indicator) => ({ params: { id: indicator.id }, props: { indicator } }));
}

/** The series of an indicator and its targets, as JSON. */
export const GET: APIRoute<{ indicator: IndicatorEntry }> = async ({ props: { indicator } }) => {
  const ledger = await getLedger();
  const figures = [...ledger.seriesOf(indicator.id), ...ledger.targetsOf(indicator.id)];
  return new Response(toJson(indicatorDocument(indicator, figures, await getSite())));
};
