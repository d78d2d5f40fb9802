import { toDecimal, type NumberForm } from '#src/lib/italian-number.ts';

/** What stands in a cell that should hold a number. `digits` is what is left without its unit. */
export type NumberText = { digits: string; unit: '' | '%' | '€' };

const patterns: Record<NumberForm, RegExp> = {
  it: /^-?(?:0|[1-9]\d*|[1-9]\d{0,2}([. ])\d{3}(?:\1\d{3})*)(?:,\d+)?$/,
  en: /^-?(?:0|[1-9]\d*|[1-9]\d{0,2}([, ])\d{3}(?:\1\d{3})*)(?:\.\d+)?$/,
};

const absent = /^(?:n\.?\s?d\.?|n\/d|non disponibile)?$/i;

/** True for a cell that says that there is no value, as this site does: `n.d.`, or nothing. */
export function isAbsent(text: string): boolean {
  return absent.test(text.trim());
}

// Dots, dashes, a colon, `x`, `n.a.`, `[low]`: no digit in it, and too short for a word.
const sign = /^(?:[^\p{N}#=]{1,4}|[[(][^\p{N}\s]{1,12}[\])]|null)$/u;

/**
 * The sign that stands in place of a number, in one form for all kinds of dash: `-`, `..`, `:`, `[c]`; `undefined` for
 * a cell with anything else. What it means, no value or zero, each publisher decides.
 */
export function signOf(text: string): string | undefined {
  const plain = text
    .trim()
    .normalize('NFKC')
    .replace(/\p{Pd}|\u2212/gu, '-')
    .toLowerCase();
  return sign.test(text.trim()) && sign.test(plain) && !isAbsent(plain) ? plain : undefined;
}

/** Takes the unit from a number and makes every blank and minus sign the usual one. */
export function splitUnit(text: string): NumberText {
  const plain = text
    .replace(/[\s\u00a0\u2007\u2009\u202f]+/g, ' ')
    .replace(/^\u2212/, '-')
    .trim();
  const [, before = '', digits = '', after = ''] = /^(€ ?)?(.*?)( ?(?:%|€|euro))?$/i.exec(plain) ?? [];
  const unit = before + after;
  return { digits, unit: unit === '' ? '' : unit.includes('%') ? '%' : '€' };
}

/** A number written in one form as YAML has it, `1900000.5`; `undefined` if it is none in that form. */
export function readDigits(digits: string, form: NumberForm): string | undefined {
  if (!patterns[form].test(digits)) return undefined;
  const plain = toDecimal(digits, form);
  const short = plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
  return short === '-0' ? '0' : short;
}

/** What a column of numbers tells of its form; the examples are the places of cells. */
export type ColumnForm =
  { form: NumberForm } | { fault: 'mixed'; it: number; en: number } | { fault: 'ambiguous'; example: number };

/**
 * The form of a column, from the cells that can be read in one form only. A column with `4.083`, which is four
 * thousand in Italian and four in English, and no cell that decides has none.
 */
export function decideForm(column: string[]): ColumnForm {
  const readings = column.map((digits) => ({ it: readDigits(digits, 'it'), en: readDigits(digits, 'en') }));
  const it = readings.findIndex((reading) => reading.it !== undefined && reading.en === undefined);
  const en = readings.findIndex((reading) => reading.en !== undefined && reading.it === undefined);
  if (it > -1 && en > -1) return { fault: 'mixed', it, en };
  const example = readings.findIndex((reading) => reading.it !== reading.en);
  if (it === -1 && en === -1 && example > -1) return { fault: 'ambiguous', example };
  return { form: en > -1 ? 'en' : 'it' };
}

/** A number of a spreadsheet as YAML has it, without the digits that binary arithmetic adds: `0.1 + 0.2` is `0.3`. */
export function toDigits(number: number): string {
  return String(Number(number.toPrecision(15)));
}
