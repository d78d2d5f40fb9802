import { z } from 'astro/zod';
import { isDay, isPeriod } from '#src/lib/day.ts';

/** What is said of a text that is no day. */
export const notADay = 'deve essere un giorno del calendario scritto AAAA-MM-GG, per esempio 2024-10-10';

/** A day that Astro's YAML reader has turned into a `Date`, since it was not quoted, as its text again. */
const toText = (value: unknown): unknown =>
  value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value;

/** A text that may be a day. */
export const textOrDay = (text: z.ZodString) =>
  z.preprocess(toText, text).meta({ type: 'string', minLength: 1 });

/** A day as the text `YYYY-MM-DD`; `src/checks/` looks at the text itself, where `2024-02-30` shows. */
export const day = z
  .preprocess(toText, z.string().refine(isDay, notADay))
  .meta({ type: 'string', format: 'date' });

/** A month as the text `YYYY-MM`. */
export const period = z
  .string()
  .refine(isPeriod, 'deve essere un mese scritto AAAA-MM, per esempio "2024-10"')
  .meta({ format: 'month' });
