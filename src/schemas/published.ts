import { z } from 'astro/zod';
import { day, period } from '#src/schemas/date.ts';
import { id } from '#src/schemas/parts.ts';

/** How an observation is stated besides its value; what goes without saying is not in the log. */
const stated = z.partialRecord(z.enum(['precision', 'status']), z.array(z.string()).min(1));

export type Stated = z.infer<typeof stated>;

/**
 * The log of what was published: for each bulletin the day and the digest of its text, every value that each
 * observation ever had, oldest first, and how it was stated; a log written before that was kept has no `stated`.
 * `npm run record` writes it; nothing in it is ever taken away.
 */
export const publishedSchema = z.record(
  period,
  z.strictObject({
    modified: day,
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    values: z.record(id, z.array(z.number().nullable()).min(1)),
    stated: z.record(id, stated).optional(),
  }),
);

export type Published = z.infer<typeof publishedSchema>;
