import { describe, expect, test } from 'vitest';
import { dialledIn } from '#src/lib/search/dialled.ts';
import { toVocabulary } from '#tests/lib/search/engine.ts';

const vocabulary = toVocabulary([
  {
    url: '/',
    text: 'Tel. 0577 292 404, verde 800.901.199 oppure 848800444, ammessi 39.600.000 nel 2024 e nel 2025',
  },
]);

describe('dialledIn', () => {
  test.for([
    ['0577292404', ['0577', '292', '404']],
    ['0577/292404', ['0577', '292', '404']],
    ['848-800444', ['848800444']],
  ] as const)('"%s" is written %s', ([query, form]) => {
    expect(dialledIn(query, vocabulary).flatMap(({ forms }) => forms)).toContainEqual(form);
  });

  test.for([
    '39600000',
    '848 800 444',
    '0577292405',
    '292404',
    '0577 292,404',
    '20242025',
    '2024 2025',
    '2024/2025',
    '20242024',
  ])('"%s" is an amount, two years or nowhere', (query) => {
    expect(dialledIn(query, vocabulary)).toEqual([]);
  });

  test('takes no number apart into single digits', () => {
    const digits = toVocabulary([{ url: '/', text: '0 1 2 3 4 5 6 7 8 9' }]);
    expect(dialledIn('0123 456789', digits)).toEqual([]);
  });
});
