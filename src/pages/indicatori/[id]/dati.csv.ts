import type { APIRoute } from 'astro';
import { getIndicators, getLedger, getSite } from '#src/entries.ts';
import { indicatorDownloads, ofFormat } from '#src/lib/downloads.ts';
import type { IndicatorEntry } from '#src/lib/ledger.ts';

export async function getStaticPaths() {
  return (await getIndicators()).map((indicator) => ({ params: { id: indicator.id }, props: { indicator } }));
}

/** The series of an indicator and its targets, as CSV. */
export const GET: APIRoute<{ indicator: IndicatorEntry }> = async ({ props: { indicator } }) =>
  new Response(ofFormat(indicatorDownloads(indicator, await getLedger(), await getSite()), 'CSV'));
