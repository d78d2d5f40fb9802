import { describe, expect, test } from 'vitest';
import { kindName, toCountMessage } from '#src/lib/search/message.ts';

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

describe('kindName', () => {
  test.for([
    ['bollettino', 'Bollettino'],
    ['pagina', 'Pagina'],
    ['', 'Pagina'],
  ] as const)('"%s" is shown as %s', ([kind, name]) => {
    expect(kindName(kind)).toBe(name);
  });
});
