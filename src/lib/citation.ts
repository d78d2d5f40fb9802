import { absolute } from '#src/lib/address.ts';
import { formatDay, type Day } from '#src/lib/day.ts';
import type { Site } from '#src/schemas/site.ts';

/** How to cite a page: publisher, title, site, day of the version (left out where there is none), address. */
export function citation(title: string, modified: Day | undefined, path: string, site: Site): string {
  const version = modified === undefined ? [] : [`versione del ${formatDay(modified)}`];
  return [site.publisher.name, `«${title}»`, site.title, ...version, absolute(path, site.url)].join(', ');
}
