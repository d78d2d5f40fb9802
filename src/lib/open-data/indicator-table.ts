import { absolute, paths } from '#src/lib/address.ts';
import { breaksOf, describeBreak } from '#src/lib/breaks.ts';
import type { Archive } from '#src/lib/open-data/archive.ts';
import { column, tableOf } from '#src/lib/open-data/table.ts';
import { sourceName } from '#src/lib/source-line.ts';
import { stages } from '#src/lib/stage.ts';
import type { Indicator } from '#src/schemas/indicator.ts';

const kindWords: Record<Indicator['kind'], string> = {
  count: 'conteggio',
  money: 'importo',
  percent: 'percentuale',
};

/** What each indicator counts. */
export function indicatorTable({ site, ledger, sources }: Archive) {
  const measureOf = (id: string) =>
    ledger.programme.measures.find((measure) => measure.id === id)?.name ?? id;
  const sourceOf = (id: string) => {
    const source = sources.find((entry) => entry.id === id);
    return source ? sourceName(source) : '';
  };
  return tableOf(ledger.indicators, {
    number: 2,
    title: 'Definizioni degli indicatori',
    description: 'Che cosa conta ogni indicatore, in quale unità, in quale fase e con quali avvertenze.',
    columns: [
      column('indicatore', 'Identificativo, che non cambia.', ({ id }) => id),
      column('nome', 'Nome completo.', ({ data }) => data.name),
      column('definizione', 'Che cosa si conta.', ({ data }) => data.definition),
      column('unita', 'Unità dei valori.', ({ data }) => data.unit),
      column('grandezza', 'Tipo di grandezza.', ({ data }) => kindWords[data.kind], {
        values: Object.values(kindWords),
      }),
      column('fase', 'Fase del lavoro che conta.', ({ data }) => stages[data.stage].word),
      column('misure', 'Misure a cui si riferisce, separate da punto e virgola.', ({ data }) =>
        data.measures.map(measureOf).join(';'),
      ),
      column(
        'dimensioni',
        'Dimensioni per cui può essere suddiviso, separate da punto e virgola.',
        ({ data }) => data.dimensions.join(';'),
        { required: false },
      ),
      column('fonte', 'Fonte principale.', ({ data }) => sourceOf(data.source)),
      column('avvertenze', 'Avvertenze di metodo.', ({ data }) => data.notes.join(' '), { required: false }),
      column('indirizzo', 'Pagina dell’indicatore.', ({ id }) => absolute(paths.indicator(id), site.url), {
        address: true,
      }),
      column(
        'cambi_di_definizione',
        'Ogni cambio della definizione, con il giorno da cui vale.',
        ({ data }) =>
          breaksOf(data)
            .map((change) => describeBreak(change))
            .join(' '),
        { required: false },
      ),
    ],
    key: ['indicatore'],
    references: [{ column: 'fonte', table: 'fonti', to: 'fonte' }],
  });
}
