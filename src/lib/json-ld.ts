import { absolute, paths } from '#src/lib/address.ts';
import { formatDay } from '#src/lib/day.ts';
import { dayPhrase } from '#src/lib/format.ts';
import { formatNames, formats } from '#src/lib/formats.ts';
import { figureName } from '#src/lib/figure-name.ts';
import type { Entry, Figure } from '#src/lib/ledger.ts';
import { describeCorrection, type CorrectedFigure } from '#src/lib/revisions.ts';
import { currentOf, totalsOf } from '#src/lib/series.ts';
import type { Bulletin } from '#src/schemas/bulletin.ts';
import type { Site } from '#src/schemas/site.ts';

/** JSON for a `<script>` element: no `<` is left that could close it. */
export function toScriptJson(document: unknown): string {
  return JSON.stringify(document).replaceAll('<', '\\u003c');
}

function publisher(site: Site) {
  return {
    '@type': 'Organization',
    name: site.publisher.name,
    ...(site.publisher.url && { url: site.publisher.url }),
  };
}

function commonOf(site: Site) {
  return { inLanguage: 'it', license: site.licence.url, publisher: publisher(site) };
}

function propertyValue(figure: Figure) {
  return {
    '@type': 'PropertyValue',
    propertyID: figure.key,
    name: figureName(figure),
    ...(figure.value !== null && { value: figure.value }),
    unitText: figure.indicator.data.unit,
    description: `${figure.text}, ${dayPhrase(figure.indicator.data.stage)} ${formatDay(figure.asOf)}`,
  };
}

function downloads(pathIn: (format: string) => string, site: Site) {
  return formatNames.map((format) => ({
    '@type': 'DataDownload',
    encodingFormat: formats[format].mediaType,
    contentUrl: absolute(pathIn(format), site.url),
  }));
}

/** The figures that a bulletin states one by one; long series are for its downloads. */
function statedFigures(data: Bulletin, figures: Figure[]): Figure[] {
  const ids = new Set([...data.keyFigures, ...data.observations.map((observation) => observation.id)]);
  return figures.filter((figure) => ids.has(figure.observation?.id ?? ''));
}

/** A bulletin as schema.org `Report`, with its corrections and with its figures as a `Dataset`. */
export function bulletinJsonLd(
  entry: Entry<Bulletin>,
  summary: string,
  figures: Figure[],
  corrections: CorrectedFigure[],
  site: Site,
) {
  const url = absolute(paths.bulletin(entry.id), site.url);
  const common = commonOf(site);
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    '@id': url,
    url,
    headline: entry.data.title,
    description: summary,
    datePublished: entry.data.releaseDate,
    dateModified: entry.data.modified,
    ...common,
    ...(corrections.length > 0 && {
      correction: corrections.map((corrected) => ({
        '@type': 'CorrectionComment',
        dateCreated: corrected.correction.date,
        text: `${figureName(corrected.figure)}: ${describeCorrection(corrected)}. ${corrected.correction.reason}`,
      })),
    }),
    isBasedOn: [...new Set(figures.map((figure) => figure.source.data.url))],
    about: {
      '@type': 'Dataset',
      '@id': `${url}#dati`,
      name: `Dati del bollettino: ${entry.data.title}`,
      description: summary,
      temporalCoverage: entry.id,
      ...common,
      variableMeasured: statedFigures(entry.data, figures).map(propertyValue),
      distribution: downloads((format) => paths.bulletinFile(entry.id, format), site),
    },
  };
}

/** An indicator as schema.org `Dataset`, with the totals of its series as they stand today. */
export function indicatorJsonLd(indicator: Figure['indicator'], figures: Figure[], site: Site) {
  const url = absolute(paths.indicator(indicator.id), site.url);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': url,
    url,
    name: indicator.data.name,
    description: indicator.data.definition,
    ...commonOf(site),
    variableMeasured: totalsOf(currentOf(figures)).map(propertyValue),
    distribution: downloads((format) => paths.indicatorFile(indicator.id, format), site),
  };
}

/** The site as schema.org `WebSite`, with the address of its search. */
export function siteJsonLd(site: Site) {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.title,
    url: site.url,
    inLanguage: 'it',
    publisher: publisher(site),
    potentialAction: {
      '@type': 'SearchAction',
      target: `${absolute(paths.search, site.url)}?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  };
}
