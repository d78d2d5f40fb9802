import type { Archive } from '#src/lib/open-data/archive.ts';
import type { Table } from '#src/lib/open-data/table.ts';
import { correctionsOf } from '#src/lib/revisions.ts';

/** The published values that were wrong, newest correction first. */
export function correctionTable({ ledger }: Archive): Table {
  return {
    name: 'correzioni',
    number: 5,
    title: 'Registro delle correzioni',
    description:
      'I valori pubblicati per errore e poi corretti, con il motivo. Se non ha righe, finora non è stato corretto nulla.',
    columns: [
      { name: 'cifra', type: 'string', description: 'Cifra corretta.', required: true },
      { name: 'bollettino', type: 'string', description: 'Bollettino che la contiene.', required: true },
      { name: 'data', type: 'date', description: 'Giorno della correzione.', required: true },
      { name: 'valore_errato', type: 'number', description: 'Valore pubblicato per errore.' },
      { name: 'valore_corretto', type: 'number', description: 'Valore giusto.' },
      { name: 'motivo', type: 'string', description: 'Che cosa era sbagliato.', required: true },
    ],
    key: ['cifra', 'data'],
    references: [
      { column: 'cifra', table: 'cifre', to: 'cifra' },
      { column: 'bollettino', table: 'bollettini', to: 'bollettino' },
    ],
    rows: correctionsOf(ledger).map(({ bulletin, figure, correction }) => ({
      cifra: figure.key,
      bollettino: bulletin.id,
      data: correction.date,
      valore_errato: correction.old,
      valore_corretto: correction.new,
      motivo: correction.reason,
    })),
  };
}
