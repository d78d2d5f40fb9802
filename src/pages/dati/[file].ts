import type { APIRoute } from 'astro';
import { getArchive } from '#src/entries.ts';
import type { DataFile } from '#src/lib/open-data/data-file.ts';
import { makeOpenData } from '#src/open-data/data-files.ts';

export async function getStaticPaths() {
  const { files } = await makeOpenData(await getArchive());
  return files.map((file) => ({ params: { file: file.name }, props: { file } }));
}

/** Every file of the open data: the tables in their formats, and what describes them to programs. */
export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) => new Response(file.text);
