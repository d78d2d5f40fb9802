import type { APIRoute } from 'astro';
import { getArchive } from '#src/entries.ts';
import { makeOpenData } from '#src/open-data/data-files.ts';

/** The tables as a DCAT-AP_IT catalogue, in JSON-LD. */
export const GET: APIRoute = async () => {
  const { catalogue } = await makeOpenData(await getArchive());
  return new Response(catalogue.text);
};
