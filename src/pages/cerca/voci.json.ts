import type { APIRoute } from 'astro';
import { getLedger } from '#src/entries.ts';
import { toItemValues } from '#src/search/item-values.ts';

/** The items that figures are limited to, with their latest values, for the index. */
export const GET: APIRoute = async () => new Response(JSON.stringify(toItemValues(await getLedger())));
