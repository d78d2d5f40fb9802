import { z } from 'astro/zod';
import { id, idOf, line } from '#src/schemas/parts.ts';

/** The programme that the bulletins report on, and the words its figures are told apart by. */
export const programmeSchema = z.strictObject({
  name: line.describe('Nome del programma'),
  summary: line.describe('Che cos’è il programma, in una o due frasi'),
  measures: z
    .array(
      z.strictObject({
        id: id.describe('Identificativo della misura'),
        code: line.describe('Numero o codice ufficiale'),
        name: line.describe('Nome per esteso, con il codice'),
      }),
    )
    .min(1)
    .describe('Misure o linee di intervento'),
  dimensions: z
    .array(
      z.strictObject({
        id: id.describe('Identificativo della dimensione'),
        name: line.describe('Nome della dimensione'),
        ordered: z
          .boolean()
          .default(false)
          .describe('true se le voci hanno un ordine proprio, per esempio i mesi')
          .meta({ title: 'Voci in ordine' }),
        values: z
          .array(
            z.strictObject({
              id: id.describe('Identificativo della voce'),
              name: line.describe('Nome della voce'),
              short: line
                .max(3)
                .optional()
                .describe('Nome in tre lettere, per i disegni piccoli')
                .meta({ title: 'Nome in tre lettere' }),
              tile: z
                .array(z.int().min(1).max(8))
                .length(2)
                .optional()
                .describe(
                  'Posto della voce nelle mappe: colonna e riga della sua tessera, da 1 a 8. Con la prima voce lo vogliono tutte',
                )
                .meta({ title: 'Tessera' }),
            }),
          )
          .min(1)
          .describe('Voci della dimensione'),
      }),
    )
    .default([])
    .describe('Dimensioni per cui si suddividono gli indicatori'),
  filterBy: idOf('dimension')
    .optional()
    .describe('Dimensione per cui si può filtrare la ricerca, fra quelle qui sopra'),
});

export type Programme = z.infer<typeof programmeSchema>;
