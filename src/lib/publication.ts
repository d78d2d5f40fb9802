import { formatDay, type Day } from '#src/lib/day.ts';

/** True for what readers may see on a day: no draft, and nothing that is to come out later. */
export function isPublished(
  { draft, releaseDate }: { draft: boolean; releaseDate: Day },
  today: Day,
): boolean {
  return !draft && releaseDate <= today;
}

/** Why readers do not see a bulletin on a day, for those who write it; `null` if they do. */
export function whyUnpublished(
  { draft, releaseDate }: { draft: boolean; releaseDate: Day },
  today: Day,
): string | null {
  if (draft) return 'Bozza: non sarà pubblicata';
  return releaseDate > today ? `In programma per il ${formatDay(releaseDate)}` : null;
}

/**
 * The newest day written in the content, drafts and what comes after a day left out: the "today" of a build that is
 * not told another, so that two builds of one commit give the same site. `1970-01-01` for an empty content.
 */
export function newestDay(
  entries: { data: { modified: Day; releaseDate?: Day; draft?: boolean } }[],
  until = '9999-12-31',
): Day {
  return entries
    .filter(({ data }) => data.draft !== true)
    .flatMap(({ data }) => [data.modified, data.releaseDate ?? data.modified])
    .filter((day) => day <= until)
    .reduce((newest, day) => (day > newest ? day : newest), '1970-01-01');
}
