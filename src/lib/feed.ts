import { absolute, paths } from '#src/lib/address.ts';
import { formatDay } from '#src/lib/day.ts';
import { figureName } from '#src/lib/figure-name.ts';
import { dayPhrase, formatWithUnit } from '#src/lib/format.ts';
import type { Entry, Figure } from '#src/lib/ledger.ts';
import { anchorOf, describeCorrection, type CorrectedFigure } from '#src/lib/revisions.ts';
import type { Bulletin } from '#src/schemas/bulletin.ts';
import type { Site } from '#src/schemas/site.ts';

/** A bulletin or a correction as an item of a feed. */
export type FeedItem = {
  title: string;
  url: string;
  summary: string;
  published: string;
  modified: string;
  /** One line a key figure: `Amministrazioni …: oltre 4.000 amministrazioni (dato al 10 ottobre 2024)`. */
  figures: string[];
};

/** A key figure as one line of plain text. */
export function figureLine(figure: Figure): string {
  const { data } = figure.indicator;
  return `${figureName(figure)}: ${formatWithUnit(figure, data)} (${dayPhrase(data.stage)} ${formatDay(figure.asOf)})`;
}

/** A bulletin with its key figures, as both feeds print it. */
export function toFeedItem(
  entry: Entry<Bulletin>,
  summary: string,
  keyFigures: Figure[],
  site: Site,
): FeedItem {
  return {
    title: entry.data.title,
    url: absolute(paths.bulletin(entry.id), site.url),
    summary,
    published: entry.data.releaseDate,
    modified: entry.data.modified,
    figures: keyFigures.map(figureLine),
  };
}

/** A correction as an item of a feed; its address leads to where the bulletin tells it. */
export function toCorrectionItem(corrected: CorrectedFigure, site: Site): FeedItem {
  const { bulletin, figure, correction } = corrected;
  return {
    title: `Correzione: ${figureName(figure)}`,
    url: `${absolute(paths.bulletin(bulletin.id), site.url)}#${anchorOf(corrected)}`,
    summary: `Dato al ${formatDay(figure.asOf)}: ${describeCorrection(corrected)}. ${correction.reason}`,
    published: correction.date,
    modified: correction.date,
    figures: [],
  };
}

/** The items as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function toJsonFeed(items: FeedItem[], site: Site) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.title,
    description: site.description,
    language: 'it',
    home_page_url: site.url,
    feed_url: absolute(paths.jsonFeed, site.url),
    authors: [{ name: site.publisher.name }],
    items: items.map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_text: [item.summary, ...item.figures].join('\n\n'),
      date_published: `${item.published}T00:00:00Z`,
      date_modified: `${item.modified}T00:00:00Z`,
    })),
  };
}
