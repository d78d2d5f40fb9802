import { z } from 'astro/zod';
import { line } from '#src/schemas/parts.ts';

/** Words that the search takes for each other. */
export const synonymsSchema = z.strictObject({
  groups: z
    .array(
      z.strictObject({
        words: z
          .array(line.describe('Parola o espressione, al singolare'))
          .min(2)
          .describe('Parole ed espressioni che la ricerca considera uguali, almeno due'),
      }),
    )
    .describe('Gruppi di sinonimi del programma; quelli dell’italiano comune la ricerca li conosce già'),
});
