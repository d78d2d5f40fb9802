import { describe, expect, test } from 'vitest';
import {
  acronymWorth,
  packEquivalents,
  synonymWorth,
  toMember,
  unpackEquivalents,
} from '#src/lib/search/equivalents.ts';

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
