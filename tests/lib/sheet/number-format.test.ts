import { describe, expect, test } from 'vitest';
import { builtInFormat, showCell, showsText, type Shown } from '#src/lib/sheet/number-format.ts';

const number = (digits: string, unit: '' | '%' | '€' = ''): Shown => ({ is: 'number', digits, unit });
const other = (digits: string): Shown => ({ is: 'other number', digits });
const text = (said: string): Shown => ({ is: 'text', text: said });
const accounting = '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-';

describe('showCell', () => {
  test.for<[number, string | undefined, Shown]>([
    [4083, 'General', number('4083')],
    [0.1 + 0.2, 'General', number('0.3')],
    [-5, 'General', number('-5')],
    [4083, '#,##0', number('4083')],
    [4083, '@', number('4083')],
    [0.1 + 0.2, '0.00', number('0.3')],
    [72.5, '0.0##', number('72.5')],
    [125, '00000', number('125')],
    [72.5, '0', other('73')],
    [38.244, '#,##0.00', other('38.24')],
    [0.4, '0', other('0')],
    // A percentage is what the cell shows.
    [0.725, '0.0%', number('72.5', '%')],
    [0.07, '0%', number('7', '%')],
    [1, '0%', number('100', '%')],
    [0.57, '0.00 %', number('57', '%')],
    [0.725, '0%', other('73%')],
    [0.725, 'General%', number('72.5', '%')],
    [0.725, '0.0%%', { is: 'unknown' }],
    // Currencies: the euro is known, others are not.
    [1900.5, '#,##0.00\\ "€"', number('1900.5', '€')],
    [1900.5, '[$€-410] #,##0.00', number('1900.5', '€')],
    [1900.5, '#,##0.00 [$EUR]', number('1900.5', '€')],
    [1900, '[$$-409]#,##0', text('$')],
    // Thousands and millions: `1,9` for 1.900.000.
    [1_900_000, '#,##0,', other('1900')],
    [1_900_000, '0.0,,', other('1.9')],
    [1_900_000, '0.0,,"M"', text('M')],
    [1900, '#,##0" mila"', text('mila')],
    [1250, '0" p"', text('p')],
    [1250, '0\\*', text('*')],
    // The sign of what is below zero.
    [-5, '#,##0;[Red]-#,##0', number('-5')],
    [-5, '#,##0;(#,##0)', number('-5')],
    [-5, '#,##0_);[Red](#,##0)', number('-5')],
    [-5, '"€" #,##0;-"€" #,##0', number('-5', '€')],
    [-5, '#,##0;#,##0', other('5')],
    [5, '-0', text('-')],
    [5, '+0;-0', number('5')],
    // Nothing, or a sign, in place of a number.
    [5, ';;;', text('')],
    [0, '0;-0;;@', text('')],
    [0, '0;-0;"n.d."', text('n.d.')],
    [0, accounting, text('-')],
    [12.5, accounting, number('12.5')],
    [0, '0;-0', number('0')],
    // What only people can read.
    [1_234_567, '0.00E+00', { is: 'unknown' }],
    [0.5, '# ?/?', { is: 'unknown' }],
    [5, '[>=1000]0.0,"k";0', { is: 'unknown' }],
    [612_345, '000-000', { is: 'unknown' }],
    [5, undefined, { is: 'unknown' }],
    // Days.
    [45_575, 'dd/mm/yyyy', { is: 'day' }],
    [45_575.5, 'yyyy-mm-dd hh:mm:ss.000', { is: 'day' }],
    [45_575, '[$-410]d mmmm yyyy;@', { is: 'day' }],
    [45_575, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', { is: 'day' }],
    [45_575, 'mmm-yy', { is: 'part of a day' }],
    [45_575, 'yyyy', { is: 'part of a day' }],
    [0.5, 'h:mm AM/PM', { is: 'part of a day' }],
    [1.5, '[h]:mm', { is: 'part of a day' }],
  ])('shows %s as %s', ([value, format, shown]) => expect(showCell(value, format)).toEqual(shown));
});

describe('builtInFormat', () => {
  test.for([
    [3, 4083, number('4083')],
    [9, 0.4, number('40', '%')],
    [14, 45_575, { is: 'day' }],
    [17, 45_575, { is: 'part of a day' }],
    [44, 5, number('5', '€')],
    [30, 45_575, { is: 'unknown' }],
  ] as [number, number, Shown][])('of %s shows %s', ([id, value, shown]) =>
    expect(showCell(value, builtInFormat(id))).toEqual(shown),
  );
});

describe('showsText', () => {
  test.for([
    ['General', true],
    ['@', true],
    ['#,##0', true],
    [accounting, true],
    [';;;', false],
    ['0;-0;0;@" (p)"', false],
  ] as const)('of %s is %s', ([format, shown]) => expect(showsText(format)).toBe(shown));
});
