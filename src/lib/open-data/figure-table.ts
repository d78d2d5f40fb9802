import { allFigures, type Archive } from '#src/lib/open-data/archive.ts';
import { figureColumns } from '#src/lib/open-data/figure-columns.ts';
import { tableOf } from '#src/lib/open-data/table.ts';

/** Every figure ever published, each with the bulletin that published it. */
export function figureTable({ ledger }: Archive) {
  return tableOf(allFigures(ledger), {
    number: 1,
    title: 'Tutte le cifre',
    description:
      'Ogni valore pubblicato e ogni traguardo, con unità, data, precisione, stato, fonte e bollettino. Un valore rivisto ha una riga per ogni bollettino che lo ha pubblicato.',
    columns: figureColumns,
    key: ['cifra'],
    references: [
      { column: 'indicatore', table: 'indicatori', to: 'indicatore' },
      { column: 'bollettino', table: 'bollettini', to: 'bollettino' },
      { column: 'fonte', table: 'fonti', to: 'fonte' },
    ],
  });
}
