import type { APIRoute } from 'astro';
import { getIndicators, getLedger, getSite } from '#src/entries.ts';
import { indicatorDownloads, type Download } from '#src/lib/downloads.ts';

export async function getStaticPaths() {
  const ledger = await getLedger();
  const site = await getSite();
  return (await getIndicators()).flatMap((indicator) =>
    indicatorDownloads(indicator, ledger, site).map((file) => ({
      params: { id: indicator.id, format: file.format },
      props: { file },
    })),
  );
}

/** The series of an indicator and its targets, in every format. */
export const GET: APIRoute<{ file: Download }> = ({ props: { file } }) => new Response(file.write());
