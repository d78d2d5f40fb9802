import { columns, toRow, type Row } from '#src/lib/download.ts';
import { precisionNames, statusNames } from '#src/lib/format.ts';
import { allFigures, type Archive } from '#src/lib/open-data/archive.ts';
import type { Column, Table } from '#src/lib/open-data/table.ts';

const described: Record<keyof Row, Omit<Column, 'name'>> = {
  cifra: {
    type: 'string',
    description: 'Identificativo della cifra, che non cambia: bollettino/osservazione, o il traguardo.',
    required: true,
  },
  tipo: {
    type: 'string',
    description: 'Osservazione (un valore misurato) o traguardo (un valore da raggiungere).',
    required: true,
    values: ['osservazione', 'traguardo'],
  },
  indicatore: { type: 'string', description: 'Indicatore a cui appartiene.', required: true },
  nome: { type: 'string', description: 'Nome dell’indicatore.', required: true },
  suddivisione: {
    type: 'string',
    description:
      'Voci a cui si limita il valore, come dimensione=voce, separate da punto e virgola. Vuota se il valore riguarda tutto ciò che l’indicatore conta.',
  },
  data_riferimento: {
    type: 'date',
    description: 'Giorno a cui si riferisce il valore; per un traguardo, la scadenza.',
    required: true,
  },
  precisione: {
    type: 'string',
    description:
      'Come è stato annunciato il valore: «oltre 4.000» è 4000 con precisione «oltre». «Soglia» è il valore di un traguardo che la fonte dice raggiunto: è il minimo, non un conteggio.',
    required: true,
    values: precisionNames,
  },
  valore: {
    type: 'number',
    description: 'Valore, con il punto decimale. Vuoto se il dato manca; non è mai uno zero al suo posto.',
  },
  unita: { type: 'string', description: 'Che cosa conta il valore.', required: true },
  stato: {
    type: 'string',
    description: 'Quanto è definitivo il valore.',
    required: true,
    values: statusNames,
  },
  fase: {
    type: 'string',
    description: 'Fase del lavoro che l’indicatore conta: cifre di fasi diverse non si sommano.',
    required: true,
  },
  bollettino: {
    type: 'string',
    description: 'Bollettino che ha pubblicato il valore. Vuoto per un traguardo.',
  },
  fonte: { type: 'string', description: 'Fonte da cui viene il valore.', required: true },
  fonte_url: {
    type: 'string',
    description: 'Indirizzo della fonte.',
    required: true,
    address: true,
  },
  nota: {
    type: 'string',
    description: 'Avvertenza che accompagna il valore; per un traguardo, che cosa chiede.',
  },
};

/** Every figure ever published, each with the bulletin that published it. */
export function figureTable({ ledger }: Archive): Table {
  return {
    name: 'cifre',
    number: 1,
    title: 'Tutte le cifre',
    description:
      'Ogni valore pubblicato e ogni traguardo, con unità, data, precisione, stato, fonte e bollettino. Un valore rivisto ha una riga per ogni bollettino che lo ha pubblicato.',
    columns: columns.map((name) => ({ name, ...described[name] })),
    key: ['cifra'],
    references: [
      { column: 'indicatore', table: 'indicatori', to: 'indicatore' },
      { column: 'bollettino', table: 'bollettini', to: 'bollettino' },
      { column: 'fonte', table: 'fonti', to: 'fonte' },
    ],
    rows: allFigures(ledger).map(toRow),
  };
}
