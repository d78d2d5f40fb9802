import { chartKinds } from '#src/lib/charts/kinds.ts';
import type { Draft, DraftObservation, DraftSeries } from '#src/lib/draft/carry-over.ts';
import { statuses, statusIds, statusMark } from '#src/lib/status.ts';
import type { Programme } from '#src/schemas/programme.ts';
import { toYamlMap, toYamlText } from '#src/lib/yaml-text.ts';
import type { ChartSpec } from '#src/schemas/chart.ts';

/** What an editor writes in its place; the check refuses it anywhere but in a comment. */
const toWrite = 'DA-SCRIVERE';

/** The same for a day. */
const blankDay = '"AAAA-MM-GG"';

/** Each kind of chart with what it shows: `line, valori nel tempo`. */
const kindHints = Object.entries(chartKinds).map(([kind, { hint }]) => `${kind}, ${hint}`);

/** `provisional, se il valore è provvisorio; estimated, se è stimato`. */
const statusHints = statusIds
  .filter((id) => statusMark(id) !== '')
  .map((id) => `${id}, se è ${statuses[id].word}`)
  .join('; ')
  .replace('se è', 'se il valore è');

const previously = (text: string | undefined) =>
  text === undefined || text === '' ? '' : ` # precedente: ${text}`;

function commonLines({ breakdown, source, note }: DraftObservation | DraftSeries): string[] {
  return [
    ...(breakdown ? [`    breakdown: ${toYamlMap(breakdown)}`] : []),
    `    source: ${toWrite}${previously(source)}`,
    ...(note === undefined ? [] : [`    # note: ${JSON.stringify(note)}`]),
  ];
}

function observationLines(observation: DraftObservation): string[] {
  return [
    `  - id: ${toYamlText(observation.id)}`,
    `    indicator: ${toYamlText(observation.indicator)}`,
    `    value:${previously(observation.previous)}`,
    ...commonLines(observation),
  ];
}

function seriesLines(series: DraftSeries): string[] {
  return [
    `  - id: ${toYamlText(series.id)}`,
    `    indicator: ${toYamlText(series.indicator)}`,
    `    by: ${toYamlText(series.by)}`,
    ...commonLines(series),
    '    values:',
    ...series.values.map(({ key, previous }) => `      ${toYamlText(key)}:${previously(previous)}`),
  ];
}

function chartLines(chart: ChartSpec): string[] {
  const content =
    'lines' in chart
      ? [
          '    lines:',
          ...chart.lines.flatMap(({ indicator, breakdown }) => [
            `      - indicator: ${toYamlText(indicator)}`,
            ...(breakdown ? [`        breakdown: ${toYamlMap(breakdown)}`] : []),
          ]),
          ...('targets' in chart && !chart.targets ? ['    targets: false'] : []),
          ...('between' in chart
            ? [`    between: [${blankDay}, ${blankDay}]${previously(chart.between.join(' e '))}`]
            : []),
        ]
      : [
          `    observations: [${chart.observations.map(toYamlText).join(', ')}]`,
          ...('of' in chart && chart.of !== undefined ? [`    of: ${toYamlText(chart.of)}`] : []),
          ...('share' in chart && chart.share ? ['    share: true'] : []),
        ];
  return [
    `  - kind: ${chart.kind}`,
    `    id: ${toYamlText(chart.id)}`,
    `    title: ${toWrite}${previously(chart.title === '' ? '' : JSON.stringify(chart.title))}`,
    `    summary: ${toWrite}, in una frase, che cosa si nota nel grafico.`,
    ...content,
  ];
}

/** The chart of a bulletin that has none to take over: its first indicator over time. */
function firstChart({ observations }: Draft): ChartSpec[] {
  const [first] = observations;
  if (!first) return [];
  const lines = [{ indicator: first.indicator }];
  return [{ kind: 'line', id: 'nel-tempo', title: '', summary: '', lines, targets: true }];
}

/** What the text will tell of: its measures are known, its items the editor chooses. */
function aboutLines({ measures }: Draft, { dimensions, filterBy }: Programme): string[] {
  const dimension = dimensions.find(({ id }) => id === filterBy);
  return [
    '',
    '# Di che cosa parla il testo: chi filtra la ricerca trova così il bollettino, oltre che per le sue cifre.',
    'about:',
    `  measures: [${measures.map(toYamlText).join(', ')}]`,
    ...(dimension
      ? [
          '  items:',
          `    # ${dimension.name}: ${dimension.values.map(({ id }) => id).join(', ')}. Se nessuna: []`,
          `    ${toYamlText(dimension.id)}: [${toWrite}]`,
        ]
      : []),
  ];
}

const numTag = (id: string) => `<Num id="${id}" />`;

function bodyLines(keyFigures: string[], charts: ChartSpec[]): string[] {
  return [
    '## Che cosa è successo',
    '',
    `${toWrite}, la notizia, con le cifre dentro le frasi: ${keyFigures.map(numTag).join(', ')}.[^1]`,
    '',
    '## Come si confronta con il traguardo',
    '',
    `${toWrite}, qual è il traguardo, entro quando vale e che cosa chiede.`,
    '',
    ...charts.flatMap(({ id }) => [`<Chart id="${id}" />`, '']),
    '## Che cosa cambia per le persone',
    '',
    `${toWrite}, i vantaggi per chi usa i servizi.`,
    '',
    '<Callout title="Che cosa conta questa cifra">',
    '',
    `${toWrite}, l’avvertenza che chi legge non deve perdere. Se non serve, cancella il riquadro.`,
    '',
    '</Callout>',
    '',
    `[^1]: ${toWrite}, la fonte, con il giorno.`,
  ];
}

/**
 * The text of a new bulletin, a draft: names and tags are there, and the check names what an editor has still to
 * write. `last` is the period of the bulletin that it goes on from.
 */
export function draftText(
  title: string,
  draft: Draft,
  last: string | undefined,
  programme: Programme,
): string {
  const charts = draft.charts.length > 0 ? draft.charts : firstChart(draft);
  const origin =
    last === undefined
      ? ''
      : ` Nomi e grafici vengono dal bollettino ${last}, con i suoi valori nei commenti.`;
  return [
    '---',
    `# Bozza fatta con «npm run new».${origin}`,
    `# Il controllo (npm run check) avvisa finché restano valori vuoti, ${toWrite} o AAAA-MM-GG.`,
    '# Ciò che segue il segno # è un commento: leggilo e poi cancellalo.',
    '',
    '# La notizia in poche parole, al massimo 65 caratteri.',
    `title: ${JSON.stringify(title)}`,
    '',
    '# Una frase per elenchi e motori di ricerca, al massimo 160 caratteri. Qui, in standfirst e nel summary dei',
    `# grafici le cifre si richiamano come nel testo: ${numTag(draft.keyFigures[0] ?? 'nome')}. La parola «oltre», se`,
    '# serve, la aggiunge la pagina.',
    `summary: ${toWrite}, la frase che riassume il bollettino`,
    '',
    '# Due o tre frasi sotto il titolo, tutte su questa riga.',
    `standfirst: ${toWrite}, che cosa è successo, a quando si riferisce e rispetto a quale traguardo.`,
    '',
    '# Le date: anno-mese-giorno, fra virgolette.',
    `releaseDate: ${blankDay} # quando la fonte ha pubblicato le cifre`,
    `asOf: ${blankDay} # il giorno a cui le cifre si riferiscono; se la fonte non lo dice, come sopra`,
    `modified: ${blankDay} # l’ultimo giorno in cui hai cambiato testo o cifre`,
    '',
    '# true finché è una bozza; false per pubblicare.',
    'draft: true',
    ...aboutLines(draft, programme),
    '',
    '# Il registro: ogni numero si scrive qui, una volta sola. Togli le cifre che la fonte non dà più.',
    '# value: numero nudo: 4083, non 4.083; euro per intero; decimali con il punto. Se il dato manca: null',
    '# e, sotto, status: missing',
    '# source: una fonte di content/sources.yaml; se è nuova, aggiungila prima lì.',
    '# Sotto ogni cifra si possono aggiungere:',
    '#   precision: over, se la fonte dice «oltre»; about, «circa»; at-least, «almeno»; threshold, «raggiunto»',
    `#   status: ${statusHints}`,
    '#   asOf: "AAAA-MM-GG", se il giorno non è quello del bollettino',
    '#   note: l’avvertenza che accompagna la cifra ovunque compaia',
    ...(draft.observations.length > 0
      ? ['observations:', ...draft.observations.flatMap(observationLines)]
      : []),
    ...(draft.series.length > 0
      ? [
          '',
          '# Molti valori dello stesso indicatore. Un valore che la fonte non dà si scrive null, senza status.',
          'series:',
          ...draft.series.flatMap(seriesLines),
        ]
      : []),
    '',
    '# Le cifre mostrate in grande, da una a quattro.',
    `keyFigures: [${draft.keyFigures.map(toYamlText).join(', ')}]`,
    '',
    '# I grafici. Ognuno deve comparire nel testo; se ne togli uno, togli anche il suo <Chart />.',
    `# kind: ${kindHints.join('; ')}`,
    ...(charts.length > 0 ? ['charts:', ...charts.flatMap(chartLines)] : []),
    '---',
    '',
    ...bodyLines(draft.keyFigures, charts),
    '',
  ].join('\n');
}
