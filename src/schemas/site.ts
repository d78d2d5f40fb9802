import { z } from 'astro/zod';
import { line, webAddress } from '#src/schemas/parts.ts';

const link = z.strictObject({
  label: line.describe('Testo del collegamento'),
  url: webAddress.describe('Indirizzo'),
});

/** The publication: who, where, under what licence. */
export const siteSchema = z.strictObject({
  title: line.describe('Nome del sito'),
  tagline: line.describe('Che cos’è, in mezza riga'),
  description: line.max(160).describe('Descrizione per i motori di ricerca'),
  url: webAddress
    .refine((text) => /^[^?#]*\/$/.test(text), 'deve finire con / e non avere ? né #')
    .describe('Indirizzo pubblico del sito, con l’eventuale percorso: è l’unico posto in cui si scrive'),
  publisher: z
    .strictObject({
      name: line.describe('Chi pubblica'),
      url: webAddress.optional().describe('Sito di chi pubblica'),
      email: z.email().describe('Indirizzo a cui scrivono i lettori'),
    })
    .describe('Chi pubblica il sito'),
  disclaimer: line.describe('Da dove vengono le cifre e che cosa il sito non è'),
  licence: z
    .strictObject({
      name: line.describe('Nome della licenza dei contenuti'),
      url: webAddress.describe('Testo della licenza'),
    })
    .describe('Licenza dei contenuti'),
  accessibilityStatement: webAddress
    .optional()
    .describe('Dichiarazione di accessibilità su form.agid.gov.it'),
  links: z.array(link).default([]).describe('Collegamenti in fondo alle pagine'),
});

export type Site = z.infer<typeof siteSchema>;
