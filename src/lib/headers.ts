import { formatNames, formats } from '#src/lib/formats.ts';

/** Response headers by name. */
export type Headers = Record<string, string>;

/**
 * Paths below the base: all of them, those in a folder (`/_astro/`), those that are not in it, or those that end so
 * (`.csv`).
 */
export type Pattern = { all: true } | { folder: string } | { outside: string } | { ending: string };

/** Headers of the paths that a pattern matches. */
export type HeaderRule = { pattern: Pattern; headers: Headers };

/** What a page of the site may do. */
const strictDirectives = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/**
 * The policy as a page carries it in its head, for the one that is shown at addresses of nothing: `_headers` has no
 * pattern for those while `/admin/` has a policy of its own. There a browser ignores `frame-ancestors`, in whose place
 * stands `X-Frame-Options`.
 */
export const metaPolicy = strictDirectives.filter((one) => !one.startsWith('frame-ancestors')).join('; ');

/** Where editors write. */
const adminFolder = '/admin/';

/**
 * The policy of the page in which editors write: its program sets styles by itself and makes addresses of what it
 * shows (`blob:`). Scripts are ours only, and it may ask nobody but those named.
 */
const adminPolicy = (reached: string[]) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    'media-src blob:',
    "font-src 'self'",
    ["connect-src 'self' data: blob:", ...reached].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** For files whose name changes with their content. */
const forEver = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** Endings and media types of what other sites may read from the browser: data and feeds. */
const openTypes = [
  ...formatNames.map((ending) => [ending, formats[ending].mediaType] as const),
  ['xml', 'application/xml'],
  ['ics', 'text/calendar'],
  ['ttl', 'text/turtle'],
  ['jsonld', 'application/ld+json'],
] as const;

/** The policies of pages: one for all, or another one where editors write. */
function policies(admin: AdminAccess | null): HeaderRule[] {
  const strict = { 'Content-Security-Policy': strictDirectives.join('; ') };
  if (!admin) return [{ pattern: { all: true }, headers: strict }];
  return [
    { pattern: { outside: adminFolder }, headers: strict },
    {
      pattern: { folder: adminFolder },
      headers: { 'Content-Security-Policy': adminPolicy(admin.reached), 'X-Robots-Tag': 'noindex, nofollow' },
    },
  ];
}

/** The sites that the page in which editors write may ask, as `https://api.example`. */
export type AdminAccess = { reached: string[] };

/**
 * The headers of a site, once for every host and for the local server; `null` if it has no page in which editors
 * write. Hosts that read `_headers` join the values of two rules that match one path, so no two rules that can match
 * the same path set the same header.
 */
export const headerRulesFor = (admin: AdminAccess | null): HeaderRule[] => [
  ...policies(admin),
  {
    pattern: { all: true },
    headers: {
      'Cross-Origin-Opener-Policy': 'same-origin',
      // Does not stop what `Access-Control-Allow-Origin` allows: it concerns requests without CORS.
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Strict-Transport-Security': 'max-age=31536000',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
    },
  },
  { pattern: { folder: '/_astro/' }, headers: forEver },
  { pattern: { folder: '/pagefind/fragment/' }, headers: forEver },
  { pattern: { folder: '/pagefind/index/' }, headers: forEver },
  ...openTypes.map(([ending, type]) => ({
    pattern: { ending: `.${ending}` },
    headers: { 'Content-Type': `${type}; charset=utf-8`, 'Access-Control-Allow-Origin': '*' },
  })),
];

/** The headers of a site whose editors work on a folder of their own machine. */
export const headerRules = headerRulesFor({ reached: [] });

/**
 * What a path gets when no rule sets it. Hosts that read `_headers` do the same by themselves: rules for it would
 * be joined to those above.
 */
export const defaultCaching = 'public, max-age=0, must-revalidate';

/** Media types by ending, for servers that have to be told. */
export const mediaTypes = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['mjs', 'text/javascript; charset=utf-8'],
  ['txt', 'text/plain; charset=utf-8'],
  ['svg', 'image/svg+xml; charset=utf-8'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
  ['ico', 'image/x-icon'],
  ['woff2', 'font/woff2'],
  ['pdf', 'application/pdf'],
]);

function matches(pattern: Pattern, path: string): boolean {
  if ('folder' in pattern) return path.startsWith(pattern.folder);
  if ('ending' in pattern) return path.endsWith(pattern.ending);
  if ('outside' in pattern) return !path.startsWith(pattern.outside);
  return true;
}

/**
 * Headers of an address, `path` with its `base` (`/base/feed.xml`, `/base/`); both are decoded and without query.
 * `file` is the name of the file that answers, for its media type.
 */
export function headersFor(path: string, base: string, file: string, rules = headerRules): Headers {
  const below = `/${path.slice(base.length)}`;
  const ending = file.slice(file.lastIndexOf('.') + 1);
  const caching = { 'Cache-Control': defaultCaching };
  const type = { 'Content-Type': mediaTypes.get(ending) ?? 'application/octet-stream' };
  return rules
    .filter(({ pattern }) => matches(pattern, below))
    .reduce<Headers>((all, { headers }) => ({ ...all, ...headers }), { ...caching, ...type });
}
