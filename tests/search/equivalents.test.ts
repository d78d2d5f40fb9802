import { describe, expect, test } from 'vitest';
import {
  acronymWorth,
  packEquivalents,
  synonymWorth,
  toMember,
  unpackEquivalents,
} from '#src/search/equivalents.ts';

describe('toMember', () => {
  test.for([
    ['Polo Strategico Nazionale', ['polo', 'strategico', 'nazionale']],
    ['carta d’identità', ['carta', 'identita']],
    ['Misura 1.2', ['misura', '1.2']],
    ['al', ['al']],
  ] as const)('%s', ([phrase, keys]) => {
    expect(toMember(phrase)).toEqual(keys);
  });
});

describe('packEquivalents', () => {
  const often = (times: number, phrases: string[]) => Array.from({ length: times }, () => phrases);

  test.for([
    [10, '=psn|polo nazionale\n=psn|porto nord'],
    [11, '=psn|polo nazionale'],
  ] as const)('of an acronym that %d pages explain so and one otherwise keeps %j', ([times, packed]) => {
    expect(packEquivalents([...often(times, ['PSN', 'Polo Nazionale']), ['PSN', 'Porto Nord']], [])).toBe(
      packed,
    );
  });

  test('goes by each acronym alone, and keeps expansions that are as rare', () => {
    const acronyms = [...often(20, ['PSN', 'Polo']), ['ASL', 'Azienda sanitaria'], ['ASL', 'Assemblea']];
    expect(packEquivalents(acronyms, [])).toBe('=psn|polo\n=asl|azienda sanitaria\n=asl|assemblea');
  });

  test('keeps all synonyms', () => {
    const synonyms = [...often(20, ['comune', 'municipio']), ['comune', 'ente']];
    expect(packEquivalents([], synonyms)).toBe('~comune|municipio\n~comune|ente');
  });
});

describe('unpackEquivalents', () => {
  test('reads what was packed, each group once', () => {
    const packed = packEquivalents(
      [
        ['PSN', 'Polo Nazionale'],
        ['PSN', 'Polo nazionale'],
      ],
      [['comune', 'ente locale']],
    );
    expect(unpackEquivalents(packed)).toEqual([
      { worth: acronymWorth, members: [['psn'], ['polo', 'nazionale']] },
      { worth: synonymWorth, members: [['comune'], ['ente', 'locale']] },
    ]);
    expect(unpackEquivalents('')).toEqual([]);
  });
});
