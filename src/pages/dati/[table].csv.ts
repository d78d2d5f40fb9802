import type { APIRoute } from 'astro';
import { getArchive } from '#src/entries.ts';
import type { DataFile } from '#src/lib/open-data/data-file.ts';
import { makeOpenData } from '#src/open-data/data-files.ts';

export async function getStaticPaths() {
  const { tables } = await makeOpenData(await getArchive());
  return tables.map(({ table, csv }) => ({ params: { table: table.name }, props: { file: csv } }));
}

/** A table of the open data, as CSV. */
export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) => new Response(file.text);
