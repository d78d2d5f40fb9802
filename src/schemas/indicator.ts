import { z } from 'astro/zod';
import { stageIds, stages } from '#src/lib/stage.ts';
import { day } from '#src/schemas/date.ts';
import { id, idOf, line } from '#src/schemas/parts.ts';

const stage = z
  .enum(stageIds)
  .meta({ enumDescriptions: Object.values(stages).map(({ meaning, word }) => meaning ?? word) });

/** What a target asks for, by when, and who set it. */
export const targetSchema = z.strictObject({
  id: id.describe('Identificativo unico in tutto il sito, di solito il codice in minuscolo'),
  code: line.describe('Codice ufficiale del traguardo'),
  value: z.number().positive().describe('Valore da raggiungere, nell’unità dell’indicatore'),
  dueDate: day.describe('Ultimo giorno utile'),
  level: z
    .enum(['eu', 'national'])
    .meta({ enumDescriptions: ['impegno europeo', 'tappa nazionale'] })
    .describe('Chi lo ha fissato'),
  final: z
    .boolean()
    .optional()
    .describe('true per il traguardo finale dell’indicatore')
    .meta({ title: 'Traguardo finale' }),
  stage: stage.optional().describe('Fase che il traguardo chiede, se non è quella dell’indicatore'),
  superseded: z
    .boolean()
    .optional()
    .describe('true per un valore che un altro ha sostituito')
    .meta({ title: 'Sostituito' }),
  requires: line.describe('Che cosa deve essere vero per contare'),
  source: idOf('source').describe('Fonte, fra quelle di sources.yaml'),
});

/** What is measured, defined once. */
export const indicatorSchema = z
  .strictObject({
    name: line.describe('Nome completo'),
    shortName: line.max(40).describe('Nome breve per grafici e tabelle'),
    definition: line.describe('Che cosa si conta, in una o due frasi'),
    unit: line.describe('Unità al plurale, per esempio «amministrazioni»'),
    unitSingular: line.describe('Unità al singolare, per esempio «amministrazione»'),
    kind: z
      .enum(['count', 'money', 'percent'])
      .meta({ enumDescriptions: ['conteggio', 'importo in euro', 'percentuale'] })
      .describe('Tipo di grandezza'),
    scale: z
      .enum(['units', 'millions', 'billions'])
      .meta({ enumDescriptions: ['unità', 'milioni', 'miliardi'] })
      .default('units')
      .describe('Ordine di grandezza con cui si scrive il valore'),
    decimals: z.int().min(0).max(3).describe('Cifre decimali con cui si scrive il valore'),
    stage: stage.describe('Fase che l’indicatore conta'),
    cumulative: z
      .boolean()
      .optional()
      .describe('true se il valore si accumula e non può scendere, per esempio i fondi già pagati')
      .meta({ title: 'Si accumula' }),
    measures: z
      .array(idOf('measure'))
      .min(1)
      .describe('Misure a cui si riferisce, fra quelle di programme.yaml'),
    dimensions: z.array(idOf('dimension')).default([]).describe('Dimensioni per cui può essere suddiviso'),
    targets: z.array(targetSchema).default([]).describe('Traguardi, in ordine di scadenza'),
    source: idOf('source').describe('Fonte principale, fra quelle di sources.yaml'),
    notes: z.array(line).default([]).describe('Avvertenze di metodo'),
    breaks: z
      .array(
        z.strictObject({
          date: day.describe('Giorno da cui vale la nuova definizione'),
          note: line.describe('Che cosa è cambiato'),
        }),
      )
      .default([])
      .describe('Cambi di definizione: la serie non li attraversa con una linea'),
  })
  .refine((indicator) => indicator.kind !== 'percent' || indicator.scale === 'units', {
    path: ['scale'],
    message: 'non si scrive per una percentuale',
  });

export type Indicator = z.infer<typeof indicatorSchema>;
export type Target = z.infer<typeof targetSchema>;
