import { describe, expect, test } from 'vitest';
import { dialledIn } from '#src/search/dialled.ts';
import { toVocabulary } from '#tests/search/engine.ts';

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
    ['800901199', ['800', '901', '199']],
    ['199123456', ['199', '123', '456']],
    ['3331234567', ['333', '1234567']],
    ['333 123 456', ['333', '123', '456']],
    ['333123456', ['333', '123', '456']],
    ['250000000', undefined],
    ['250 000 000', undefined],
    ['300000000', undefined],
    ['123456123', undefined],
    ['900123456', undefined],
    ['33312345678', undefined],
  ] as const)('"%s" is written %s', ([query, form]) => {
    const grouped = toVocabulary([
      { url: '/', text: 'Tel. 800 901 199 o 333 1234567 o 123 456, 250 000 000 euro, 300, 900 e 78' },
    ]);
    expect(dialledIn(query, grouped)[0]?.forms[0]).toEqual(form);
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
