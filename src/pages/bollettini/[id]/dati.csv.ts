import type { APIRoute } from 'astro';
import { getBulletins, getLedger } from '#src/entries.ts';
import { toCsv } from '#src/lib/download.ts';

export async function getStaticPaths() {
  return (await getBulletins()).map(({ id }) => ({ params: { id } }));
}

/** Every figure of a bulletin, as CSV. */
export const GET: APIRoute<never, { id: string }> = async ({ params }) =>
  new Response(toCsv((await getLedger()).observationsOf(params.id)));
