import type { Archive } from '#src/lib/open-data/archive.ts';
import type { Table } from '#src/lib/open-data/table.ts';
import { sourceName } from '#src/lib/source-line.ts';

/** Where the figures were read. */
export function sourceTable({ sources }: Archive): Omit<Table, 'name'> {
  return {
    number: 4,
    title: 'Elenco delle fonti',
    description: 'I documenti e i dati da cui vengono le cifre.',
    columns: [
      {
        name: 'fonte',
        type: 'string',
        description: 'Chi ha pubblicato che cosa: lo stesso testo della colonna «fonte» delle altre tabelle.',
        required: true,
      },
      { name: 'editore', type: 'string', description: 'Chi ha pubblicato.', required: true },
      { name: 'titolo', type: 'string', description: 'Titolo del documento.', required: true },
      {
        name: 'data',
        type: 'date',
        description: 'Giorno di pubblicazione o di estrazione.',
        required: true,
      },
      { name: 'indirizzo', type: 'string', description: 'Dove si trova.', required: true, address: true },
      { name: 'licenza', type: 'string', description: 'Licenza della fonte, se la dichiara.' },
    ],
    key: ['fonte'],
    references: [],
    rows: sources.map((source) => ({
      fonte: sourceName(source),
      editore: source.data.publisher,
      titolo: source.data.title,
      data: source.data.date,
      indirizzo: source.data.url,
      licenza: source.data.licence ?? '',
    })),
  };
}
