import type { APIRoute } from 'astro';
import { getBulletins, getCalendar, getNewestDay, getSite, getToday } from '#src/entries.ts';
import { toIcs } from '#src/lib/ics.ts';

/** The calendar of releases for calendar programs. */
export const GET: APIRoute = async () => {
  const published = new Set((await getBulletins()).map(({ id }) => id));
  const options = { site: await getSite(), today: await getToday(), stamp: await getNewestDay(), published };
  return new Response(toIcs(await getCalendar(), options));
};
