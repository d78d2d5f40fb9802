import type { APIRoute } from 'astro';
import { getSite } from '#src/entries.ts';
import { absolute, paths } from '#src/lib/address.ts';

/** Everything may be read; the site map says where it is. */
export const GET: APIRoute = async () => {
  const site = await getSite();
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(paths.sitemap, site.url)}\n`);
};
