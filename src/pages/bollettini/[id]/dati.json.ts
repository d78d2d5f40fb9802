import type { APIRoute } from 'astro';
import { getBulletins, getLedger, getSite } from '#src/entries.ts';
import { bulletinDocument, toJson } from '#src/lib/download.ts';
import { fillFigures } from '#src/lib/figure-text.ts';
import type { BulletinEntry } from '#src/lib/ledger.ts';

export async function getStaticPaths() {
  return (await getBulletins()).map((bulletin) => ({ params: { id: bulletin.id }, props: { bulletin } }));
}

/** A bulletin and every figure of it, as JSON. */
export const GET: APIRoute<{ bulletin: BulletinEntry }> = async ({ props: { bulletin } }) => {
  const ledger = await getLedger();
  const summary = fillFigures(bulletin.data.summary, (figure) => ledger.figure(bulletin.id, figure));
  return new Response(
    toJson(bulletinDocument(bulletin, summary, ledger.observationsOf(bulletin.id), await getSite())),
  );
};
