import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { getFeedItems, getSite } from '#src/entries.ts';
import { toFeedDate } from '#src/lib/day.ts';

/** The bulletins as RSS 2.0, newest first. */
export const GET: APIRoute = async () => {
  const site = await getSite();
  const items = await getFeedItems();
  return rss({
    title: site.title,
    description: site.description,
    site: site.url,
    customData: '<language>it</language>',
    items: items.map((item) => ({
      title: item.title,
      link: item.url,
      pubDate: toFeedDate(item.published),
      description: [item.summary, ...item.figures].join('\n'),
    })),
  });
};
