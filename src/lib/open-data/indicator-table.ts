import { absolute, paths } from '#src/lib/address.ts';
import { breaksOf, describeBreak } from '#src/lib/breaks.ts';
import { stageWord } from '#src/lib/format.ts';
import type { Archive } from '#src/lib/open-data/archive.ts';
import type { Table } from '#src/lib/open-data/table.ts';
import { sourceName } from '#src/lib/source-line.ts';
import type { Indicator } from '#src/schemas/indicator.ts';

const kindWords: Record<Indicator['kind'], string> = {
  count: 'conteggio',
  money: 'importo',
  percent: 'percentuale',
};

/** What each indicator counts. */
export function indicatorTable({ site, ledger, sources }: Archive): Omit<Table, 'name'> {
  const measureOf = (id: string) =>
    ledger.programme.measures.find((measure) => measure.id === id)?.name ?? id;
  const sourceOf = (id: string) => {
    const source = sources.find((entry) => entry.id === id);
    return source ? sourceName(source) : '';
  };
  return {
    number: 2,
    title: 'Definizioni degli indicatori',
    description: 'Che cosa conta ogni indicatore, in quale unità, in quale fase e con quali avvertenze.',
    columns: [
      {
        name: 'indicatore',
        type: 'string',
        description: 'Identificativo, che non cambia.',
        required: true,
      },
      { name: 'nome', type: 'string', description: 'Nome completo.', required: true },
      { name: 'definizione', type: 'string', description: 'Che cosa si conta.', required: true },
      { name: 'unita', type: 'string', description: 'Unità dei valori.', required: true },
      {
        name: 'grandezza',
        type: 'string',
        description: 'Tipo di grandezza.',
        required: true,
        values: Object.values(kindWords),
      },
      { name: 'fase', type: 'string', description: 'Fase del lavoro che conta.', required: true },
      {
        name: 'misure',
        type: 'string',
        description: 'Misure a cui si riferisce, separate da punto e virgola.',
        required: true,
      },
      {
        name: 'dimensioni',
        type: 'string',
        description: 'Dimensioni per cui può essere suddiviso, separate da punto e virgola.',
      },
      { name: 'fonte', type: 'string', description: 'Fonte principale.', required: true },
      { name: 'avvertenze', type: 'string', description: 'Avvertenze di metodo.' },
      {
        name: 'indirizzo',
        type: 'string',
        description: 'Pagina dell’indicatore.',
        required: true,
        address: true,
      },
      {
        name: 'cambi_di_definizione',
        type: 'string',
        description: 'Ogni cambio della definizione, con il giorno da cui vale.',
      },
    ],
    key: ['indicatore'],
    references: [{ column: 'fonte', table: 'fonti', to: 'fonte' }],
    rows: ledger.indicators.map(({ id, data }) => ({
      indicatore: id,
      nome: data.name,
      definizione: data.definition,
      unita: data.unit,
      grandezza: kindWords[data.kind],
      fase: stageWord(data.stage),
      misure: data.measures.map(measureOf).join(';'),
      dimensioni: data.dimensions.join(';'),
      fonte: sourceOf(data.source),
      avvertenze: data.notes.join(' '),
      indirizzo: absolute(paths.indicator(id), site.url),
      cambi_di_definizione: breaksOf(data)
        .map((change) => describeBreak(change))
        .join(' '),
    })),
  };
}
