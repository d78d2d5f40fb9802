import { describe, expect, test } from 'vitest';
import { intentOf } from '#src/search/intent.ts';

describe('intentOf', () => {
  test.for([
    ['cos’è il PSN', 'definition'],
    ['Che cos’è il pnrr?', 'definition'],
    ['che cosa significa asseverazione', 'definition'],
    ['cosa vuol dire pac pilota', 'definition'],
    ['definizione di migrazione', 'definition'],
    ['quanti comuni sono migrati?', 'quantity'],
    ['a quanto ammonta la spesa', 'quantity'],
    ['come faccio a scaricare i dati', 'instructions'],
    ['Come si legge un grafico?', 'instructions'],
    ['chi gestisce il polo', 'question'],
    ['polo attivo?', 'question'],
    ['polo strategico', 'none'],
    ['', 'none'],
  ] as const)('"%s" is %s', ([query, intent]) => {
    expect(intentOf(query)).toBe(intent);
  });
});
