import { absolute, paths } from '#src/lib/address.ts';
import type { Day } from '#src/lib/day.ts';
import { formats } from '#src/lib/formats.ts';
import { archiveDays, type Archive } from '#src/lib/open-data/archive.ts';
import type { TableFiles } from '#src/lib/open-data/data-file.ts';
import type { Column, Reference } from '#src/lib/open-data/table.ts';
import { sourceName } from '#src/lib/source-line.ts';

/** `2026-08-22` → `2026.8.22`: a version that rises with the content and is valid as a semantic version. */
function versionOf(day: Day): string {
  return day.split('-').map(Number).join('.');
}

function toField({ name, type, description, required, address, values }: Column) {
  return {
    name,
    type,
    format: address ? 'uri' : 'default',
    description,
    constraints: { ...(required && { required }), ...(values && { enum: values }) },
  };
}

function toForeignKey({ column, table, to }: Reference) {
  return { fields: column, reference: { resource: table, fields: to } };
}

function toResource({ table: { columns, key, references, ...table }, files: { csv } }: TableFiles) {
  return {
    name: table.name,
    type: 'table',
    profile: 'tabular-data-resource',
    path: csv.name,
    title: table.title,
    description: table.description,
    format: 'csv',
    mediatype: formats.csv.mediaType,
    encoding: 'utf-8',
    bytes: csv.bytes,
    hash: `sha256:${csv.sha256}`,
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: columns.map(toField),
      missingValues: [''],
      primaryKey: key,
      // The profile of version 1 refuses an empty list.
      ...(references.length > 0 && { foreignKeys: references.map(toForeignKey) }),
    },
  };
}

/**
 * The tables as a Frictionless Data Package. It is written for readers of version 1 (`profile`) and of version 2
 * (`$schema`), which takes what version 1 had. Version and day come from the content, not from a clock.
 */
export function toDataPackage(tables: TableFiles[], { site, ledger, sources }: Archive) {
  const { modified } = archiveDays(ledger);
  const homepage = absolute(paths.data, site.url);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    profile: 'tabular-data-package',
    name: site.openData.identifierPrefix.toLowerCase(),
    id: homepage,
    title: `Dati di ${site.title}`,
    description: site.description,
    homepage,
    ...(modified && { version: versionOf(modified), created: `${modified}T00:00:00Z` }),
    licenses: [
      {
        ...(site.openData.licenceId && { name: site.openData.licenceId }),
        path: site.licence.url,
        title: site.licence.name,
      },
    ],
    contributors: [
      {
        title: site.publisher.name,
        email: site.publisher.email,
        ...(site.publisher.url && { path: site.publisher.url }),
        role: 'publisher',
        roles: ['publisher'],
      },
    ],
    sources: sources.map((source) => ({ title: sourceName(source), path: source.data.url })),
    resources: tables.map(toResource),
  };
}
