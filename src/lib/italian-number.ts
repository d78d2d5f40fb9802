/** How numbers are written: `1.900.000,50` in Italian, `1,900,000.50` in English. */
export type NumberForm = 'it' | 'en';

/**
 * The digits of a number as code has them: `1900000.50` for `1.900.000,50` and for `1 900 000,50`. Which texts are
 * numbers the caller knows: a sheet takes no other than those in groups of three, a page has `1.2` for a code.
 */
export function toDecimal(digits: string, form: NumberForm = 'it'): string {
  const plain = digits.replace(form === 'it' ? /[.'\s]/g : /[,'\s]/g, '');
  return plain.replace('\u2212', '-').replace(',', '.');
}

/** A number of code as Italians write it, with all its digits and no dots: `1900000,5`. */
export function withComma(number: number | string): string {
  return String(number).replace('.', ',');
}
