import { z } from 'astro/zod';
import { correctedNames, type CorrectedField } from '#src/lib/corrected-field.ts';
import { isDay } from '#src/lib/day.ts';
import { precisionIds, precisions } from '#src/lib/precision.ts';
import { statuses, statusIds, type Status } from '#src/lib/status.ts';
import { chartSchema } from '#src/schemas/chart.ts';
import { day } from '#src/schemas/date.ts';
import { breakdown, id, idOf, line, lineWithFigures } from '#src/schemas/parts.ts';

const precision = z
  .enum(precisionIds)
  .meta({ enumDescriptions: Object.values(precisions).map(({ meaning, name }) => meaning ?? name) });

const statusOf = (ids: Status[]) =>
  z.enum(ids).meta({ enumDescriptions: ids.map((id) => statuses[id].word) });
const status = statusOf(statusIds);
/** How settled a value is that is there. */
const settled = statusOf(statusIds.filter((id) => id !== 'missing'));

/** One value of one indicator at one day: the only place where the number is written. */
export const observationSchema = z
  .strictObject({
    id: id.describe('Identificativo, unico nel bollettino; si usa in <Num id="…" />'),
    indicator: idOf('indicator').describe('Indicatore, fra quelli di content/indicators'),
    value: z
      .number()
      .nullable()
      .describe('Valore grezzo, con il punto decimale e senza punti delle migliaia'),
    precision: precision.default('exact').describe('Come è stato annunciato il valore'),
    status: status.default('final').describe('Quanto è definitivo il valore'),
    asOf: day.optional().describe('Giorno a cui si riferisce il valore, se diverso da quello del bollettino'),
    breakdown: breakdown
      .optional()
      .describe('Dimensione e voce a cui si limita il valore, per esempio { tipo-di-ente: sanita }'),
    source: idOf('source').describe('Fonte, fra quelle di sources.yaml'),
    note: line.optional().describe('Avvertenza che accompagna il valore ovunque compaia'),
  })
  .refine((observation) => (observation.value === null) === (observation.status === 'missing'), {
    path: ['value'],
    message: 'deve essere un numero; se il dato manca, null con status: missing',
  });

/** Many values of one indicator, by day or by item of a dimension; each becomes an observation. */
export const seriesSchema = z
  .strictObject({
    id: id.describe('Identificativo; le osservazioni si chiamano id-chiave, per esempio pagato-2026-08-17'),
    indicator: idOf('indicator').describe('Indicatore, fra quelli di content/indicators'),
    by: id.optional().describe('Dimensione a cui appartengono le chiavi; se manca, le chiavi sono giorni'),
    values: z
      .record(z.string(), z.number().nullable())
      .refine((values) => Object.keys(values).length > 0, 'deve contenere almeno un valore')
      .describe('Una riga per valore: giorno o voce, e valore grezzo; null dove il dato manca'),
    precision: precision.default('exact').describe('Come sono stati annunciati i valori'),
    status: settled.default('final').describe('Quanto sono definitivi i valori'),
    asOf: day.optional().describe('Giorno a cui si riferiscono i valori, se le chiavi non sono giorni'),
    breakdown: breakdown.optional().describe('Dimensione e voce a cui si limitano tutti i valori'),
    source: idOf('source').describe('Fonte, fra quelle di sources.yaml'),
    note: line.optional().describe('Avvertenza che accompagna i valori ovunque compaiano'),
  })
  .refine((series) => series.by !== undefined || Object.keys(series.values).every(isDay), {
    path: ['values'],
    message: 'deve avere per chiavi giorni scritti AAAA-MM-GG, oppure by deve nominare una dimensione',
  });

const oneOf = (words: readonly string[]) => `deve essere ${words.join(' o ')}`;

/** What a correction may mend of an observation, what it may hold there, and what it must hold, in words. */
const corrected: Record<CorrectedField, { holds: z.ZodType; message: string }> = {
  value: { holds: z.number().nullable(), message: 'deve essere un numero, oppure null se il dato manca' },
  precision: { holds: precision, message: oneOf(precisionIds) },
  status: { holds: settled, message: oneOf(settled.options) },
  unit: { holds: line, message: 'deve essere l’unità, come sta nell’indicatore' },
  source: { holds: id, message: 'deve essere una fonte di sources.yaml' },
};

const correctedIds = Object.keys(corrected) as CorrectedField[];
const correctedCell = z.union([z.number(), z.string(), z.null()]);

/** A mistake in what was published, mended: the observation says the new. Never deleted. */
export const correctionSchema = z
  .strictObject({
    date: day.describe('Giorno della correzione'),
    observation: idOf('observation').describe('Osservazione corretta'),
    field: z
      .enum(correctedIds)
      .meta({ enumDescriptions: correctedIds.map((id) => correctedNames[id]) })
      .default('value')
      .describe('Che cosa era sbagliato, se non il valore'),
    old: correctedCell.describe('Valore, o parola, pubblicato per errore'),
    new: correctedCell.describe('Valore, o parola, giusto'),
    reason: line.describe('Che cosa era sbagliato, in una frase'),
  })
  .superRefine((correction, context) => {
    const { holds, message } = corrected[correction.field];
    for (const end of ['old', 'new'] as const)
      if (!holds.safeParse(correction[end]).success)
        context.addIssue({ code: 'custom', path: [end], message });
  });

/**
 * What a text tells of beside its figures, in the words of the programme: its measures, and items of its dimensions.
 * An empty list is an answer too: the figures say it all.
 */
const aboutSchema = z.strictObject({
  measures: z
    .array(idOf('measure'))
    .default([])
    .describe('Misure di cui il testo parla, fra quelle di programme.yaml'),
  items: z
    .record(id, z.array(idOf('item')))
    .default({})
    .describe(
      'Per ogni dimensione le voci di cui il testo parla, per esempio { tipo-di-ente: [comuni, scuole] }; [] se nessuna',
    ),
});

/** One publication of figures on one day. The file name is the reference period. */
export const bulletinSchema = z
  .strictObject({
    title: line.max(65).describe('Titolo: la notizia, al massimo 65 caratteri'),
    summary: lineWithFigures(160).describe(
      'Sommario per elenchi e motori di ricerca, al massimo 160 caratteri',
    ),
    standfirst: lineWithFigures(400).describe('Occhiello: due o tre frasi in testa alla pagina'),
    releaseDate: day.describe('Giorno in cui le cifre sono state pubblicate'),
    asOf: day.describe('Giorno a cui le cifre si riferiscono'),
    modified: day.describe('Ultimo giorno in cui testo o cifre sono cambiati'),
    draft: z
      .boolean()
      .default(false)
      .describe('true finché il bollettino non va pubblicato')
      .meta({ title: 'Bozza' }),
    about: aboutSchema
      .optional()
      .describe('Di che cosa parla il testo: per i filtri della ricerca, oltre a ciò che dicono le cifre'),
    observations: z.array(observationSchema).default([]).describe('Il registro: ogni numero una volta'),
    series: z.array(seriesSchema).default([]).describe('Serie lunghe: molti valori di un indicatore'),
    corrections: z.array(correctionSchema).default([]).describe('Errori corretti dopo la pubblicazione'),
    keyFigures: z.array(idOf('observation')).min(1).max(4).describe('Osservazioni mostrate in grande'),
    charts: z.array(chartSchema).default([]).describe('Grafici del bollettino'),
  })
  .refine((bulletin) => bulletin.observations.length + bulletin.series.length > 0, {
    path: ['observations'],
    message: 'deve contenere almeno un’osservazione, se non c’è una serie',
  });

export type Bulletin = z.infer<typeof bulletinSchema>;
export type Observation = z.infer<typeof observationSchema>;
export type Series = z.infer<typeof seriesSchema>;
export type Correction = z.infer<typeof correctionSchema>;
