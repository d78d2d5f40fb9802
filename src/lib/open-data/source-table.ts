import type { Archive } from '#src/lib/open-data/archive.ts';
import { column, tableOf } from '#src/lib/open-data/table.ts';
import { sourceName } from '#src/lib/source-line.ts';

/** Where the figures were read. */
export function sourceTable({ sources }: Archive) {
  return tableOf(sources, {
    number: 4,
    title: 'Elenco delle fonti',
    description: 'I documenti e i dati da cui vengono le cifre.',
    columns: [
      column(
        'fonte',
        'Chi ha pubblicato che cosa: lo stesso testo della colonna «fonte» delle altre tabelle.',
        (source) => sourceName(source),
      ),
      column('editore', 'Chi ha pubblicato.', (source) => source.data.publisher),
      column('titolo', 'Titolo del documento.', (source) => source.data.title),
      column('data', 'Giorno di pubblicazione o di estrazione.', (source) => source.data.date, {
        type: 'date',
      }),
      column('indirizzo', 'Dove si trova.', (source) => source.data.url, { address: true }),
      column('licenza', 'Licenza della fonte, se la dichiara.', (source) => source.data.licence ?? '', {
        required: false,
      }),
    ],
    key: ['fonte'],
    references: [],
  });
}
