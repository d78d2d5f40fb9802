import type { APIRoute } from 'astro';
import { getArchive } from '#src/entries.ts';
import { makeOpenData } from '#src/open-data/data-files.ts';

/** The checksums of the open data, for `sha256sum --check`. */
export const GET: APIRoute = async () => {
  const { checksums } = await makeOpenData(await getArchive());
  return new Response(checksums.text);
};
