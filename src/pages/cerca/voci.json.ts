import type { APIRoute } from 'astro';
import { getItemValues } from '#src/entries.ts';

/** The items that figures are limited to, with their latest values, for the index. */
export const GET: APIRoute = async () => new Response(JSON.stringify(await getItemValues()));
