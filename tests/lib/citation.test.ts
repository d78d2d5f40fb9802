import { describe, expect, test } from 'vitest';
import { citation } from '#src/lib/citation.ts';
import { site } from '#tests/fixtures/ledger.ts';

describe('citation', () => {
  test.for([
    ['2024-10-01', 'Redazione Scaffale, «Un titolo», Scaffale, versione del 1º ottobre 2024, '],
    [undefined, 'Redazione Scaffale, «Un titolo», Scaffale, '],
  ] as const)(
    'of a page changed on %s names publisher, title, site, day and address',
    ([modified, start]) => {
      expect(citation('Un titolo', modified, '/bollettini/2024-10/', site)).toBe(
        `${start}https://dati.example/scaffale/bollettini/2024-10/`,
      );
    },
  );
});
