import { describe, expect, test } from 'vitest';
import { changesOf, describeChange, isAcrossBreak, newerValues, newestChange } from '#src/lib/changes.ts';
import { buildLedger } from '#src/lib/ledger.ts';
import { figureWith, laterLedger, ledger, partsWith, partsWithIndicator } from '#tests/fixtures/ledger.ts';

const breaksOn = (date: string) => [{ date, note: 'Contano anche le succursali.' }];
const withBreak = (date: string) => buildLedger(partsWithIndicator('collegate', { breaks: breaksOn(date) }));

describe('isAcrossBreak', () => {
  test.for([
    ['2024-03-01', false],
    ['2024-03-02', true],
    ['2024-06-03', true],
    ['2024-06-04', false],
  ] as const)('from 1 March to 3 June, with a new definition on %s, is %j', ([date, expected]) => {
    const broken = withBreak(date);
    const [march, june] = ['2024-03', '2024-06'].map((id) => broken.figure(id, 'collegate'));
    expect(march && june && isAcrossBreak(march, june)).toBe(expected);
  });
});

describe('describeChange', () => {
  test.for([
    [4083, 4952, '+869 (+21,3\u00a0%)'],
    [1000, 900, '\u2212100 (\u221210,0\u00a0%)'],
    [1, 2500, '+2.499 (+249.900,0\u00a0%)'],
    [-10, -5, '+5 (+50,0\u00a0%)'],
    [10, 0, '\u221210 (\u2212100,0\u00a0%)'],
    [10_000, 1, '\u22129.999 (\u221299,9\u00a0%)'],
    [10_000, 19_997, '+9.997 (+99,9\u00a0%)'],
    [0, 12, '+12'],
    [1, -5, '\u22126'],
    [-5, 1, '+6'],
    [-5, -10, '\u22125 (\u2212100,0\u00a0%)'],
    [13237, 13236, '\u22121'],
    [0, 0, 'invariato'],
    [712, 712, 'invariato'],
    [null, 5, 'n.d.'],
    [5, null, 'n.d.'],
    [null, null, 'n.d.'],
  ] as const)('from %j to %j reads %s', ([before, now, expected]) => {
    const exact = { precision: 'exact' } as const;
    expect(
      describeChange(figureWith({ ...exact, value: before }), figureWith({ ...exact, value: now })),
    ).toBe(expected);
  });

  test.for([
    ['over', 'exact'],
    ['exact', 'about'],
    ['at-least', 'at-least'],
    ['threshold', 'exact'],
    ['exact', 'threshold'],
  ] as const)('from a value that is %s to one that is %s tells no difference', ([before, now]) => {
    expect(describeChange(figureWith({ precision: before }), figureWith({ precision: now }))).toBe(
      'non calcolabile: servono due valori esatti',
    );
  });

  test.for([
    ['fondi', {}, [1.9e9, 2.4e9], '+0,5\u00a0miliardi\u00a0di\u00a0euro (+26,3\u00a0%)'],
    ['prestiti', { kind: 'percent', decimals: 1 }, [72.4, 70], '\u22122,4\u00a0punti percentuali'],
    ['prestiti', { kind: 'percent', decimals: 1 }, [0, 1.25], '+1,3\u00a0punti percentuali'],
  ] as const)('in the unit of %s %j, from %j, reads %s', ([indicator, fields, values, expected]) => {
    const { bulletins } = partsWith(
      ...values.map((value, index) => ({ id: `v-${index}`, indicator, value })),
    );
    const built = buildLedger({ ...partsWithIndicator(indicator, fields), bulletins });
    const [before, now] = built.observationsOf('2024-12');
    expect(before && now && describeChange(before, now)).toBe(expected);
  });

  test('tells no difference across a break, whatever the values', () => {
    const broken = withBreak('2024-06-03');
    expect(describeChange(broken.figure('2024-03', 'collegate'), broken.figure('2024-06', 'collegate'))).toBe(
      'la definizione è cambiata',
    );
  });
});

describe('changesOf', () => {
  const pairs = (bulletin: string, of = ledger) =>
    changesOf(bulletin, of).map(({ before, now, text }) => [before.key, now.key, text]);
  const notExact = 'non calcolabile: servono due valori esatti';

  test('compares each total with what had been published before, and leaves out what is new', () => {
    expect(pairs('2024-10')).toEqual([
      ['2024-06/collegate', '2024-10/collegate', notExact],
      ['2024-06/prestiti', '2024-10/prestiti', 'n.d.'],
    ]);
  });

  test('takes the newest value of a long series, and none of its gaps', () => {
    expect(pairs('2024-12', laterLedger)).toEqual([
      ['2024-10/collegate', '2024-12/collegate', notExact],
      ['2024-10/prestiti', '2024-12/mesi-2024-10-31', notExact],
    ]);
  });

  test('compares with the newest vintage of the newest day before', () => {
    const late = buildLedger(partsWith({ value: 800, asOf: '2024-09-01' }));
    expect(pairs('2024-12', late)).toEqual([
      ['2024-10/collegate-giugno', '2024-12/prova', '+88 (+12,4\u00a0%)'],
    ]);
  });

  test('knows nothing of later bulletins, even for an earlier day', () => {
    const late = buildLedger(partsWith({ value: 350, asOf: '2024-05-01' }));
    expect(pairs('2024-06', late)).toEqual([['2024-03/collegate', '2024-06/collegate', notExact]]);
  });

  test('is not made with an item, nor for the same day', () => {
    const item = { id: 'nord', indicator: 'prestiti', breakdown: { area: 'nord' } };
    const sameDay = { asOf: '2024-03-01', value: 410 };
    expect(pairs('2024-12', buildLedger(partsWith(item, sameDay)))).toEqual([]);
  });

  test.for(['2024-03', '1999-01'])('is empty for %s, which has none before it', (bulletin) => {
    expect(pairs(bulletin)).toEqual([]);
  });
});

describe('newestChange', () => {
  test('compares the two newest totals, each in its newest vintage', () => {
    const change = newestChange(
      buildLedger(partsWith({ value: 800, asOf: '2024-12-01' })).seriesOf('collegate'),
    );
    expect([change?.before.key, change?.now.key]).toEqual(['2024-10/collegate', '2024-12/prova']);
    const june = newestChange(ledger.seriesOf('collegate'));
    expect([june?.before.key, june?.now.key]).toEqual(['2024-10/collegate-giugno', '2024-10/collegate']);
  });

  test.for(['prestiti', 'fondi', 'nessuno'])(
    'has nothing to compare for %s, with fewer than two values',
    (id) => {
      expect(newestChange(ledger.seriesOf(id))).toBeUndefined();
    },
  );
});

describe('newerValues', () => {
  const newer = (bulletin: string, ids: string[], of = ledger) =>
    newerValues(
      bulletin,
      ids.map((id) => of.figure(bulletin, id)),
      of,
    ).map(({ key }) => key);

  test('gives the newest value of an indicator once, however many key figures it has', () => {
    expect(newer('2024-06', ['collegate', 'prestiti-nord', 'prestiti'])).toEqual([
      '2024-10/collegate',
      '2024-10/prestiti',
    ]);
  });

  test.for([
    ['the newest bulletin', ledger],
    [
      'a bulletin before one that only fills in an earlier day',
      buildLedger(partsWith({ asOf: '2024-01-15' })),
    ],
    [
      'a bulletin before one that says the same again',
      buildLedger(partsWith({ asOf: '2024-10-01', value: 1000, precision: 'at-least' })),
    ],
    ['a bulletin before one that only has items', buildLedger(partsWith({ breakdown: { area: 'nord' } }))],
  ] as const)('is empty for %s', ([, of]) => {
    expect(newer('2024-10', ['collegate'], of)).toEqual([]);
  });

  test('holds a new vintage of the same day', () => {
    const again = buildLedger(partsWith({ value: 1010, asOf: '2024-10-01' }));
    expect(newer('2024-10', ['collegate'], again)).toEqual(['2024-12/prova']);
  });
});
