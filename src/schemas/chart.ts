import { z } from 'astro/zod';
import { day, textOrDay } from '#src/schemas/date.ts';
import { breakdown, id, idOf, line, lineWithFigures } from '#src/schemas/parts.ts';

/** What every chart has. */
const common = {
  id: id.describe('Identificativo, unico nel bollettino; si usa in <Chart id="…" />'),
  title: line.max(90).describe('Titolo del grafico: la notizia, che cosa è successo'),
  summary: lineWithFigures(300).describe(
    'Una frase che dice che cosa mostra: è la versione a parole del grafico',
  ),
};

/** Words at a place of the axis of a chart over time. */
const annotations = z
  .array(
    z.strictObject({
      at: textOrDay(line).describe('Giorno, o voce dell’asse, a cui si riferisce'),
      text: lineWithFigures(80).describe('Poche parole, per esempio «scadenza dei traguardi»'),
      source: idOf('source').describe('Fonte, fra quelle di sources.yaml'),
    }),
  )
  .max(3)
  .optional()
  .describe('Da una a tre note accanto ai valori');

/** The observations or whole series of a chart that compares. */
const observations = z
  .array(idOf('observation-or-series'))
  .min(1)
  .describe('Osservazioni di questo bollettino, o serie intere');

/** What names a series over time. */
const seriesOverTime = {
  indicator: idOf('indicator').describe('Indicatore di cui si mostra la serie'),
  breakdown: breakdown.optional().describe('Voce a cui si limita la serie'),
};

/** Series over time, of which some may be what the chart is about. */
const lines = (most: number, words: string) =>
  z
    .array(
      z.strictObject({
        ...seriesOverTime,
        highlight: z
          .boolean()
          .optional()
          .describe('true per le serie di cui parla il grafico: le altre restano grigie')
          .meta({ title: 'In evidenza' }),
      }),
    )
    .min(1)
    .max(most)
    .describe(words);

const overTime = z.strictObject({
  kind: z.literal('line').describe('Valori nel tempo, con i traguardi alla loro scadenza'),
  ...common,
  lines: lines(6, 'Da una a sei serie della stessa unità'),
  targets: z.boolean().default(true).describe('Mostra i traguardi, se la serie è una sola'),
  annotations,
});

const area = z.strictObject({
  kind: z
    .literal('area')
    .describe('Valori nel tempo con l’area sotto la linea, per le quantità che crescono'),
  ...common,
  lines: lines(3, 'Da una a tre serie della stessa unità; quella di cui parla il grafico è l’ultima'),
  annotations,
});

const slope = z.strictObject({
  kind: z.literal('slope').describe('Due giorni a confronto: per ogni serie il valore prima e quello dopo'),
  ...common,
  lines: lines(8, 'Da una a otto serie della stessa unità, con un valore in tutti e due i giorni'),
  between: z.array(day).length(2).describe('I due giorni, dal primo al secondo'),
});

/** The marks that a chart of many is about. */
const highlight = z
  .array(idOf('observation-or-series'))
  .min(1)
  .optional()
  .describe('Le osservazioni di cui parla il grafico, fra quelle qui sopra: le altre restano grigie')
  .meta({ title: 'In evidenza' });

const progress = z.strictObject({
  kind: z.literal('progress').describe('Quota raggiunta del traguardo finale, un indicatore per riga'),
  ...common,
  observations: observations.describe('Osservazioni di questo bollettino'),
});

const bars = z.strictObject({
  kind: z.literal('bars').describe('Confronto fra osservazioni della stessa unità, dalla più grande'),
  ...common,
  observations,
  highlight,
});

const columns = z.strictObject({
  kind: z.literal('columns').describe('Valori di un indicatore mese per mese o giorno per giorno'),
  ...common,
  observations: observations.describe('Una serie per giorni, o per le voci di una dimensione in ordine'),
  highlight,
  annotations,
});

const grouped = z.strictObject({
  kind: z.literal('grouped').describe('Due o tre serie a confronto, voce per voce'),
  ...common,
  observations: z
    .array(idOf('observation-or-series'))
    .min(2)
    .max(3)
    .describe('Due o tre serie per le stesse voci: l’ultima è quella di cui parla il grafico'),
});

const stacked = z.strictObject({
  kind: z.literal('stacked').describe('Le parti di un totale'),
  ...common,
  observations: z
    .array(idOf('observation-or-series'))
    .min(1)
    .max(5)
    .describe('Una serie per voci, che sono le parti; o più serie per le stesse voci, una per parte'),
  share: z
    .boolean()
    .default(false)
    .describe('true per mostrare le parti in percentuale del totale')
    .meta({ title: 'In percentuale' }),
});

const multiples = z.strictObject({
  kind: z.literal('multiples').describe('Un riquadro per serie, tutti sulla stessa scala'),
  ...common,
  lines: z
    .array(z.strictObject(seriesOverTime))
    .min(2)
    .max(12)
    .describe('Da due a dodici serie della stessa unità, nell’ordine dei riquadri'),
});

const map = z.strictObject({
  kind: z.literal('map').describe('Valori per luogo, ciascuno in una tessera colorata'),
  ...common,
  observations: observations
    .max(1)
    .describe('Una serie di questo bollettino, per una dimensione le cui voci hanno una tessera'),
  of: idOf('observation-or-series')
    .optional()
    .describe('Serie di cui la prima è parte: le tessere dicono «4/17» e il colore è la quota')
    .meta({ title: 'Su quante' }),
});

const table = z.strictObject({
  kind: z.literal('table').describe('Una riga per serie: andamento, ultimo valore e variazione'),
  ...common,
  lines: z
    .array(z.strictObject(seriesOverTime))
    .min(1)
    .max(12)
    .describe('Da una a dodici serie della stessa unità, nell’ordine delle righe'),
});

/** A chart as an editor asks for it: which figures, drawn how; it repeats no number. One member a kind. */
export const chartSchema = z.discriminatedUnion('kind', [
  overTime,
  area,
  slope,
  columns,
  bars,
  grouped,
  stacked,
  progress,
  map,
  multiples,
  table,
]);

export type ChartSpec = z.infer<typeof chartSchema>;
/** A note that an editor writes into a chart. */
export type ChartNote = NonNullable<z.infer<typeof annotations>>[number];
/** How a chart is drawn. Each side of it has a table of all kinds, which the compiler holds to this list. */
export type ChartKind = ChartSpec['kind'];
