import { describe, expect, test } from 'vitest';
import { defaultInWords, typeInWords } from '#src/lib/field-text.ts';
import type { FieldType, NumberType } from '#src/lib/field-tree.ts';

const number = (more: Partial<NumberType>): NumberType => ({
  kind: 'number',
  integer: false,
  nullable: false,
  words: false,
  minimum: undefined,
  maximum: undefined,
  positive: false,
  ...more,
});
const flag: FieldType = { kind: 'flag' };

describe('typeInWords', () => {
  test.for<[string, FieldType]>([
    [
      'testo su una riga, al massimo 65 caratteri',
      { kind: 'text', form: 'line', limit: 65, pattern: undefined },
    ],
    ['giorno, scritto "AAAA-MM-GG"', { kind: 'text', form: 'day', limit: undefined, pattern: undefined }],
    ['numero, oppure null', number({ nullable: true })],
    ['numero maggiore di zero', number({ positive: true })],
    ['numero intero da 0 a 3', number({ integer: true, minimum: 0, maximum: 3 })],
    ['numero intero, almeno 1', number({ integer: true, minimum: 1 })],
    ['true o false', flag],
    ['elenco', { kind: 'list', of: flag, minimum: 0, maximum: undefined }],
    ['elenco, almeno una voce', { kind: 'list', of: flag, minimum: 1, maximum: undefined }],
    ['elenco, da 1 a 4 voci', { kind: 'list', of: flag, minimum: 1, maximum: 4 }],
  ])('says «%s»', ([words, type]) => {
    expect(typeInWords(type)).toBe(words);
  });
});

describe('defaultInWords', () => {
  test('says nothing of an empty list', () => {
    expect([false, 'exact', [], undefined].map(defaultInWords)).toEqual(['false', 'exact', null, null]);
  });
});
