import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parse } from 'yaml';
import { buildLedger, type Ledger } from '#src/lib/ledger.ts';
import { bulletinSchema } from '#src/schemas/bulletin.ts';
import { indicatorSchema } from '#src/schemas/indicator.ts';
import { programmeSchema } from '#src/schemas/programme.ts';
import { siteSchema, type Site } from '#src/schemas/site.ts';
import { sourceSchema } from '#src/schemas/source.ts';

function readYaml(file: string): unknown {
  return parse(readFileSync(file, 'utf8'));
}

/** The frontmatter of an MDX file, unparsed. */
export function frontmatterOf(file: string): string {
  return readFileSync(file, 'utf8').split(/^---$/m)[1] ?? '';
}

function entries<Data>(
  folder: string,
  read: (file: string) => unknown,
  schema: { parse: (data: unknown) => Data },
) {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('_'))
    .toSorted()
    .map((name) => ({ id: basename(name, extname(name)), data: schema.parse(read(join(folder, name))) }));
}

/** The published content of a folder, read with the schemas and without Astro. */
export function readLedger(folder: string): { site: Site; ledger: Ledger } {
  const sources = readYaml(join(folder, 'sources.yaml')) as Record<string, unknown>;
  return {
    site: siteSchema.parse(readYaml(join(folder, 'site.yaml'))),
    ledger: buildLedger({
      bulletins: entries(
        join(folder, 'bulletins'),
        (file) => parse(frontmatterOf(file)),
        bulletinSchema,
      ).filter(({ data }) => !data.draft),
      indicators: entries(join(folder, 'indicators'), readYaml, indicatorSchema),
      sources: Object.entries(sources).map(([id, data]) => ({ id, data: sourceSchema.parse(data) })),
      programme: programmeSchema.parse(readYaml(join(folder, 'programme.yaml'))),
    }),
  };
}
