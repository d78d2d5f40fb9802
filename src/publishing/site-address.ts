import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Fault } from '#src/publishing/fault.ts';

/** The folder of the content: `CONTENT_DIR`, or `content`. */
export function contentFolder(): string {
  return process.env['CONTENT_DIR'] ?? 'content';
}

/**
 * The public address of the site, from `site.yaml`; its `pathname` is the base path and ends with a slash.
 * @throws {Fault} if there is none.
 */
export function readSiteAddress(folder: string): URL {
  const file = join(folder, 'site.yaml');
  try {
    const site = parse(readFileSync(file, 'utf8')) as { url: string };
    return new URL(site.url);
  } catch {
    throw new Fault(
      `In «${file}» non si legge l’indirizzo del sito (url). «npm run check» dice che cosa manca.`,
    );
  }
}
