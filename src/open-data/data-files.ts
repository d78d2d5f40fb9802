import { createHash } from 'node:crypto';
import { absolute, paths } from '#src/lib/address.ts';
import { toJson } from '#src/lib/download.ts';
import { archiveDays, type Archive } from '#src/lib/open-data/archive.ts';
import { bulletinTable } from '#src/lib/open-data/bulletin-table.ts';
import { prefixes, toCatalogue } from '#src/lib/open-data/catalogue.ts';
import { correctionTable } from '#src/lib/open-data/correction-table.ts';
import type { DataFile, Format } from '#src/lib/open-data/data-file.ts';
import { toDataPackage } from '#src/lib/open-data/data-package.ts';
import { figureTable } from '#src/lib/open-data/figure-table.ts';
import { indicatorTable } from '#src/lib/open-data/indicator-table.ts';
import { sourceTable } from '#src/lib/open-data/source-table.ts';
import { tableCsv, type Table } from '#src/lib/open-data/table.ts';
import { toTurtle } from '#src/open-data/to-turtle.ts';

/** The open data of the site: the tables in their formats, and the files that describe them to programs. */
export type OpenData = {
  tables: { table: Table; csv: DataFile; json: DataFile }[];
  dataPackage: DataFile;
  /** The catalogue as JSON-LD; `turtle` says the same. */
  catalogue: DataFile;
  turtle: DataFile;
  checksums: DataFile;
};

function toFile(name: string, title: string, format: Format, text: string): DataFile {
  const content = Buffer.from(text, 'utf8');
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { name, title, format, text, bytes: content.byteLength, sha256 };
}

function tableJson(table: Table, { site, ledger }: Archive): string {
  return toJson({
    titolo: table.title,
    descrizione: table.description,
    modificato: archiveDays(ledger).modified,
    indirizzo: absolute(paths.data, site.url),
    editore: site.publisher.name,
    licenza: site.licence.url,
    [table.name]: table.rows,
  });
}

/** The lines that `sha256sum --check` reads. */
function toChecksums(files: DataFile[]): string {
  return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
}

/** Makes every file below `/dati/`. */
export async function makeOpenData(archive: Archive): Promise<OpenData> {
  const tables = [figureTable, indicatorTable, bulletinTable, sourceTable, correctionTable].map((make) => {
    const table = make(archive);
    return {
      table,
      csv: toFile(`${table.name}.csv`, table.title, 'CSV', tableCsv(table)),
      json: toFile(`${table.name}.json`, table.title, 'JSON', tableJson(table, archive)),
    };
  });
  const dataPackage = toFile(
    'datapackage.json',
    'Tipi, vincoli e chiavi delle tabelle, come Frictionless Data Package.',
    'JSON',
    toJson(toDataPackage(tables, archive)),
  );
  const document = toCatalogue(
    tables.map(({ table, csv, json }) => ({ table, files: [csv, json] })),
    archive,
  );
  const about = 'Catalogo dei dati in DCAT-AP_IT, il profilo italiano per i portali.';
  const catalogue = toFile('catalogo.jsonld', about, 'JSON-LD', toJson(document));
  const turtle = toFile('catalogo.ttl', about, 'Turtle', await toTurtle(document, prefixes));
  const files = [...tables.flatMap(({ csv, json }) => [csv, json]), dataPackage, catalogue, turtle];
  const checksums = toFile(
    'SHA256SUMS.txt',
    'Impronte SHA-256 di tutti i file.',
    'testo',
    toChecksums(files),
  );
  return { tables, dataPackage, catalogue, turtle, checksums };
}
