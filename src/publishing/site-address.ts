import { readSite } from '#src/publishing/read-site.ts';

/** The folder of the content: `CONTENT_DIR`, or `content`. */
export function contentFolder(): string {
  return process.env['CONTENT_DIR'] ?? 'content';
}

/**
 * The public address of the site, from `site.yaml`; its `pathname` is the base path and ends with a slash.
 * @throws {Fault} if there is none.
 */
export function readSiteAddress(content: string): URL {
  return new URL(readSite(content).url);
}
