import { absolute, paths } from '#src/lib/address.ts';
import { fillFigures } from '#src/lib/figure-text.ts';
import type { Archive } from '#src/lib/open-data/archive.ts';
import { column, tableOf } from '#src/lib/open-data/table.ts';

/** The bulletins, oldest first. */
export function bulletinTable({ site, ledger }: Archive) {
  return tableOf(ledger.bulletins, {
    number: 3,
    title: 'Elenco dei bollettini',
    description: 'I bollettini pubblicati, con le loro date e il loro indirizzo.',
    columns: [
      column(
        'bollettino',
        'Periodo di riferimento, AAAA-MM: è l’identificativo e non cambia.',
        ({ id }) => id,
      ),
      column('titolo', 'Titolo.', ({ data }) => data.title),
      column('sommario', 'Di che cosa parla, in una frase.', ({ id, data }) =>
        fillFigures(data.summary, (figure) => ledger.figure(id, figure)),
      ),
      column('pubblicato', 'Giorno di pubblicazione.', ({ data }) => data.releaseDate, { type: 'date' }),
      column('dati_al', 'Giorno a cui si riferiscono i dati.', ({ data }) => data.asOf, { type: 'date' }),
      column('modificato', 'Ultimo giorno in cui testo o cifre sono cambiati.', ({ data }) => data.modified, {
        type: 'date',
      }),
      column('indirizzo', 'Pagina del bollettino.', ({ id }) => absolute(paths.bulletin(id), site.url), {
        address: true,
      }),
    ],
    key: ['bollettino'],
    references: [],
  });
}
