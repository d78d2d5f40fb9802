import { describe, expect, test } from 'vitest';
import { readingTime } from '#src/lib/reading-time.ts';

describe('readingTime', () => {
  test.for([
    ['', 'un minuto di lettura'],
    ['parola '.repeat(299), 'un minuto di lettura'],
    ['parola '.repeat(300), '2 minuti di lettura'],
    ['parola '.repeat(800), '4 minuti di lettura'],
    ['<Num id="una cifra con tante parole" /> '.repeat(300), '2 minuti di lettura'],
    ['<Term id="uno due tre">parola</Term> '.repeat(300), '2 minuti di lettura'],
    ['## — '.repeat(800), 'un minuto di lettura'],
  ] as const)('of %j is %s', ([text, expected]) => {
    expect(readingTime(text)).toBe(expected);
  });
});
