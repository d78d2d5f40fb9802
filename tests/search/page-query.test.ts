import { describe, expect, test } from 'vitest';
import { hasFilters, readPageQuery, toQueryString } from '#src/search/page-query.ts';

const known = {
  kind: ['', 'cifra', 'guida'],
  year: ['', '2024'],
  measure: ['', 'misura-1'],
  body: ['', 'comuni'],
};
const read = (address: string) => readPageQuery(new URLSearchParams(address), known);

describe('readPageQuery', () => {
  test('reads words, filters and order', () => {
    expect(read('?q=due+parole&tipo=cifra&anno=2024&misura=misura-1&ente=comuni&ordine=data')).toEqual({
      text: 'due parole',
      filters: { kind: 'cifra', year: '2024', measure: 'misura-1', body: 'comuni' },
      order: 'date',
    });
  });

  test.for([
    '',
    '?tipo=&anno=&misura=&ente=&ordine=',
    '?tipo=<img src=x onerror=alert(1)>&anno=1999&misura=__proto__&ente=toString&ordine=DATA',
    '?kind=cifra&tipo=Cifra',
  ])('takes what it does not know for nothing: %s', (address) => {
    expect(read(address)).toEqual({ text: '', filters: {}, order: 'relevance' });
  });

  test('takes the first of two values', () => {
    expect(read('?anno=2024&anno=2023').filters).toEqual({ year: '2024' });
    expect(read('?anno=2023&anno=2024').filters).toEqual({});
  });
});

describe('toQueryString', () => {
  test.for([
    '',
    '?q=psn',
    '?q=l%E2%80%99infrastruttura+%26+pi%C3%B9',
    '?q=psn&tipo=guida&anno=2024&misura=misura-1&ente=comuni&ordine=data',
    '?anno=2024',
  ])('gives back what was read: %s', (address) => {
    expect(toQueryString(read(address))).toBe(address);
  });

  test('leaves blanks around the words out', () => {
    expect(toQueryString({ text: ' psn ', filters: {}, order: 'relevance' })).toBe('?q=psn');
    expect(toQueryString({ text: '  ', filters: {}, order: 'relevance' })).toBe('');
  });
});

describe('hasFilters', () => {
  test('counts neither words nor order', () => {
    expect(hasFilters(read('?q=psn&ordine=data'))).toBe(false);
    expect(hasFilters(read('?q=psn&anno=2024'))).toBe(true);
  });
});
