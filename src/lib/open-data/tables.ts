import { paths } from '#src/lib/address.ts';
import { formatNames } from '#src/lib/formats.ts';
import type { Archive } from '#src/lib/open-data/archive.ts';
import { bulletinTable } from '#src/lib/open-data/bulletin-table.ts';
import { correctionTable } from '#src/lib/open-data/correction-table.ts';
import { figureTable } from '#src/lib/open-data/figure-table.ts';
import { indicatorTable } from '#src/lib/open-data/indicator-table.ts';
import { sourceTable } from '#src/lib/open-data/source-table.ts';
import type { Table } from '#src/lib/open-data/table.ts';

/** Every table of the open data by its name, which is that of its files. */
const tables = {
  cifre: figureTable,
  indicatori: indicatorTable,
  bollettini: bulletinTable,
  fonti: sourceTable,
  correzioni: correctionTable,
} satisfies Record<string, (archive: Archive) => Omit<Table, 'name'>>;

/** The files that describe the tables to programs, by their names. */
export const descriptions = {
  'datapackage.json': {
    title: 'Tipi, vincoli e chiavi delle tabelle, come Frictionless Data Package.',
    format: 'JSON',
  },
  'catalogo.jsonld': {
    title: 'Catalogo dei dati in DCAT-AP_IT, il profilo italiano per i portali.',
    format: 'JSON-LD',
  },
  'catalogo.ttl': {
    title: 'Catalogo dei dati in DCAT-AP_IT, il profilo italiano per i portali.',
    format: 'Turtle',
  },
  'SHA256SUMS.txt': { title: 'Impronte SHA-256 di tutti i file.', format: 'testo' },
};

/** The tables of the open data with their rows. */
export function makeTables(archive: Archive): Table[] {
  return Object.entries(tables).map(([name, make]) => ({ name, ...make(archive) }));
}

/** The address of every file of the open data, known without an archive. */
export const dataAddresses = [
  ...Object.keys(tables).flatMap((name) => formatNames.map((format) => `${name}.${format}`)),
  ...Object.keys(descriptions),
].map(paths.dataFile);
