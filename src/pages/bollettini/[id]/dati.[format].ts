import type { APIRoute } from 'astro';
import { getBulletins, getLedger, getSite } from '#src/entries.ts';
import { bulletinDownloads, type Download } from '#src/lib/downloads.ts';

export async function getStaticPaths() {
  const ledger = await getLedger();
  const site = await getSite();
  return (await getBulletins()).flatMap((bulletin) =>
    bulletinDownloads(bulletin, ledger, site).map((file) => ({
      params: { id: bulletin.id, format: file.format },
      props: { file },
    })),
  );
}

/** Every figure of a bulletin, in every format. */
export const GET: APIRoute<{ file: Download }> = ({ props: { file } }) => new Response(file.write());
