import { absolute, paths } from '#src/lib/address.ts';
import { formatNames, formats, type FormatName } from '#src/lib/formats.ts';
import { archiveDays, type Archive } from '#src/lib/open-data/archive.ts';
import type { TableFiles } from '#src/lib/open-data/data-file.ts';
import type { Table } from '#src/lib/open-data/table.ts';
import type { Site } from '#src/schemas/site.ts';

/** The prefixes of the catalogue, for JSON-LD and for Turtle. */
export const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatapit: 'http://dati.gov.it/onto/dcatapit#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const authority = 'http://publications.europa.eu/resource/authority';

const iri = (address: string) => ({ '@id': address });
const text = (value: string) => ({ '@value': value, '@language': 'it' });
const typed = (value: string | number, type: string) => ({ '@value': String(value), '@type': type });
const day = (value: string) => typed(value, 'xsd:date');

/** Names of the things that the catalogue speaks of: fragments of the page that shows them to people. */
function names(site: Site) {
  const name = (fragment: string) => `${absolute(paths.data, site.url)}#${fragment}`;
  return {
    catalogue: name('catalogo'),
    publisher: name('editore'),
    holder: name(site.openData.holder ? 'titolare' : 'editore'),
    contact: name('contatto'),
    licence: site.openData.licenceUri ?? site.licence.url,
    dataset: (table: Table) => name(table.name),
    distribution: (table: Table, format: FormatName) => name(`${table.name}-${format}`),
  };
}

function agent(address: string, name: string, identifier: string) {
  return {
    ...iri(address),
    '@type': ['foaf:Agent', 'dcatapit:Agent'],
    'dct:identifier': identifier,
    'foaf:name': text(name),
  };
}

function agents(site: Site) {
  const { publisher, holder, contact } = names(site);
  const { identifierPrefix, holder: other } = site.openData;
  return [
    agent(publisher, site.publisher.name, identifierPrefix),
    ...(other ? [agent(holder, other.name, other.identifier)] : []),
    {
      ...iri(contact),
      '@type': ['vcard:Organization', 'vcard:Kind', 'dcatapit:Organization'],
      'vcard:fn': text(site.publisher.name),
      'vcard:hasEmail': iri(`mailto:${site.publisher.email}`),
      ...(site.publisher.url && { 'vcard:hasURL': iri(site.publisher.url) }),
    },
  ];
}

function licence(site: Site) {
  return {
    ...iri(names(site).licence),
    '@type': ['dct:LicenseDocument', 'dcatapit:LicenseDocument'],
    'foaf:name': text(site.licence.name),
  };
}

function distribution({ table, files }: TableFiles, format: FormatName, { site, ledger }: Archive) {
  const file = files[format];
  const name = names(site).distribution(table, format);
  const address = iri(absolute(paths.dataFile(file.name), site.url));
  const { modified } = archiveDays(ledger);
  return {
    ...iri(name),
    '@type': ['dcat:Distribution', 'dcatapit:Distribution'],
    'dct:title': text(`${table.title}, ${file.format}`),
    'dct:description': text(`${table.description} In formato ${file.format}.`),
    'dct:format': iri(`${authority}/file-type/${file.format}`),
    'dcat:mediaType': iri(`https://www.iana.org/assignments/media-types/${formats[format].mediaType}`),
    'dct:license': iri(names(site).licence),
    'dcat:accessURL': address,
    'dcat:downloadURL': address,
    ...(modified && { 'dct:modified': day(modified) }),
    'dcat:byteSize': typed(file.bytes, 'xsd:decimal'),
    'spdx:checksum': {
      ...iri(`${name}-sha256`),
      '@type': 'spdx:Checksum',
      'spdx:algorithm': iri('spdx:checksumAlgorithm_sha256'),
      'spdx:checksumValue': typed(file.sha256, 'xsd:hexBinary'),
    },
  };
}

function dataset(tableFiles: TableFiles, archive: Archive) {
  const { table } = tableFiles;
  const { site, ledger } = archive;
  const { identifierPrefix, theme, frequency, subjects } = site.openData;
  const { dataset: nameOf, publisher, holder, contact } = names(site);
  const { issued, modified } = archiveDays(ledger);
  return {
    ...iri(nameOf(table)),
    '@type': ['dcat:Dataset', 'dcatapit:Dataset'],
    'dct:identifier': `${identifierPrefix}:D.${table.number}`,
    'dct:title': text(`${site.title}: ${table.title}`),
    'dct:description': text(table.description),
    ...(issued && { 'dct:issued': day(issued) }),
    ...(modified && { 'dct:modified': day(modified) }),
    'dcat:theme': iri(`${authority}/data-theme/${theme}`),
    ...(subjects.length > 0 && {
      'dct:subject': subjects.map((code) => iri(`http://eurovoc.europa.eu/${code}`)),
    }),
    'dct:rightsHolder': iri(holder),
    'dct:publisher': iri(publisher),
    'dct:accrualPeriodicity': iri(`${authority}/frequency/${frequency}`),
    'dct:language': iri(`${authority}/language/ITA`),
    'dcat:contactPoint': iri(contact),
    'dcat:landingPage': iri(absolute(paths.data, site.url)),
    'dcat:distribution': formatNames.map((format) => distribution(tableFiles, format, archive)),
  };
}

/**
 * The tables as a catalogue in DCAT-AP_IT, as JSON-LD with its context inside. Every node has a name, so that no
 * blank node stands in the Turtle made from it.
 */
export function toCatalogue(tables: TableFiles[], archive: Archive) {
  const { site, ledger } = archive;
  const { issued, modified } = archiveDays(ledger);
  return {
    '@context': prefixes,
    '@graph': [
      {
        ...iri(names(site).catalogue),
        '@type': ['dcat:Catalog', 'dcatapit:Catalog'],
        'dct:title': text(`Dati di ${site.title}`),
        'dct:description': text(site.description),
        'dct:publisher': iri(names(site).publisher),
        ...(issued && { 'dct:issued': day(issued) }),
        ...(modified && { 'dct:modified': day(modified) }),
        'foaf:homepage': iri(absolute(paths.data, site.url)),
        'dct:language': iri(`${authority}/language/ITA`),
        'dcat:themeTaxonomy': iri(`${authority}/data-theme`),
        'dct:license': iri(names(site).licence),
        'dcat:dataset': tables.map((files) => dataset(files, archive)),
      },
      ...agents(site),
      licence(site),
    ],
  };
}
