import { describe, expect, test } from 'vitest';
import { findPhrases } from '#src/lib/claims/phrase.ts';

describe('findPhrases', () => {
  test.for([
    ['circa un terzo', { says: 'ratio', hedge: 'about', times: 1 / 3 }],
    ['due terzi', { says: 'ratio', hedge: 'plain', times: 2 / 3 }],
    ['più della metà', { says: 'ratio', hedge: 'over', times: 0.5 }],
    ['poco più della metà', { says: 'ratio', hedge: 'just-over', times: 0.5 }],
    ['meno di un quinto', { says: 'ratio', hedge: 'under', times: 0.2 }],
    ['quasi nove su dieci', { says: 'ratio', hedge: 'nearly', times: 0.9 }],
    ['meno di una su dieci', { says: 'ratio', hedge: 'under', times: 0.1 }],
    ['superano i tre quarti', { says: 'ratio', hedge: 'over', times: 0.75 }],
    ['quasi raddoppiate', { says: 'ratio', hedge: 'nearly', times: 2 }],
    ['dimezzati', { says: 'share', hedge: 'plain', share: -0.5 }],
    ['il triplo', { says: 'ratio', hedge: 'plain', times: 3 }],
    ['oltre quattro volte', { says: 'ratio', hedge: 'over', times: 4 }],
    ['il 35,7 %', { says: 'ratio', hedge: 'plain', times: 0.357, half: 0.0005 }],
    ['+12 %', { says: 'share', hedge: 'plain', share: 0.12, half: 0.005 }],
    ['−3,5\u00a0%', { says: 'share', share: -0.035 }],
    ['cresciuti del 12 %', { says: 'share', hedge: 'plain', share: 0.12 }],
    ['aumenta di circa un quarto', { says: 'share', hedge: 'about', share: 0.25 }],
    ['diminuiti di quasi la metà', { says: 'share', hedge: 'nearly', share: -0.5 }],
    ['scende di 3,5 punti', { says: 'points', points: -3.5, half: 0.05 }],
    ['+2 punti percentuali', { says: 'points', points: 2, half: 0.5 }],
    ['più del 1.200 %', { says: 'ratio', hedge: 'over', times: 12 }],
    ['il 1.250,5 %', { says: 'ratio', times: 12.505, half: 0.0005 }],
    ['dodici su venti', { says: 'ratio', times: 0.6 }],
    ['una crescita del 12 %', { says: 'share', share: 0.12 }],
    ['un calo di un quarto', { says: 'share', share: -0.25 }],
    ['è cresciuto di 1.000 punti', { says: 'points', points: 1000 }],
    ['in crescita', { says: 'order', order: 'above' }],
    ['sono in calo', { says: 'order', order: 'below' }],
    ['è dichiarato superato', { says: 'order', order: 'above' }],
    ['traguardo raggiunto', { says: 'order', order: 'reached' }],
    ['non è ancora raggiunto', { says: 'order', order: 'below' }],
    ['invariate', { says: 'order', order: 'equal' }],
  ] as const)('reads «%s»', ([text, expected]) => {
    const found = findPhrases(text);
    expect(found).toHaveLength(1);
    expect(found[0]?.phrase).toMatchObject({
      ...expected,
      ...('times' in expected && { times: expect.closeTo(expected.times, 9) as number }),
      ...('share' in expected && { share: expect.closeTo(expected.share, 9) as number }),
    });
  });

  test.for([
    'il terzo trimestre',
    'un servizio su misura',
    'la Misura 1.2',
    'il quarto avviso',
    'le amministrazioni centrali',
    'a metà del mese',
    'conta due volte gli enti',
    'una scala di servizi',
    'il calo',
    'il 20-30 %',
    'la misura 2-3 %',
  ])('finds nothing in «%s»', (text) => {
    expect(findPhrases(text)).toEqual([]);
  });

  test.for([
    ['non sono raddoppiati', true],
    ['non è ancora in crescita', true],
    ['né dimezzati', true],
    ['non supera il 50 %', true],
    ['Non c’è dubbio: sono raddoppiati', false],
    ['non è raggiunto', false],
    ['non meno di un terzo', false],
  ] as const)('knows whether a «non» turns «%s» round: %s', ([text, negated]) => {
    expect(findPhrases(text)).toMatchObject([{ negated }]);
  });

  test('tells where each phrase stands', () => {
    expect(findPhrases('Sono circa un terzo, in crescita').map(({ text, index }) => [text, index])).toEqual([
      ['circa un terzo', 5],
      ['in crescita', 21],
    ]);
  });
});
