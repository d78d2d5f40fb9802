import { describe, expect, test } from 'vitest';
import { synonymsSchema } from '#src/schemas/synonyms.ts';

describe('synonymsSchema', () => {
  test('takes groups of words and phrases', () => {
    const synonyms = { groups: [{ words: ['comune', 'ente locale'] }] };
    expect(synonymsSchema.parse(synonyms)).toEqual(synonyms);
  });

  test.for([
    [{ words: ['comune'] }],
    [{ words: ['comune', ''] }],
    [{ words: ['comune', ' municipio'] }],
    [{ words: ['comune', 1] }],
    [{ parole: ['comune', 'municipio'] }],
  ])('refuses the group %j', ([group]) => {
    expect(synonymsSchema.safeParse({ groups: [group] }).success).toBe(false);
  });
});
