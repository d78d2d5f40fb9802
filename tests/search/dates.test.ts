import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, formatMonth, formatPeriod, fromDayNumber, toDayNumber } from '#src/lib/day.ts';
import { datesIn, isInPeriod, writtenDatesIn } from '#src/search/dates.ts';
import { tokensOf } from '#src/search/tokens.ts';

const periodsIn = (text: string) => datesIn(text).map(({ period }) => period);
const formsIn = (text: string) => datesIn(text).flatMap(({ forms }) => forms.map((form) => form.join(' ')));

describe('datesIn', () => {
  test.for([
    ['10 ottobre 2024', '2024-10-10'],
    ['10 Ottobre 2024', '2024-10-10'],
    ['10 ott 2024', '2024-10-10'],
    ['10 ott. 2024', '2024-10-10'],
    ['10 ottobre ’24', '2024-10-10'],
    ['10/10/2024', '2024-10-10'],
    ['10/10/24', '2024-10-10'],
    ['10-10-2024', '2024-10-10'],
    ['10.10.2024', '2024-10-10'],
    ['2024-10-10', '2024-10-10'],
    ['1º ottobre 2024', '2024-10-01'],
    ['1/10/2024', '2024-10-01'],
    ['primo di ottobre del 2024', '2024-10-01'],
    ['1° ottobre', '--10-01'],
    ['primo ottobre', '--10-01'],
    ['dieci ottobre', '--10-10'],
    ['trentuno dicembre 2025', '2025-12-31'],
    ['29 febbraio', '--02-29'],
    ['ottobre 2024', '2024-10'],
    ['ott 2024', '2024-10'],
    ['10/2024', '2024-10'],
    ['2024-10', '2024-10'],
    ['dati di sett. 2024 e altro', '2024-09'],
    ['45 ottobre 2024', '2024-10'],
  ] as const)('reads %s', ([text, period]) => {
    expect(periodsIn(text)).toEqual([period]);
  });

  test.for([
    '2024',
    'ottobre',
    '13/2024',
    '2024-13',
    '1.2.3',
    '10.10.2024.1',
    'M1-10/10/20245',
    'set di 10',
    '10 set',
  ])('finds no date in "%s"', (text) => {
    expect(datesIn(text)).toEqual([]);
  });

  test.for(['31/02/2024', '31 febbraio 2024', '29 febbraio 2023', '2024-02-30', '99.99.2024', '0/10/2024'])(
    'knows that %s does not exist, and that no page can write it',
    (text) => {
      expect(datesIn(text)).toMatchObject([{ period: null, text, forms: [] }]);
    },
  );

  test('tells the place of each date', () => {
    const query = 'da ottobre 2024 al 1º marzo 2025';
    expect(datesIn(query).map(({ start, end }) => query.slice(start, end))).toEqual([
      'ottobre 2024',
      '1º marzo 2025',
    ]);
  });

  test('gives the ways to write a day and a month', () => {
    expect(formsIn('1/10/2024')).toEqual(
      expect.arrayContaining([
        '1 ottobre 2024',
        '1 ott 2024',
        'primo ottobre 2024',
        '01 10 2024',
        '2024 10 01',
        '1.10.2024',
      ]),
    );
    expect(formsIn('2024-10')).toEqual(['ottobre 2024', 'ott 2024', '10 2024', '2024 10']);
    expect(formsIn('1° ottobre')).toEqual(['1 ottobre', '01 ottobre', 'primo ottobre']);
  });

  const day = fc
    .integer({ min: toDayNumber('1950-01-01'), max: toDayNumber('2090-12-31') })
    .map((number) => fromDayNumber(number));
  const twoDigits = (text: string) => text.replace(/^0/, '');
  const waysToWrite = (text: string) => {
    const [year = '', month = '', dayNumber = ''] = text.split('-');
    return [
      text,
      formatDay(text),
      `${dayNumber}/${month}/${year}`,
      `${twoDigits(dayNumber)}.${twoDigits(month)}.${year}`,
      `${dayNumber}-${month}-${year}`,
      `${dayNumber} ${formatMonth(text)}`,
    ];
  };

  test('reads any day back from every way to write it, with the same forms', () => {
    fc.assert(
      fc.property(day, (text) => {
        const forms = formsIn(text);
        for (const written of waysToWrite(text)) {
          expect(periodsIn(written)).toEqual([text]);
          expect(formsIn(written)).toEqual(expect.arrayContaining(forms));
          expect(forms).toContain(
            tokensOf(written)
              .map(({ key }) => key)
              .join(' '),
          );
        }
      }),
    );
  });

  test('reads any month back', () => {
    fc.assert(
      fc.property(day, (text) => {
        const month = text.slice(0, 7);
        const written = [
          month,
          formatPeriod(month),
          formatMonth(text),
          `${text.slice(5, 7)}/${text.slice(0, 4)}`,
        ];
        expect(written.map(periodsIn)).toEqual(written.map(() => [month]));
      }),
    );
  });

  test('reads any text without falling over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { start, end } of datesIn(text)) expect(end).toBeGreaterThan(start);
      }),
    );
  });
});

describe('writtenDatesIn', () => {
  test('reads the dates of a page, without the ways to write them', () => {
    expect(writtenDatesIn('Al 10 ottobre 2024.')).toEqual([
      { period: '2024-10-10', text: '10 ottobre 2024', start: 3, end: 18 },
    ]);
  });
});

describe('isInPeriod', () => {
  test.for([
    ['2024-10-10', '2024-10-10', true],
    ['2024-10-10', '2024-10', true],
    ['2024-10-10', '--10-10', true],
    ['2024-10-10', '2024-11', false],
    ['2024-10-10', '--10-11', false],
    ['2024-10-10', '--01-10', false],
  ] as const)('%s in %s: %s', ([text, period, isIn]) => {
    expect(isInPeriod(text, period)).toBe(isIn);
  });
});
