import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '#src/lib/format.ts';
import { amountsIn, isSameAmount, scaledReadings, writtenAmountsIn } from '#src/search/amounts.ts';
import { tokensOf } from '#src/search/tokens.ts';
import { runs } from '#tests/random.ts';

const valuesIn = (text: string) => amountsIn(text).map(({ value, unit }) => [value, unit]);
const formsIn = (text: string) => amountsIn(text).flatMap(({ forms }) => forms.map((form) => form.join(' ')));

describe('amountsIn', () => {
  test.for([
    ['4.083', 4083],
    ['4083', 4083],
    ['4 083', 4083],
    ['4\u00a0083', 4083],
    ["4'083", 4083],
    ['4’083', 4083],
    ['1,9 miliardi', 1_900_000_000],
    ['1,9 mld', 1_900_000_000],
    ['1.9 mld', 1_900_000_000],
    ['1,9 MLD.', 1_900_000_000],
    ['1.900 milioni', 1_900_000_000],
    ['25mila', 25_000],
    ['25 mila', 25_000],
    ['25k', 25_000],
    ['2 milioni', 2_000_000],
    ['2 mln', 2_000_000],
    ['45,3', 45.3],
    ['quattromila', 4000],
    ['cento', 100],
    ['dodicimila', 12_000],
    ['dodici mila', 12_000],
    ['ventitré milioni', 23_000_000],
    ['un miliardo', 1_000_000_000],
    ['mezzo milione', 500_000],
    ['due milioni e mezzo', 2_500_000],
    ['2 milioni e 300 mila', 2_300_000],
    ['un miliardo duecentomila', 1_000_200_000],
    ['−5', -5],
    ['n° 25', 25],
  ] as const)('reads %s', ([text, value]) => {
    expect(valuesIn(text)).toEqual([[value, 'none']]);
  });

  test.for([
    ['72,5%', 72.5, 'percent'],
    ['72,5 %', 72.5, 'percent'],
    ['72.5 per cento', 72.5, 'percent'],
    ['dieci percento', 10, 'percent'],
    ['cento per cento', 100, 'percent'],
    ['€ 1.900.000.000', 1_900_000_000, 'money'],
    ['1,9mld€', 1_900_000_000, 'money'],
    ['1,9 M€', 1_900_000, 'money'],
    ['1,9 miliardi di euro', 1_900_000_000, 'money'],
    ['dieci euro', 10, 'money'],
  ] as const)('reads the unit of %s', ([text, value, unit]) => {
    expect(valuesIn(text)).toEqual([[value, unit]]);
  });

  test.for([
    '',
    'M1C1-139-ITA-1',
    '1.2.3',
    '12.464.5',
    '5G',
    '28,6f5e',
    '1º',
    '1°',
    'per cento',
    'tre enti',
    'euro',
    '10 ottobre 2024',
    '31/02/2024',
  ])('finds no amount in "%s"', (text) => {
    expect(amountsIn(text)).toEqual([]);
  });

  test.for([
    ['meno 3,2', [-3.2]],
    ['meno 0,3 %', [-0.3]],
    ['meno di 100', [100]],
  ] as const)('reads the minus that %s says', ([text, values]) => {
    expect(amountsIn(text).map(({ value }) => value)).toEqual(values);
  });

  test('never takes decimals for a larger number', () => {
    expect(valuesIn('45,3 e 453')).toEqual([
      [45.3, 'none'],
      [453, 'none'],
    ]);
  });

  test('knows that a number with a point may be a code, unless a unit or a scale follows', () => {
    const read = amountsIn('misura 1.2, 1.2 mld, 72.5%, 4.083 e 1,2');
    expect(read.map(({ mayBeCode }) => mayBeCode)).toEqual([true, false, false, false, false]);
  });

  test('tells the place of each amount, with its unit', () => {
    const query = 'spesi € 1,9 mld e il 72,5% a ottobre 2024';
    expect(amountsIn(query).map(({ text, start, end }) => [text, query.slice(start, end)])).toEqual([
      ['€ 1,9 mld', '€ 1,9 mld'],
      ['72,5%', '72,5%'],
    ]);
  });

  test('takes a plain blank for the sign of thousands in what is typed, not on a page', () => {
    expect(valuesIn('26 100')).toEqual([[26_100, 'none']]);
    expect(amountsIn('26 100', 'page').map(({ value }) => value)).toEqual([26, 100]);
  });

  test('tells what the last digit is worth', () => {
    expect(amountsIn('1,9 miliardi, 4.083, 72,50%, 25mila').map(({ step }) => step)).toEqual([
      1e8, 1, 0.01, 1e3,
    ]);
  });

  test.for([
    ['25mila', ['25000', '25mila', '25 mila', 'venticinquemila']],
    ['venticinquemila', ['25000', '25mila', '25 mila', 'venticinquemila']],
    ['1,9 miliardi', ['1900000000', '1900 milioni', '1900 mln', '1,9 miliardi', '1,9 mld']],
    ['€ 1.900.000.000', ['1900000000', '1900000000,00', '1900 milioni', '1,9 miliardi', '1,9 mld']],
    ['due milioni e mezzo', ['2500000', '2,5 milioni', '2,5 mln', 'due milioni e mezzo']],
    ['un milione', ['1000000', '1 milione', 'un milione']],
    ['72,5%', ['72,5']],
    ['45 %', ['45', '45,0']],
    ['1.2', ['1,2', '1.2']],
  ] as const)('gives the ways to write %s', ([text, forms]) => {
    expect(formsIn(text)).toEqual(expect.arrayContaining([...forms]));
  });

  test('gives no word that is in every text: `cento` for 100, `due` for 2', () => {
    expect(formsIn('100')).toEqual(['100']);
    expect(formsIn('2')).toEqual(['2']);
    expect(formsIn('cento')).toEqual(['100', 'cento']);
  });

  const amount = fc
    .record({
      mantissa: fc.integer({ min: 1, max: 99_999 }),
      exponent: fc.integer({ min: -2, max: 8 }),
      unit: fc.constantFrom(...(['none', 'percent', 'money'] as const)),
    })
    .map(({ mantissa, exponent, unit }) => ({ value: Number(`${mantissa}e${exponent}`), unit }));
  const withUnit = { none: '', percent: ' %', money: ' euro' };
  const decimalsOf = (value: number) => String(value).split('.')[1]?.length ?? 0;

  test('reads back any amount as the site writes it, and in every form that it gives', () => {
    fc.assert(
      fc.property(amount, ({ value, unit }) => {
        const [read] = amountsIn(formatNumber(value, decimalsOf(value)) + withUnit[unit]);
        expect(read).toMatchObject({ value, unit });
        const forms = read?.forms.map((form) => form.join(' ') + withUnit[unit]) ?? [];
        expect(forms.length).toBeGreaterThan(0);
        expect(forms.map((form) => valuesIn(form))).toEqual(forms.map(() => [[value, unit]]));
      }),
      { numRuns: runs(200) },
    );
  });

  test('gives the same forms for one amount, in whichever form it is typed', () => {
    fc.assert(
      fc.property(amount, ({ value, unit }) => {
        const [read] = amountsIn(formatNumber(value, decimalsOf(value)) + withUnit[unit]);
        for (const form of read?.forms ?? [])
          expect(formsIn(form.join(' ') + withUnit[unit])).toEqual(
            expect.arrayContaining((read?.forms ?? []).map((keys) => keys.join(' '))),
          );
      }),
    );
  });

  test('gives forms that are tokens of a text', () => {
    fc.assert(
      fc.property(amount, ({ value }) => {
        for (const form of amountsIn(formatNumber(value, decimalsOf(value)))[0]?.forms ?? [])
          expect(tokensOf(form.join(' ')).map(({ key }) => key)).toEqual(form);
      }),
    );
  });

  test('reads any text without falling over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { value } of amountsIn(text)) expect(value).not.toBeNaN();
      }),
    );
    expect(amountsIn('9'.repeat(400))).toEqual([]);
  });
});

describe('writtenAmountsIn', () => {
  test('reads the amounts of a page as those of a query, without their forms', () => {
    expect(writtenAmountsIn('Sono oltre 4.083, il 72,5 %.')).toEqual([
      { value: 4083, unit: 'none', step: 1, mayBeCode: false, text: '4.083', start: 11, end: 16 },
      { value: 72.5, unit: 'percent', step: 0.1, mayBeCode: false, text: '72,5 %', start: 21, end: 27 },
    ]);
  });
});

describe('isSameAmount', () => {
  test.for([
    ['1,9 mld', '1.900.000.000', true],
    ['72,5%', '72,5 %', true],
    ['72,5%', '72,5', false],
    ['72,5', '72,5 %', true],
    ['€ 100', '100', true],
    ['€ 100', '100 %', false],
    ['4.083', '4.083 milioni', false],
    ['45,3', '453', false],
    ['1.2', '1.2', true],
    ['1,2', '1.2', false],
  ] as const)('asked for %s, a page that says %s: %s', ([asked, written, isSame]) => {
    const pairs = amountsIn(asked).flatMap((one) =>
      writtenAmountsIn(written).map((other) => isSameAmount(one, other)),
    );
    expect(pairs).toEqual([isSame]);
  });
});

describe('scaledReadings', () => {
  test.for([
    ['110,8', [110_800_000, 110_800_000_000], [1e5, 1e8]],
    ['meno 3,2', [-3_200_000, -3_200_000_000], [1e5, 1e8]],
    ['110,8 milioni', [], []],
    ['110,8 %', [], []],
    ['€ 110,8', [], []],
    ['1.2', [], []],
    ['0', [], []],
  ] as const)('takes %s for %s', ([query, values, steps]) => {
    const scaled = amountsIn(query).flatMap(scaledReadings);
    expect(scaled.map(({ value }) => value)).toEqual(values);
    expect(scaled.map(({ step }) => step)).toEqual(steps);
  });
});
