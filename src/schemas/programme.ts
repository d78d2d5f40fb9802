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
