import { existsSync } from 'node:fs';
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { bulletinSchema } from '#src/schemas/bulletin.ts';
import { calendarEntrySchema } from '#src/schemas/calendar.ts';
import { indicatorSchema } from '#src/schemas/indicator.ts';
import { programmeSchema } from '#src/schemas/programme.ts';
import { siteSchema } from '#src/schemas/site.ts';
import { sourceSchema } from '#src/schemas/source.ts';
import { synonymsSchema } from '#src/schemas/synonyms.ts';
import { docSchema, pageSchema, termSchema } from '#src/schemas/text.ts';

const root = process.env['CONTENT_DIR'] ?? 'content';
const folder = (name: string, pattern: string) =>
  glob({ base: `${root}/${name}`, pattern: [pattern, '!**/_*'] });
/** A YAML file that is one entry: its name becomes the entry's id. */
const single = (name: string) =>
  file(`${root}/${name}.yaml`, { parser: (text) => ({ [name]: parse(text) as Record<string, unknown> }) });
const optionalSingle = (name: string) => (existsSync(`${root}/${name}.yaml`) ? single(name) : () => []);
/** A YAML file that is a list of entries; an empty list where there is no such file. */
const optionalList = (name: string) =>
  existsSync(`${root}/${name}.yaml`) ? file(`${root}/${name}.yaml`) : () => [];

export const collections = {
  site: defineCollection({ loader: single('site'), schema: siteSchema }),
  programme: defineCollection({ loader: single('programme'), schema: programmeSchema }),
  sources: defineCollection({ loader: file(`${root}/sources.yaml`), schema: sourceSchema }),
  calendar: defineCollection({ loader: optionalList('calendar'), schema: calendarEntrySchema }),
  synonyms: defineCollection({ loader: optionalSingle('synonyms'), schema: synonymsSchema }),
  indicators: defineCollection({ loader: folder('indicators', '*.yaml'), schema: indicatorSchema }),
  bulletins: defineCollection({ loader: folder('bulletins', '*.mdx'), schema: bulletinSchema }),
  docs: defineCollection({ loader: folder('docs', '**/*.mdx'), schema: docSchema }),
  pages: defineCollection({ loader: folder('pages', '*.mdx'), schema: pageSchema }),
  glossary: defineCollection({ loader: folder('glossary', '*.mdx'), schema: termSchema }),
};
