import { z } from 'astro/zod';
import { line, webAddress } from '#src/schemas/parts.ts';

/** Codes of the European vocabularies of data themes, and of frequencies that suit an archive of bulletins. */
const themes = 'AGRI ECON EDUC ENER ENVI GOVE HEAL INTR JUST REGI SOCI TECH TRAN'.split(' ');
const frequencies = 'WEEKLY MONTHLY BIMONTHLY QUARTERLY ANNUAL_2 ANNUAL IRREG NEVER UNKNOWN'.split(' ');

const openData = z.strictObject({
  identifierPrefix: z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/, 'può contenere solo lettere, cifre, - e _')
    .default('bollettino')
    .describe('Sigla davanti agli identificativi dei dati: il codice IPA, se chi pubblica ne ha uno'),
  theme: z.enum(themes).default('GOVE').describe('Tema, dal vocabolario europeo dei temi dei dati'),
  frequency: z
    .enum(frequencies)
    .default('IRREG')
    .describe('Ogni quanto escono dati nuovi, dal vocabolario europeo delle frequenze'),
  subjects: z
    .array(z.string().regex(/^[a-z0-9_]+$/, 'deve essere un codice di EuroVoc'))
    .default([])
    .describe('Codici EuroVoc degli argomenti'),
  holder: z
    .strictObject({
      name: line.describe('Nome del titolare dei dati'),
      identifier: line.describe('Codice IPA o partita IVA del titolare'),
    })
    .optional()
    .describe('Titolare dei dati, se non è chi li pubblica'),
  licenceId: z
    .string()
    .regex(/^[-a-zA-Z0-9._]+$/, 'deve essere una sigla come CC-BY-4.0')
    .optional()
    .describe('Sigla della licenza per i programmi, per esempio CC-BY-4.0'),
  licenceUri: webAddress
    .optional()
    .describe('Indirizzo della licenza nel vocabolario nazionale delle licenze'),
});

const link = z.strictObject({
  label: line.describe('Testo del collegamento'),
  url: webAddress.describe('Indirizzo'),
});

const admin = z.strictObject({
  published: z
    .boolean()
    .default(true)
    .describe('false per lasciare /admin/ fuori dal sito costruito')
    .meta({ title: 'Pubblicata con il sito' }),
  repository: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, 'deve essere nella forma proprietario/nome')
    .optional()
    .describe(
      'Archivio dei contenuti su GitHub, come proprietario/nome; se manca, si lavora solo su una cartella',
    ),
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
  openData: openData
    .default({ identifierPrefix: 'bollettino', theme: 'GOVE', frequency: 'IRREG', subjects: [] })
    .describe('Come i dati si presentano ai cataloghi nazionali ed europei'),
  accessibilityStatement: webAddress
    .optional()
    .describe('Dichiarazione di accessibilità su form.agid.gov.it'),
  links: z.array(link).default([]).describe('Collegamenti in fondo alle pagine'),
  admin: admin.optional().describe('La pagina /admin/, da cui si scrive nel navigatore'),
});

export type Site = z.infer<typeof siteSchema>;
