import { breakBefore } from '#src/lib/breaks.ts';
import { levelWords } from '#src/lib/format.ts';
import type { Figure } from '#src/lib/ledger.ts';
import { column, type ColumnOf } from '#src/lib/open-data/table.ts';
import { precisions } from '#src/lib/precision.ts';
import { sourceName } from '#src/lib/source-line.ts';
import { stageOf } from '#src/lib/progress.ts';
import { stages } from '#src/lib/stage.ts';
import { statuses } from '#src/lib/status.ts';
import type { Target } from '#src/schemas/indicator.ts';

const yesOrNo = (target: Target | undefined, holds: boolean | undefined) =>
  target && (holds === true ? 'sì' : 'no');
const breakOf = ({ indicator, asOf }: Figure) => breakBefore(indicator.data, asOf);

/**
 * The columns of every file of figures, in order. Re-users count on names and places: a new column goes to the end.
 */
export const figureColumns: ColumnOf<Figure>[] = [
  column(
    'cifra',
    'Identificativo della cifra, che non cambia: bollettino/osservazione, o il traguardo.',
    ({ key }) => key,
  ),
  column(
    'tipo',
    'Osservazione (un valore misurato) o traguardo (un valore da raggiungere).',
    ({ role }) => (role === 'target' ? 'traguardo' : 'osservazione'),
    { values: ['osservazione', 'traguardo'] },
  ),
  column('indicatore', 'Indicatore a cui appartiene.', ({ indicator }) => indicator.id),
  column('nome', 'Nome dell’indicatore.', ({ indicator }) => indicator.data.name),
  column(
    'suddivisione',
    'Voci a cui si limita il valore, come dimensione=voce, separate da punto e virgola. Vuota se il valore riguarda tutto ciò che l’indicatore conta.',
    ({ breakdown }) => breakdown.map((item) => `${item.dimension}=${item.value}`).join(';'),
    { required: false },
  ),
  column(
    'data_riferimento',
    'Giorno a cui si riferisce il valore; per un traguardo, la scadenza.',
    ({ asOf }) => asOf,
    { type: 'date' },
  ),
  column(
    'precisione',
    'Come è stato annunciato il valore: «oltre 4.000» è 4000 con precisione «oltre». «Soglia» è il valore di un traguardo che la fonte dice raggiunto: è il minimo, non un conteggio.',
    ({ precision }) => precisions[precision].name,
    { values: Object.values(precisions).map(({ name }) => name) },
  ),
  column(
    'valore',
    'Valore, con il punto decimale. Vuoto se il dato manca; non è mai uno zero al suo posto.',
    ({ value }) => value,
    { type: 'number', required: false },
  ),
  column('unita', 'Che cosa conta il valore.', ({ indicator }) => indicator.data.unit),
  column('stato', 'Quanto è definitivo il valore.', ({ status }) => statuses[status].word, {
    values: Object.values(statuses).map(({ word }) => word),
  }),
  column(
    'fase',
    'Fase del lavoro che il valore conta, o che il traguardo chiede: cifre di fasi diverse non si sommano e non si confrontano.',
    (figure) => stages[stageOf(figure)].word,
  ),
  column(
    'bollettino',
    'Bollettino che ha pubblicato il valore. Vuoto per un traguardo.',
    ({ bulletin }) => bulletin ?? '',
    { required: false },
  ),
  column('fonte', 'Fonte da cui viene il valore.', ({ source }) => sourceName(source)),
  column('fonte_url', 'Indirizzo della fonte.', ({ source }) => source.data.url, { address: true }),
  column(
    'nota',
    'Avvertenza che accompagna il valore; per un traguardo, che cosa chiede.',
    ({ target, note }) => target?.requires ?? note ?? '',
    { required: false },
  ),
  column(
    'traguardo_codice',
    'Codice ufficiale del traguardo. Vuoto per un’osservazione.',
    ({ target }) => target?.code ?? '',
    { required: false },
  ),
  column(
    'traguardo_livello',
    'Chi ha fissato il traguardo. Vuoto per un’osservazione.',
    ({ target }) => (target ? levelWords[target.level] : ''),
    { required: false, values: Object.values(levelWords) },
  ),
  column(
    'traguardo_finale',
    'Se è il traguardo finale dell’indicatore. Vuoto per un’osservazione.',
    ({ target }) => yesOrNo(target, target?.final) ?? '',
    { required: false, values: ['sì', 'no'] },
  ),
  column(
    'traguardo_sostituito',
    'Se un altro traguardo ha preso il suo posto: allora non è in vigore e non si usa nei confronti. Vuoto per un’osservazione.',
    ({ target }) => yesOrNo(target, target?.superseded) ?? '',
    { required: false, values: ['sì', 'no'] },
  ),
  column(
    'definizione_dal',
    'Giorno da cui vale la definizione con cui è contato il valore, se prima era un’altra: valori con giorni diversi non si confrontano.',
    (figure) => breakOf(figure)?.date ?? '',
    { type: 'date', required: false },
  ),
  column(
    'definizione_cambio',
    'Che cosa è cambiato quel giorno nella definizione.',
    (figure) => breakOf(figure)?.note ?? '',
    { required: false },
  ),
];
