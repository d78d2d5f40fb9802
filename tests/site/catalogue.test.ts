import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import jsonld from 'jsonld';
import { Parser, Store, Writer, type Quad } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, test } from 'vitest';
import { formatNames } from '#src/lib/formats.ts';
import { prefixes } from '#src/lib/open-data/catalogue.ts';
import { filesOf, readSite } from '#tests/site/built-site.ts';

const shapes = new Store(new Parser().parse(readFileSync('tests/fixtures/dcat-ap-it.shapes.ttl', 'utf8')));
const validator = new SHACLValidator(shapes);
const quads = new Parser().parse(readSite('dati/catalogo.ttl'));
const document = JSON.parse(readSite('dati/catalogo.jsonld')) as object;

const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const full = (name: string) => {
  const [prefix = '', local = ''] = name.split(':');
  return `${prefixes[prefix as keyof typeof prefixes]}${local}`;
};
const ofClass = (name: string) =>
  new Set(
    quads
      .filter((quad) => quad.predicate.value === type && quad.object.value === full(name))
      .map((quad) => quad.subject.value),
  );
const valuesOf = (predicate: string) =>
  quads.filter((quad) => quad.predicate.value === full(predicate)).map((quad) => quad.object.value);

async function conforms(statements: Quad[]): Promise<boolean> {
  return (await validator.validate(new Store(statements))).conforms;
}

/** Statements as sorted lines: without blank nodes, two graphs are the same if these are. */
const linesOf = (statements: Quad[]) =>
  new Writer({ format: 'N-Quads' }).quadsToString(statements).trim().split('\n').toSorted();

describe('the catalogue', () => {
  test('says the same in JSON-LD and in Turtle', async () => {
    const nQuads = await jsonld.toRDF(document, { format: 'application/n-quads' });
    const fromJson = new Parser({ format: 'N-Quads' }).parse(typeof nQuads === 'string' ? nQuads : '');
    expect(quads.length).toBeGreaterThan(100);
    expect(linesOf(fromJson)).toEqual(linesOf(quads));
  });

  test('has every mandatory field of DCAT-AP_IT', async () => {
    const report = await validator.validate(new Store(quads));
    expect(report.results.map((result) => `${result.focusNode?.value} ${result.path?.value}`)).toEqual([]);
    expect(report.conforms).toBe(true);
  });

  test('names every table once, with identifiers that differ', () => {
    expect(ofClass('dcatapit:Catalog').size).toBe(1);
    expect(ofClass('dcatapit:Dataset').size).toBe(5);
    expect(ofClass('dcatapit:Distribution').size).toBe(5 * formatNames.length);
    const identifiers = valuesOf('dct:identifier').filter((text) => text.includes(':D.'));
    expect(new Set(identifiers).size).toBe(5);
  });

  test('leads to files that are there, and tells their size', () => {
    const names = filesOf('dist/dati');
    const addresses = valuesOf('dcat:downloadURL');
    expect(addresses).toEqual(valuesOf('dcat:accessURL'));
    for (const address of addresses) {
      const name = basename(new URL(address).pathname);
      expect(names).toContain(name);
      expect(valuesOf('dcat:byteSize')).toContain(String(Buffer.byteLength(readSite(`dati/${name}`))));
    }
  });

  test('uses no blank node', () => {
    expect(
      quads.some(({ subject, object }) => [subject, object].some((t) => t.termType === 'BlankNode')),
    ).toBe(false);
  });
});

describe('a catalogue that lacks a field is refused', () => {
  const mandatory = {
    'dcatapit:Catalog':
      'dct:title dct:description dct:publisher dct:modified dcat:dataset foaf:homepage dct:language dct:issued dcat:themeTaxonomy',
    'dcatapit:Dataset':
      'dct:identifier dct:title dct:description dct:modified dcat:theme dct:rightsHolder dct:accrualPeriodicity ' +
      'dcat:distribution dcat:contactPoint dct:publisher',
    'dcatapit:Distribution': 'dct:format dcat:accessURL dct:license dct:description',
    'dcatapit:Agent': 'dct:identifier foaf:name',
    'dcatapit:Organization': 'vcard:fn vcard:hasEmail',
  };
  const cases = Object.entries(mandatory).flatMap(([name, fields]) =>
    fields.split(' ').map((field) => [name, field]),
  );

  test.for(cases)('%s without %s', async ([name = '', field = '']) => {
    const subjects = ofClass(name);
    const rest = quads.filter(
      (quad) => !(subjects.has(quad.subject.value) && quad.predicate.value === full(field)),
    );
    expect(rest.length).toBeLessThan(quads.length);
    expect(await conforms(rest)).toBe(false);
  });

  test.for([
    ['a theme that is not in the vocabulary', 'dcat:theme', 'https://temi.example/GOVE'],
    ['a format that is not in the vocabulary', 'dct:format', 'text/csv'],
    ['a frequency that is not in the vocabulary', 'dct:accrualPeriodicity', 'https://a.example/ogni-tanto'],
    ['a holder that is nobody', 'dct:rightsHolder', 'https://a.example/nessuno'],
  ] as const)('with %s', async ([, predicate, value]) => {
    const turtle = new Writer().quadsToString(quads);
    const [old = ''] = valuesOf(predicate);
    const spoilt = turtle.replaceAll(`<${full(predicate)}> <${old}>`, `<${full(predicate)}> <${value}>`);
    expect(spoilt).not.toBe(turtle);
    expect(await conforms(new Parser().parse(spoilt))).toBe(false);
  });
});
