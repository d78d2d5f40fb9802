import { describe, expect, test } from 'vitest';
import { publishedSchema } from '#src/schemas/published.ts';

const digest = '0123456789abcdef'.repeat(4);
const log = { modified: '2024-10-10', digest, values: { collegate: [1020, 1200], prestiti: [null] } };

describe('publishedSchema', () => {
  test('takes every value that an observation ever had, in their order', () => {
    expect(publishedSchema.parse({ '2024-10': log })).toEqual({ '2024-10': log });
  });

  test('takes nothing published, and a bulletin without values', () => {
    expect(publishedSchema.parse({})).toEqual({});
    expect(publishedSchema.safeParse({ '2024-10': { ...log, values: {} } }).success).toBe(true);
  });

  test.for(['2024-13', '2024-10-10', 'ottobre', ''])('refuses %j, which is no bulletin', (id) => {
    expect(publishedSchema.safeParse({ [id]: log }).success).toBe(false);
  });

  test.for([
    ['titolo', 'Un titolo'],
    ['modified', '2024-10-32'],
    ['modified', undefined],
    ['digest', digest.slice(1)],
    ['digest', `${digest}0`],
    ['digest', digest.toUpperCase()],
    ['digest', `g${digest.slice(1)}`],
    ['values', undefined],
    ['values', { collegate: [] }],
    ['values', { collegate: 1200 }],
    ['values', { collegate: ['1200'] }],
    ['values', { Collegate: [1200] }],
  ] as const)('refuses %s: %j', ([field, value]) => {
    expect(publishedSchema.safeParse({ '2024-10': { ...log, [field]: value } }).success).toBe(false);
  });
});
