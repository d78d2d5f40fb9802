import type { APIRoute } from 'astro';
import { getLedger } from '#src/entries.ts';
import { toFigureFiles, type FigureFile } from '#src/search/figure-shards.ts';

export async function getStaticPaths() {
  return toFigureFiles(await getLedger()).map(({ name, content }) => ({
    params: { name },
    props: { content },
  }));
}

/** The published values, for the search: what is where, and the values in order, some in each file. */
export const GET: APIRoute<Pick<FigureFile, 'content'>> = ({ props: { content } }) =>
  new Response(JSON.stringify(content));
