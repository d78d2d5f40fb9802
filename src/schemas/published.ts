import { z } from 'astro/zod';
import { day, period } from '#src/schemas/date.ts';
import { id } from '#src/schemas/parts.ts';

/**
 * The log of what was published: for each bulletin the day and the digest of its text, and every value that
 * each observation ever had, oldest first. `npm run record` writes it; nothing in it is ever taken away.
 */
export const publishedSchema = z.record(
  period,
  z.strictObject({
    modified: day,
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    values: z.record(id, z.array(z.number().nullable()).min(1)),
  }),
);

export type Published = z.infer<typeof publishedSchema>;
