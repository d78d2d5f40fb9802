declare const SITE_BASE: string | undefined;

/**
 * Where things are on the site. Paths are written here without the base path; `href` adds it.
 * The base is set by `astro.config.mjs` from the one setting `url` of `site.yaml`, and ends with a slash.
 * Astro's own `BASE_URL` will not do: a variable of that name in the environment takes its place.
 */
const base: string = typeof SITE_BASE === 'undefined' ? '/' : SITE_BASE;

/** A path of the site as a link: `/glossario/` under the base `/pa/` gives `/pa/glossario/`. */
export function href(path: string): string {
  return base + path.replace(/^\//, '');
}

/** A path of the site as a whole address, for feeds and metadata. `siteUrl` ends with a slash. */
export function absolute(path: string, siteUrl: string): string {
  return new URL(path.replace(/^\//, ''), siteUrl).href;
}

/** The ending of a file that holds what a live chart draws. */
export const drawingFormat = 'disegno.json';

/** Paths of what has an id. All end with a slash but those of files. */
export const paths = {
  home: '/',
  bulletins: '/bollettini/',
  bulletin: (id: string) => `/bollettini/${id}/`,
  bulletinFile: (id: string, format: string) => `/bollettini/${id}/dati.${format}`,
  chartFile: (bulletin: string, id: string, format: string) =>
    `/bollettini/${bulletin}/grafici/${id}.${format}`,
  indicatorChart: (indicator: string, id: string) =>
    `/indicatori/${indicator}/grafici/${id}.${drawingFormat}`,
  indicators: '/indicatori/',
  indicator: (id: string) => `/indicatori/${id}/`,
  indicatorFile: (id: string, format: string) => `/indicatori/${id}/dati.${format}`,
  glossary: '/glossario/',
  term: (id: string) => `/glossario/#${id}`,
  guides: '/guide/',
  guide: (id: string) => `/guide/${id}/`,
  calendar: '/calendario/',
  calendarIcs: '/calendario.ics',
  corrections: '/correzioni/',
  data: '/dati/',
  dataFile: (name: string) => `/dati/${name}`,
  search: '/cerca/',
  rss: '/feed.xml',
  jsonFeed: '/feed.json',
  sitemap: '/sitemap-index.xml',
  page: (id: string) => `/${id}/`,
} as const;
