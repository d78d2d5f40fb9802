import { breakBefore } from '#src/lib/breaks.ts';
import { levelWord, stageWord } from '#src/lib/format.ts';
import type { Figure } from '#src/lib/ledger.ts';
import type { ColumnOf } from '#src/lib/open-data/table.ts';
import { precisions } from '#src/lib/precision.ts';
import { sourceName } from '#src/lib/source-line.ts';
import { stageOf } from '#src/lib/stages.ts';
import { statuses } from '#src/lib/status.ts';
import type { Target } from '#src/schemas/indicator.ts';

const levels: Target['level'][] = ['eu', 'national'];

const yesOrNo = (target: Target | undefined, holds: boolean | undefined) =>
  target && (holds === true ? 'sì' : 'no');
const breakOf = ({ indicator, asOf }: Figure) => breakBefore(indicator.data, asOf);

/**
 * The columns of every file of figures, in order. Re-users count on names and places: a new column goes to the end.
 */
export const figureColumns: ColumnOf<Figure>[] = [
  {
    name: 'cifra',
    type: 'string',
    description: 'Identificativo della cifra, che non cambia: bollettino/osservazione, o il traguardo.',
    required: true,
    cell: ({ key }) => key,
  },
  {
    name: 'tipo',
    type: 'string',
    description: 'Osservazione (un valore misurato) o traguardo (un valore da raggiungere).',
    required: true,
    values: ['osservazione', 'traguardo'],
    cell: ({ role }) => (role === 'target' ? 'traguardo' : 'osservazione'),
  },
  {
    name: 'indicatore',
    type: 'string',
    description: 'Indicatore a cui appartiene.',
    required: true,
    cell: ({ indicator }) => indicator.id,
  },
  {
    name: 'nome',
    type: 'string',
    description: 'Nome dell’indicatore.',
    required: true,
    cell: ({ indicator }) => indicator.data.name,
  },
  {
    name: 'suddivisione',
    type: 'string',
    description:
      'Voci a cui si limita il valore, come dimensione=voce, separate da punto e virgola. Vuota se il valore riguarda tutto ciò che l’indicatore conta.',
    cell: ({ breakdown }) => breakdown.map((item) => `${item.dimension}=${item.value}`).join(';'),
  },
  {
    name: 'data_riferimento',
    type: 'date',
    description: 'Giorno a cui si riferisce il valore; per un traguardo, la scadenza.',
    required: true,
    cell: ({ asOf }) => asOf,
  },
  {
    name: 'precisione',
    type: 'string',
    description:
      'Come è stato annunciato il valore: «oltre 4.000» è 4000 con precisione «oltre». «Soglia» è il valore di un traguardo che la fonte dice raggiunto: è il minimo, non un conteggio.',
    required: true,
    values: Object.values(precisions).map(({ name }) => name),
    cell: ({ precision }) => precisions[precision].name,
  },
  {
    name: 'valore',
    type: 'number',
    description: 'Valore, con il punto decimale. Vuoto se il dato manca; non è mai uno zero al suo posto.',
    cell: ({ value }) => value,
  },
  {
    name: 'unita',
    type: 'string',
    description: 'Che cosa conta il valore.',
    required: true,
    cell: ({ indicator }) => indicator.data.unit,
  },
  {
    name: 'stato',
    type: 'string',
    description: 'Quanto è definitivo il valore.',
    required: true,
    values: Object.values(statuses).map(({ word }) => word),
    cell: ({ status }) => statuses[status].word,
  },
  {
    name: 'fase',
    type: 'string',
    description:
      'Fase del lavoro che il valore conta, o che il traguardo chiede: cifre di fasi diverse non si sommano e non si confrontano.',
    required: true,
    cell: (figure) => stageWord(stageOf(figure)),
  },
  {
    name: 'bollettino',
    type: 'string',
    description: 'Bollettino che ha pubblicato il valore. Vuoto per un traguardo.',
    cell: ({ bulletin }) => bulletin ?? '',
  },
  {
    name: 'fonte',
    type: 'string',
    description: 'Fonte da cui viene il valore.',
    required: true,
    cell: ({ source }) => sourceName(source),
  },
  {
    name: 'fonte_url',
    type: 'string',
    description: 'Indirizzo della fonte.',
    required: true,
    address: true,
    cell: ({ source }) => source.data.url,
  },
  {
    name: 'nota',
    type: 'string',
    description: 'Avvertenza che accompagna il valore; per un traguardo, che cosa chiede.',
    cell: ({ target, note }) => target?.requires ?? note ?? '',
  },
  {
    name: 'traguardo_codice',
    type: 'string',
    description: 'Codice ufficiale del traguardo. Vuoto per un’osservazione.',
    cell: ({ target }) => target?.code ?? '',
  },
  {
    name: 'traguardo_livello',
    type: 'string',
    description: 'Chi ha fissato il traguardo. Vuoto per un’osservazione.',
    values: levels.map(levelWord),
    cell: ({ target }) => (target ? levelWord(target.level) : ''),
  },
  {
    name: 'traguardo_finale',
    type: 'string',
    description: 'Se è il traguardo finale dell’indicatore. Vuoto per un’osservazione.',
    values: ['sì', 'no'],
    cell: ({ target }) => yesOrNo(target, target?.final) ?? '',
  },
  {
    name: 'traguardo_sostituito',
    type: 'string',
    description:
      'Se un altro traguardo ha preso il suo posto: allora non è in vigore e non si usa nei confronti. Vuoto per un’osservazione.',
    values: ['sì', 'no'],
    cell: ({ target }) => yesOrNo(target, target?.superseded) ?? '',
  },
  {
    name: 'definizione_dal',
    type: 'date',
    description:
      'Giorno da cui vale la definizione con cui è contato il valore, se prima era un’altra: valori con giorni diversi non si confrontano.',
    cell: (figure) => breakOf(figure)?.date ?? '',
  },
  {
    name: 'definizione_cambio',
    type: 'string',
    description: 'Che cosa è cambiato quel giorno nella definizione.',
    cell: (figure) => breakOf(figure)?.note ?? '',
  },
];
