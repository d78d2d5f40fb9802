import type { APIRoute } from 'astro';
import { getArchive } from '#src/entries.ts';
import { makeOpenData } from '#src/open-data/data-files.ts';

/** The tables as a Frictionless Data Package. */
export const GET: APIRoute = async () => {
  const { dataPackage } = await makeOpenData(await getArchive());
  return new Response(dataPackage.text);
};
