import { z } from 'astro/zod';
import { isDay, isPeriod } from '#src/lib/day.ts';

/**
 * A day as the text `YYYY-MM-DD`. Astro's YAML reader turns an unquoted day into a `Date`,
 * so that one is turned back here; `src/checks/` looks at the text itself, where `2024-02-30` shows.
 */
export const day = z
  .preprocess(
    (value) =>
      value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value,
    z
      .string()
      .refine(isDay, 'deve essere un giorno del calendario scritto AAAA-MM-GG, per esempio 2024-10-10'),
  )
  .meta({ type: 'string', format: 'date' });

/** A month as the text `YYYY-MM`. */
export const period = z
  .string()
  .refine(isPeriod, 'deve essere un mese scritto AAAA-MM, per esempio "2024-10"')
  .meta({ format: 'month' });
