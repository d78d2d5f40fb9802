import type { APIRoute } from 'astro';
import { getBulletins, getLedger, getSite } from '#src/entries.ts';
import { bulletinDownloads, ofFormat } from '#src/lib/downloads.ts';
import type { BulletinEntry } from '#src/lib/ledger.ts';

export async function getStaticPaths() {
  return (await getBulletins()).map((bulletin) => ({ params: { id: bulletin.id }, props: { bulletin } }));
}

/** Every figure of a bulletin, as CSV. */
export const GET: APIRoute<{ bulletin: BulletinEntry }> = async ({ props: { bulletin } }) =>
  new Response(ofFormat(bulletinDownloads(bulletin, await getLedger(), await getSite()), 'CSV'));
