import { z } from 'astro/zod';
import { audienceIds, audiences } from '#src/lib/audiences.ts';
import { day } from '#src/schemas/date.ts';
import { idOf, line } from '#src/schemas/parts.ts';

/** A guide: documentation for readers, editors or developers. */
export const docSchema = z.strictObject({
  title: line.max(65).describe('Titolo della guida'),
  summary: line.max(160).describe('Che cosa spiega'),
  order: z.int().min(1).describe('Posto nell’elenco delle guide'),
  audience: z
    .enum(audienceIds)
    .meta({ enumDescriptions: Object.values(audiences).map(({ meaning }) => meaning) })
    .default('readers')
    .describe('Per chi è'),
  modified: day.describe('Ultimo giorno in cui il testo è cambiato'),
});

/** A page that stands by itself at the root of the site, such as the legal notes. */
export const pageSchema = z.strictObject({
  title: line.max(65).describe('Titolo della pagina'),
  summary: line.max(160).describe('Che cosa contiene'),
  modified: day.describe('Ultimo giorno in cui il testo è cambiato'),
});

/** A word explained once; the body of the file says more when a line is not enough. */
export const termSchema = z.strictObject({
  term: line.describe('La parola o la sigla'),
  expansion: line.optional().describe('Per esteso, se è una sigla'),
  definition: line.describe('Che cosa vuol dire, in una o due frasi'),
  related: z.array(idOf('term')).default([]).describe('Altre voci del glossario'),
});

export type Page = z.infer<typeof pageSchema>;
export type Term = z.infer<typeof termSchema>;
