import { absolute, paths } from '#src/lib/address.ts';
import { fillFigures } from '#src/lib/figure-text.ts';
import type { Archive } from '#src/lib/open-data/archive.ts';
import type { Table } from '#src/lib/open-data/table.ts';

/** The bulletins, oldest first. */
export function bulletinTable({ site, ledger }: Archive): Omit<Table, 'name'> {
  return {
    number: 3,
    title: 'Elenco dei bollettini',
    description: 'I bollettini pubblicati, con le loro date e il loro indirizzo.',
    columns: [
      {
        name: 'bollettino',
        type: 'string',
        description: 'Periodo di riferimento, AAAA-MM: è l’identificativo e non cambia.',
        required: true,
      },
      { name: 'titolo', type: 'string', description: 'Titolo.', required: true },
      { name: 'sommario', type: 'string', description: 'Di che cosa parla, in una frase.', required: true },
      { name: 'pubblicato', type: 'date', description: 'Giorno di pubblicazione.', required: true },
      { name: 'dati_al', type: 'date', description: 'Giorno a cui si riferiscono i dati.', required: true },
      {
        name: 'modificato',
        type: 'date',
        description: 'Ultimo giorno in cui testo o cifre sono cambiati.',
        required: true,
      },
      {
        name: 'indirizzo',
        type: 'string',
        description: 'Pagina del bollettino.',
        required: true,
        address: true,
      },
    ],
    key: ['bollettino'],
    references: [],
    rows: ledger.bulletins.map(({ id, data }) => ({
      bollettino: id,
      titolo: data.title,
      sommario: fillFigures(data.summary, (figure) => ledger.figure(id, figure)),
      pubblicato: data.releaseDate,
      dati_al: data.asOf,
      modificato: data.modified,
      indirizzo: absolute(paths.bulletin(id), site.url),
    })),
  };
}
