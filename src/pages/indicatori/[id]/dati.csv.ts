import type { APIRoute } from 'astro';
import { getIndicators, getLedger } from '#src/entries.ts';
import { toCsv } from '#src/lib/download.ts';

export async function getStaticPaths() {
  return (await getIndicators()).map(({ id }) => ({ params: { id } }));
}

/** The series of an indicator and its targets, as CSV. */
export const GET: APIRoute<never, { id: string }> = async ({ params }) => {
  const ledger = await getLedger();
  return new Response(toCsv([...ledger.seriesOf(params.id), ...ledger.targetsOf(params.id)]));
};
