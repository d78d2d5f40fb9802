import type { Archive } from '#src/lib/open-data/archive.ts';
import type { Table } from '#src/lib/open-data/table.ts';
import type { Correction } from '#src/schemas/bulletin.ts';
import { correctedNames, correctionsOf } from '#src/lib/revisions.ts';

const numberOf = (cell: Correction['old']) => (typeof cell === 'number' ? cell : null);

/** What was published wrongly, newest correction first. */
export function correctionTable({ ledger }: Archive): Omit<Table, 'name'> {
  return {
    number: 5,
    title: 'Registro delle correzioni',
    description:
      'Ciò che era stato pubblicato per errore e poi corretto, con il motivo. Se non ha righe, finora non è stato corretto nulla.',
    columns: [
      { name: 'cifra', type: 'string', description: 'Cifra corretta.', required: true },
      { name: 'bollettino', type: 'string', description: 'Bollettino che la contiene.', required: true },
      { name: 'data', type: 'date', description: 'Giorno della correzione.', required: true },
      { name: 'valore_errato', type: 'number', description: 'Valore pubblicato per errore.' },
      { name: 'valore_corretto', type: 'number', description: 'Valore giusto.' },
      { name: 'motivo', type: 'string', description: 'Che cosa era sbagliato.', required: true },
      {
        name: 'campo',
        type: 'string',
        description:
          'Che cosa è stato corretto della cifra. Solo per il valore ci sono valore_errato e valore_corretto.',
        required: true,
        values: correctedNames(),
      },
      {
        name: 'testo_errato',
        type: 'string',
        description: 'Ciò che era sbagliato, come si leggeva.',
        required: true,
      },
      {
        name: 'testo_corretto',
        type: 'string',
        description: 'Ciò che è giusto, come si legge.',
        required: true,
      },
    ],
    key: ['cifra', 'data', 'campo', 'testo_errato'],
    references: [
      { column: 'cifra', table: 'cifre', to: 'cifra' },
      { column: 'bollettino', table: 'bollettini', to: 'bollettino' },
    ],
    rows: correctionsOf(ledger).map(({ bulletin, figure, correction, field, oldText, newText }) => ({
      cifra: figure.key,
      bollettino: bulletin.id,
      data: correction.date,
      valore_errato: numberOf(correction.old),
      valore_corretto: numberOf(correction.new),
      motivo: correction.reason,
      campo: field,
      testo_errato: oldText,
      testo_corretto: newText,
    })),
  };
}
