import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { Fault } from '#src/lib/fault.ts';
import { siteSchema } from '#src/schemas/site.ts';

/** The folder of the content: `CONTENT_DIR`, or `content`. */
export function contentFolder(): string {
  return process.env['CONTENT_DIR'] ?? 'content';
}

const { title, url, admin } = siteSchema.shape;
/** What publishing needs of `site.yaml`: its `url` ends with a slash, and its path is the base path; the rest is for the pages. */
const settings = z.object({ title, url, admin });

/**
 * The settings of the site that publishing needs, from the `site.yaml` of a content folder.
 * @throws {Fault} if they are not there.
 */
export function readSite(content: string): z.infer<typeof settings> {
  const file = join(content, 'site.yaml');
  try {
    return settings.parse(parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Fault(
      `In «${file}» non si leggono le impostazioni del sito. «npm run check» dice che cosa manca.`,
    );
  }
}
