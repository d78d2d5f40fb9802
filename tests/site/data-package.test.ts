import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import frictionless from 'datapackage';
import { describe, expect, test } from 'vitest';
import { workFolder } from '#tests/publishing/folder.ts';
import { readSite, siteFolder } from '#tests/site/built-site.ts';

type Field = { name: string; type: string; description: string };
type Resource = {
  name?: string;
  path: string;
  bytes: number;
  hash: string;
  schema: {
    fields: Field[];
    primaryKey: string[];
    foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
  };
};
type Descriptor = {
  resources?: Resource[];
  licenses: object[];
  version: string;
  created: string;
};

const folder = join(siteFolder, 'dati');
const read = (): Descriptor => JSON.parse(readSite('dati/datapackage.json')) as Descriptor;
const resources = read().resources ?? [];

/** What Frictionless finds wrong with a package: faults of the descriptor, then of the rows. */
async function faultsOf(descriptor: object, basePath: string): Promise<string[]> {
  try {
    const { errors, resources: tables } = await frictionless.Package.load(descriptor, { basePath });
    if (errors.length > 0) return errors.map(({ message }) => message);
    for (const table of tables) await table.read({ keyed: true, relations: true });
    return [];
  } catch (error) {
    return [String(error)];
  }
}

describe('datapackage.json', () => {
  test('is accepted by Frictionless, and so is every row of every table', async () => {
    expect(resources.map(({ name }) => name)).toEqual([
      'cifre',
      'indicatori',
      'bollettini',
      'fonti',
      'correzioni',
    ]);
    expect(await faultsOf(read(), folder)).toEqual([]);
  });

  test.for(resources)('tells the size and the checksum of $path', ({ path, bytes, hash }) => {
    const content = readFileSync(join(folder, path));
    expect(bytes).toBe(content.byteLength);
    expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
  });

  test.for(resources)('describes the columns of $path, in their order', ({ path, schema }) => {
    const [header] = readSite(`dati/${path}`).split('\r\n');
    expect(schema.fields.map(({ name }) => name).join()).toBe(header);
    expect(schema.fields.every(({ description }) => description !== '')).toBe(true);
  });

  test('has a version and a day that come from the content', () => {
    const { version, created } = read();
    expect(version).toMatch(/^\d{4}\.\d{1,2}\.\d{1,2}$/);
    expect(created).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
  });
});

describe('a broken descriptor is refused', () => {
  const first = (descriptor: Descriptor) => descriptor.resources?.[0];
  const breaks: [string, (descriptor: Descriptor) => void][] = [
    ['without resources', (descriptor) => delete descriptor.resources],
    ['with an empty list of licences', (descriptor) => (descriptor.licenses = [])],
    ['with a resource without a name', (descriptor) => delete first(descriptor)?.name],
    [
      'with a path that leaves the folder',
      (descriptor) => Object.assign(first(descriptor) ?? {}, { path: '../a.csv' }),
    ],
    [
      'with a type that does not exist',
      (descriptor) => Object.assign(first(descriptor)?.schema.fields[0] ?? {}, { type: 'numero' }),
    ],
    [
      'with a reference to a table that is not there',
      (descriptor) =>
        Object.assign(first(descriptor)?.schema.foreignKeys?.[0] ?? {}, {
          reference: { resource: 'altrove', fields: 'id' },
        }),
    ],
    [
      'with a column that the file does not have',
      (descriptor) => Object.assign(first(descriptor)?.schema.fields[0] ?? {}, { name: 'codice' }),
    ],
  ];

  test.for(breaks)('%s', async ([, spoil]) => {
    const descriptor = read();
    spoil(descriptor);
    expect(await faultsOf(descriptor, folder)).not.toEqual([]);
  });
});

describe('a broken table is refused', () => {
  const copy = workFolder();

  const breaks: [string, string, (csv: string) => string][] = [
    ['a number written with a comma', 'cifre.csv', (csv) => csv.replace(/,esatto,\d+,/, ',esatto,"4,5",')],
    ['a word that is not in the list', 'cifre.csv', (csv) => csv.replace(',esatto,', ',quasi,')],
    ['a day that does not exist', 'cifre.csv', (csv) => csv.replace(/,(\d{4})-\d{2}-\d{2},/, ',$1-02-30,')],
    ['the same row twice', 'bollettini.csv', (csv) => csv + (csv.split('\r\n')[1] ?? '') + '\r\n'],
    ['a bulletin that is not listed', 'cifre.csv', (csv) => csv.replaceAll(/,\d{4}-\d{2},/g, ',1999-01,')],
    [
      'an indicator that is not listed',
      'indicatori.csv',
      (csv) => csv.replace(/\r\n[a-z0-9-]+,/, '\r\naltro,'),
    ],
    ['an empty cell where none may be', 'fonti.csv', (csv) => csv.replace(/,\d{4}-\d{2}-\d{2},/, ',,')],
  ];

  test.for(breaks)('%s', async ([, file, spoil]) => {
    cpSync(folder, copy, { recursive: true });
    const csv = readSite(`dati/${file}`);
    const spoilt = spoil(csv);
    expect(spoilt).not.toBe(csv);
    writeFileSync(join(copy, file), spoilt);
    expect(await faultsOf(read(), copy)).not.toEqual([]);
  });
});
