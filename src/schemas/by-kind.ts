import { z } from 'astro/zod';
import { bulletinSchema } from '#src/schemas/bulletin.ts';
import { calendarSchema } from '#src/schemas/calendar.ts';
import { indicatorSchema } from '#src/schemas/indicator.ts';
import { id } from '#src/schemas/parts.ts';
import { programmeSchema } from '#src/schemas/programme.ts';
import { siteSchema } from '#src/schemas/site.ts';
import { sourceSchema } from '#src/schemas/source.ts';
import { synonymsSchema } from '#src/schemas/synonyms.ts';
import { docSchema, pageSchema, termSchema } from '#src/schemas/text.ts';

/** What the files of each kind hold: the fields of a YAML file, or those at the head of a text. */
export const schemas = {
  site: siteSchema,
  programme: programmeSchema,
  sources: z.record(id, sourceSchema),
  calendar: calendarSchema,
  synonyms: synonymsSchema,
  indicator: indicatorSchema,
  bulletin: bulletinSchema,
  doc: docSchema,
  page: pageSchema,
  term: termSchema,
} as const;
