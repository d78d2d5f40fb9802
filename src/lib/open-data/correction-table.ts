import { correctedNames } from '#src/lib/corrected-field.ts';
import type { Archive } from '#src/lib/open-data/archive.ts';
import { column, tableOf } from '#src/lib/open-data/table.ts';
import type { Correction } from '#src/schemas/bulletin.ts';
import { correctionsOf } from '#src/lib/revisions.ts';

const numberOf = (cell: Correction['old']) => (typeof cell === 'number' ? cell : null);

/** What was published wrongly, newest correction first. */
export function correctionTable({ ledger }: Archive) {
  return tableOf(correctionsOf(ledger), {
    number: 5,
    title: 'Registro delle correzioni',
    description:
      'Ciò che era stato pubblicato per errore e poi corretto, con il motivo. Se non ha righe, finora non è stato corretto nulla.',
    columns: [
      column('cifra', 'Cifra corretta.', ({ figure }) => figure.key),
      column('bollettino', 'Bollettino che la contiene.', ({ bulletin }) => bulletin.id),
      column('data', 'Giorno della correzione.', ({ correction }) => correction.date, { type: 'date' }),
      column('valore_errato', 'Valore pubblicato per errore.', ({ correction }) => numberOf(correction.old), {
        type: 'number',
        required: false,
      }),
      column('valore_corretto', 'Valore giusto.', ({ correction }) => numberOf(correction.new), {
        type: 'number',
        required: false,
      }),
      column('motivo', 'Che cosa era sbagliato.', ({ correction }) => correction.reason),
      column(
        'campo',
        'Che cosa è stato corretto della cifra. Solo per il valore ci sono valore_errato e valore_corretto.',
        ({ field }) => field,
        { values: Object.values(correctedNames) },
      ),
      column('testo_errato', 'Ciò che era sbagliato, come si leggeva.', ({ oldText }) => oldText),
      column('testo_corretto', 'Ciò che è giusto, come si legge.', ({ newText }) => newText),
    ],
    key: ['cifra', 'data', 'campo', 'testo_errato'],
    references: [
      { column: 'cifra', table: 'cifre', to: 'cifra' },
      { column: 'bollettino', table: 'bollettini', to: 'bollettino' },
    ],
  });
}
