import { z } from 'astro/zod';
import { day } from '#src/schemas/date.ts';
import { id, line, lineWithFigures } from '#src/schemas/parts.ts';

/** How a value was announced: `over` prints "oltre", `about` "circa", `at-least` "almeno". */
export const precisions = ['exact', 'over', 'about', 'at-least'] as const;

/** How settled a value is; a missing one is `null`, never 0. */
export const statuses = ['final', 'provisional', 'estimated', 'missing'] as const;

/** One value of one indicator at one day: the only place where the number is written. */
export const observationSchema = z
  .strictObject({
    id: id.describe('Identificativo, unico nel bollettino; si usa in <Num id="…" />'),
    indicator: id.describe('Indicatore, fra quelli di content/indicators'),
    value: z
      .number()
      .nullable()
      .describe('Valore grezzo, con il punto decimale e senza punti delle migliaia'),
    precision: z.enum(precisions).default('exact').describe('Come è stato annunciato il valore'),
    status: z.enum(statuses).default('final').describe('Quanto è definitivo il valore'),
    asOf: day.optional().describe('Giorno a cui si riferisce il valore, se diverso da quello del bollettino'),
    breakdown: z
      .record(id, id)
      .refine((items) => Object.keys(items).length > 0, 'deve nominare almeno una dimensione')
      .optional()
      .describe('Dimensione e voce a cui si limita il valore, per esempio { tipo-di-ente: sanita }'),
    source: id.describe('Fonte, fra quelle di sources.yaml'),
    note: line.optional().describe('Avvertenza che accompagna il valore ovunque compaia'),
  })
  .refine((observation) => (observation.value === null) === (observation.status === 'missing'), {
    path: ['value'],
    message: 'deve essere un numero; se il dato manca, null con status: missing',
  });

const seriesChart = {
  id: id.describe('Identificativo, unico nel bollettino; si usa in <Chart id="…" />'),
  title: line.max(90).describe('Titolo del grafico'),
  summary: lineWithFigures(300).describe(
    'Una frase che dice che cosa mostra: è la versione a parole del grafico',
  ),
};

/** A chart as an editor asks for it: which figures, drawn how; it repeats no number. */
export const chartSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('line').describe('Valori nel tempo, con i traguardi alla loro scadenza'),
    ...seriesChart,
    indicator: id.describe('Indicatore di cui si mostra la serie'),
    targets: z.boolean().default(true).describe('Mostra i traguardi dell’indicatore'),
  }),
  z.strictObject({
    kind: z.literal('progress').describe('Quota raggiunta del traguardo finale, un indicatore per riga'),
    ...seriesChart,
    observations: z.array(id).min(1).describe('Osservazioni di questo bollettino'),
  }),
  z.strictObject({
    kind: z.literal('bars').describe('Confronto fra osservazioni della stessa unità'),
    ...seriesChart,
    observations: z.array(id).min(2).describe('Osservazioni di questo bollettino'),
  }),
]);

/** One publication of figures on one day. The file name is the reference period. */
export const bulletinSchema = z.strictObject({
  title: line.max(65).describe('Titolo: la notizia, al massimo 65 caratteri'),
  summary: lineWithFigures(160).describe(
    'Sommario per elenchi e motori di ricerca, al massimo 160 caratteri',
  ),
  standfirst: lineWithFigures(400).describe('Occhiello: due o tre frasi in testa alla pagina'),
  releaseDate: day.describe('Giorno in cui le cifre sono state pubblicate'),
  asOf: day.describe('Giorno a cui le cifre si riferiscono'),
  modified: day.describe('Ultimo giorno in cui testo o cifre sono cambiati'),
  draft: z.boolean().default(false).describe('true finché il bollettino non va pubblicato'),
  observations: z.array(observationSchema).min(1).describe('Il registro: ogni numero una volta'),
  keyFigures: z.array(id).min(1).max(4).describe('Osservazioni mostrate in grande'),
  charts: z.array(chartSchema).default([]).describe('Grafici del bollettino'),
});

export type Bulletin = z.infer<typeof bulletinSchema>;
export type Observation = z.infer<typeof observationSchema>;
export type ChartSpec = z.infer<typeof chartSchema>;
export type Precision = (typeof precisions)[number];
export type Status = (typeof statuses)[number];
