import { describe, expect, test } from 'vitest';
import { toCountMessage, toHeading } from '#src/lib/search/message.ts';

describe('toCountMessage', () => {
  test.for([
    ['psn', 3, [], '3 risultati per «psn»'],
    [' psn ', 1, [], '1 risultato per «psn»'],
    ['xyzzy', 0, ['xyzzy'], 'Nessun risultato per «xyzzy»'],
    ['psn scuole', 0, [], 'Nessun risultato per «psn scuole»'],
    ['psn xyzzy', 0, ['xyzzy'], 'Nessun risultato per «psn xyzzy»: «xyzzy» non compare in nessuna pagina'],
    [
      'a1 b2 c3',
      0,
      ['a1', 'b2'],
      'Nessun risultato per «a1 b2 c3»: «a1», «b2» non compaiono in nessuna pagina',
    ],
  ] as const)('"%s" with %i', ([query, total, unknown, message]) => {
    expect(toCountMessage(query, { total, results: [], unknown: [...unknown] })).toBe(message);
  });
});

describe('toHeading', () => {
  test.for([
    ['bollettino', 'Titolo', '', 'Titolo', ['Bollettino']],
    ['', 'Titolo', '', 'Titolo', ['Pagina']],
    ['guida', 'Come si legge', 'Le cifre', 'Come si legge', ['Guida', 'sezione «Le cifre»']],
    ['glossario', 'Glossario', 'PSN', 'PSN', ['Glossario']],
  ] as const)('a page of kind "%s", %s, section "%s"', ([kind, title, section, name, about]) => {
    expect(toHeading({ kind, title, section })).toEqual({ name, about });
  });
});
