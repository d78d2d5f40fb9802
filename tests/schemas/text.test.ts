import { describe, expect, test } from 'vitest';
import { docSchema, pageSchema, termSchema } from '#src/schemas/text.ts';

const page = { title: 'Una pagina', summary: 'Che cosa contiene.', modified: '2024-10-10' };
const doc = { ...page, order: 1 };
const term = { term: 'Rete', definition: 'L’insieme delle biblioteche collegate.' };

describe('docSchema', () => {
  test('takes a guide, which is for readers unless it says so', () => {
    expect(docSchema.parse(doc)).toEqual({ ...doc, audience: 'readers' });
    expect(docSchema.parse({ ...doc, audience: 'editors' })).toMatchObject({ audience: 'editors' });
  });

  test.for([
    ['ordine', 1],
    ['order', 0],
    ['order', 1.5],
    ['order', '1'],
    ['order', undefined],
    ['title', 'a'.repeat(66)],
    ['summary', 'a'.repeat(161)],
    ['modified', 'oggi'],
  ] as const)('refuses %s: %j', ([field, value]) => {
    expect(docSchema.safeParse({ ...doc, [field]: value }).success).toBe(false);
  });
});

describe('pageSchema', () => {
  test('takes a page', () => {
    expect(pageSchema.parse(page)).toEqual(page);
  });

  test.for([
    ['order', 1],
    ['titel', 'Una pagina'],
    ['title', ''],
    ['modified', undefined],
  ] as const)('refuses %s: %j', ([field, value]) => {
    expect(pageSchema.safeParse({ ...page, [field]: value }).success).toBe(false);
  });
});

describe('termSchema', () => {
  test('takes a word without relations', () => {
    expect(termSchema.parse(term)).toEqual({ ...term, related: [] });
  });

  test.for([
    ['definizione', 'Una parola.'],
    ['definition', ''],
    ['expansion', ''],
    ['related', ['Rete locale']],
  ] as const)('refuses %s: %j', ([field, value]) => {
    expect(termSchema.safeParse({ ...term, [field]: value }).success).toBe(false);
  });
});
