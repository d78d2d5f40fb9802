import type { APIRoute } from 'astro';
import { getEquivalents } from '#src/entries.ts';

/** Words that the search takes for each other, for the index. */
export const GET: APIRoute = async () => new Response(JSON.stringify(await getEquivalents()));
