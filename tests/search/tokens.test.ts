import { describe, expect, test } from 'vitest';
import { isTooShort, queryTokens, tokensOf, type Token } from '#src/search/tokens.ts';

const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key);

describe('tokensOf', () => {
  test.for([
    ['4.083', ['4083']],
    ['4083', ['4083']],
    ['4\u00a0083', ['4083']],
    ['4\u202f083', ['4083']],
    ["4'083", ['4083']],
    ['4 083', ['4', '083']],
    ['1.900.000', ['1900000']],
    ['12.464,50', ['12464,50']],
    ['1,9', ['1,9']],
    ['19', ['19']],
    ['1.2', ['1.2']],
    ['1.0834', ['1.0834']],
    ['45,3%', ['45,3']],
    ['€1,9.', ['1,9']],
    ['01/10/2024', ['01', '10', '2024']],
    ['2024-10-01', ['2024', '10', '01']],
    ['1º ottobre', ['1', 'ottobre']],
    ['M1C1-139', ['m1c1', '139']],
    ['25mila', ['25mila']],
    ['28,6f5e', ['28', '6f5e']],
    ['12.464.5', ['12.464.5']],
    ['fra 2.023 e 2.024.', ['fra', '2023', 'e', '2024']],
    ['4.083.', ['4083']],
    ['S.P.I.D. e d.P.R.', ['spid', 'e', 'dpr']],
    ['d.lgs. n. 33', ['dlgs', 'n', '33']],
    ['e-book, IT-alert', ['ebook', 'it', 'alert']],
    ['Fine.Inizio', ['fine', 'inizio']],
  ] as const)('reads %s', ([text, expected]) => {
    expect(keys(tokensOf(text))).toEqual(expected);
  });

  test('tells words from figures and gives their places', () => {
    expect(tokensOf('Le 4.083 PA')).toEqual([
      { kind: 'word', key: 'le', start: 0, end: 2 },
      { kind: 'figure', key: '4083', start: 3, end: 8 },
      { kind: 'word', key: 'pa', start: 9, end: 11 },
    ]);
  });
});

describe('queryTokens', () => {
  test.for([
    ["dell'infrastruttura", ['infrastruttura']],
    ['dell’infrastruttura', ['infrastruttura']],
    ['cos’è il PSN', ['psn']],
    ["perche'", ['perche']],
    ['4 083', ['4083']],
    ['4\t083', ['4083']],
    ['1,9 miliardi', ['1,9', 'miliardi']],
    ['nel 2024 100 enti', ['2024', '100', 'enti']],
    ['enti per enti', ['enti']],
    ['«polo  strategico»', ['polo', 'strategico']],
    ['di', ['di']],
    ["l'", ['l']],
    ['?!', []],
    ['', []],
  ] as const)('"%s" asks for %s', ([query, expected]) => {
    expect(keys(queryTokens(query))).toEqual(expected);
  });
});

describe('isTooShort', () => {
  test.for(['', ' ', 'è', 'e\u0300', '🙂', '👍🏽', '👩‍💻', '!!', 'l’', 'a b'])('«%s» is', (query) => {
    expect(isTooShort(query)).toBe(true);
  });

  test.for(['pa', '5', ' 5 ', 'c è il PSN', '1.2'])('«%s» is not', (query) => {
    expect(isTooShort(query)).toBe(false);
  });
});
