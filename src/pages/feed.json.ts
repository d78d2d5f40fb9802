import type { APIRoute } from 'astro';
import { getFeedItems, getSite } from '#src/entries.ts';
import { toJsonFeed } from '#src/lib/feed.ts';
import { toJson } from '#src/lib/formats.ts';

/** The bulletins as JSON Feed 1.1, newest first. */
export const GET: APIRoute = async () =>
  new Response(toJson(toJsonFeed(await getFeedItems(), await getSite())));
