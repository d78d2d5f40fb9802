import { expect, test, describe } from 'vitest';
import { groupByLetter } from '#src/lib/letters.ts';

describe('groupByLetter', () => {
  test.for([
    [['Adesione', 'Avviso', 'Correzione'], { A: ['Adesione', 'Avviso'], C: ['Correzione'] }],
    [['È', 'ente'], { E: ['È', 'ente'] }],
    [['5G'], { 5: ['5G'] }],
    [[], {}],
  ] as const)('of %j is %j', ([words, expected]) => {
    const groups = groupByLetter([...words], (word) => word);
    expect(Object.fromEntries(groups.map(({ letter, own }) => [letter, own]))).toEqual(expected);
  });
});
