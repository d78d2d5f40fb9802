import { expect, test } from 'vitest';
import { makeTables } from '#src/lib/open-data/tables.ts';
import { archive } from '#tests/fixtures/archive.ts';

/**
 * The columns that re-users count on, as `/dati/` promises: no name and no place ever changes. A new column goes to
 * the end of its table, and of its list here.
 */
const fixed = {
  cifre:
    'cifra tipo indicatore nome suddivisione data_riferimento precisione valore unita stato fase bollettino fonte fonte_url nota ' +
    'traguardo_codice traguardo_livello traguardo_finale traguardo_sostituito definizione_dal definizione_cambio',
  indicatori:
    'indicatore nome definizione unita grandezza fase misure dimensioni fonte avvertenze indirizzo cambi_di_definizione',
  bollettini: 'bollettino titolo sommario pubblicato dati_al modificato indirizzo',
  fonti: 'fonte editore titolo data indirizzo licenza',
  correzioni: 'cifra bollettino data valore_errato valore_corretto motivo campo testo_errato testo_corretto',
};

test('every table has its fixed columns, and no others', () => {
  const columns = makeTables(archive).map(({ name, columns }) => [
    name,
    columns.map((column) => column.name).join(' '),
  ]);
  expect(Object.fromEntries(columns)).toEqual(fixed);
});
