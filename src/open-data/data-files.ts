import { createHash } from 'node:crypto';
import { absolute, paths } from '#src/lib/address.ts';
import { formatNames, formats, toJson, type FormatName } from '#src/lib/formats.ts';
import { archiveDays, type Archive } from '#src/lib/open-data/archive.ts';
import { prefixes, toCatalogue } from '#src/lib/open-data/catalogue.ts';
import type { DataFile, TableFiles } from '#src/lib/open-data/data-file.ts';
import { toDataPackage } from '#src/lib/open-data/data-package.ts';
import type { Table } from '#src/lib/open-data/table.ts';
import { descriptions, makeTables } from '#src/lib/open-data/tables.ts';
import { toTurtle } from '#src/open-data/to-turtle.ts';

/** The open data of the site: the tables in their formats, and what describes them to programs, checksums last. */
export type OpenData = { tables: TableFiles[]; descriptions: DataFile[]; files: DataFile[] };

function toFile(name: string, title: string, format: string, text: string): DataFile {
  const content = Buffer.from(text, 'utf8');
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { name, title, format, text, bytes: content.byteLength, sha256 };
}

function toFiles(table: Table, { site, ledger }: Archive): TableFiles {
  const document = {
    titolo: table.title,
    descrizione: table.description,
    modificato: archiveDays(ledger).modified,
    indirizzo: absolute(paths.data, site.url),
    editore: site.publisher.name,
    licenza: site.licence.url,
    [table.name]: table.rows,
  };
  const files = formatNames.map((format) => [
    format,
    toFile(
      `${table.name}.${format}`,
      table.title,
      format.toUpperCase(),
      formats[format].write(table, document),
    ),
  ]);
  return { table, files: Object.fromEntries(files) as Record<FormatName, DataFile> };
}

/** Makes every file below `/dati/`. */
export async function makeOpenData(archive: Archive): Promise<OpenData> {
  const tables = makeTables(archive).map((table) => toFiles(table, archive));
  const catalogue = toCatalogue(tables, archive);
  const describe = (name: keyof typeof descriptions, text: string) =>
    toFile(name, descriptions[name].title, descriptions[name].format, text);
  const tableFiles = tables.flatMap(({ files }) => Object.values(files));
  const forPrograms = [
    describe('datapackage.json', toJson(toDataPackage(tables, archive))),
    describe('catalogo.jsonld', toJson(catalogue)),
    describe('catalogo.ttl', await toTurtle(catalogue, prefixes)),
  ];
  // The lines that `sha256sum --check` reads.
  const checksums = [...tableFiles, ...forPrograms].map(({ name, sha256 }) => `${sha256}  ${name}\n`);
  const described = [...forPrograms, describe('SHA256SUMS.txt', checksums.join(''))];
  return { tables, descriptions: described, files: [...tableFiles, ...described] };
}
