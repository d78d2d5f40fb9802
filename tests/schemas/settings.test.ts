import { describe, expect, test } from 'vitest';
import { programmeSchema } from '#src/schemas/programme.ts';
import { siteSchema } from '#src/schemas/site.ts';
import { sourceSchema } from '#src/schemas/source.ts';
import { programme, sources } from '#tests/fixtures/entries.ts';
import { site } from '#tests/fixtures/ledger.ts';

describe('siteSchema', () => {
  test('takes a site again as it gave it', () => {
    expect(siteSchema.parse(site)).toEqual(site);
  });

  test.for([
    ['titolo', 'Scaffale'],
    ['url', 'https://dati.example/scaffale'],
    ['url', 'http://dati.example/'],
    ['url', 'dati.example/'],
    ['description', 'a'.repeat(161)],
    ['publisher', { name: 'Redazione', email: 'redazione' }],
    ['publisher', { name: 'Redazione', email: 'redazione@dati.example', url: 'http://dati.example/' }],
    ['publisher', { name: 'Redazione', email: 'redazione@dati.example', telefono: '06' }],
    ['licence', { name: 'CC BY 4.0' }],
    ['accessibilityStatement', 'form.agid.gov.it'],
    ['links', [{ label: 'Qui', url: 'javascript:alert(1)' }]],
    ['links', [{ label: '', url: 'https://dati.example/' }]],
  ] as const)('refuses %s: %j', ([field, value]) => {
    expect(siteSchema.safeParse({ ...site, [field]: value }).success).toBe(false);
  });
});

describe('sourceSchema', () => {
  const source = sources[0]?.data;

  test('takes a source with a licence', () => {
    expect(sourceSchema.parse({ ...source, licence: 'CC BY 4.0' })).toEqual({
      ...source,
      licence: 'CC BY 4.0',
    });
  });

  test.for([
    ['data', '2024-10-02'],
    ['date', '2024-10-32'],
    ['date', undefined],
    ['url', 'http://fonti.example/'],
    ['url', undefined],
    ['publisher', ''],
  ] as const)('refuses %s: %j', ([field, value]) => {
    expect(sourceSchema.safeParse({ ...source, [field]: value }).success).toBe(false);
  });
});

describe('programmeSchema', () => {
  test('takes a programme without dimensions', () => {
    expect(programmeSchema.parse({ ...programme, dimensions: undefined }).dimensions).toEqual([]);
  });

  test.for([
    ['misure', []],
    ['measures', []],
    ['measures', [{ id: 'linea-a', code: 'A', nome: 'Linea A' }]],
    ['dimensions', [{ id: 'area', name: 'Area', values: [] }]],
    ['dimensions', [{ id: 'area', name: 'Area', values: [{ id: 'Nord', name: 'Nord' }] }]],
  ] as const)('refuses %s: %j', ([field, value]) => {
    expect(programmeSchema.safeParse({ ...programme, [field]: value }).success).toBe(false);
  });
});
