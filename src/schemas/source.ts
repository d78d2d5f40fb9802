import { z } from 'astro/zod';
import { day } from '#src/schemas/date.ts';
import { line, webAddress } from '#src/schemas/parts.ts';

/** Where a figure was read. */
export const sourceSchema = z.strictObject({
  title: line.describe('Titolo del documento, o che cos’è quando un titolo non c’è'),
  publisher: line.describe('Chi lo ha pubblicato'),
  date: day.describe('Giorno di pubblicazione o di estrazione'),
  url: webAddress.describe('Indirizzo a cui si trova'),
  licence: line.optional().describe('Licenza dei dati, se dichiarata'),
});

export type Source = z.infer<typeof sourceSchema>;
