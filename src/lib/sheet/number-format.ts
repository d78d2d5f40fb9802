import { toDigits } from '#src/lib/sheet/number.ts';

/**
 * What a cell with a number lets people see: a number with its unit, as YAML has it; a day, as the serial number it is;
 * or something that the number alone does not tell.
 */
export type Shown =
  | { is: 'number'; digits: string; unit: '' | '%' | '€' }
  | { is: 'day' }
  | { is: 'part of a day' }
  | { is: 'other number'; digits: string }
  | { is: 'text'; text: string }
  | { is: 'unknown' };

/** Formats that a file names by number alone (ECMA-376, 18.8.30); those of one language alone are not among them. */
const builtIn: Record<number, string> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"€" #,##0;-"€" #,##0',
  6: '"€" #,##0;-"€" #,##0',
  7: '"€" #,##0.00;-"€" #,##0.00',
  8: '"€" #,##0.00;-"€" #,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  41: '#,##0;-#,##0;"-"',
  42: '"€" #,##0;-"€" #,##0;"€" "-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '"€" #,##0.00;-"€" #,##0.00;"€" "-"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  49: '@',
};

/** The format of a number that a file does not spell out; `undefined` if it is not known. */
export function builtInFormat(id: number): string | undefined {
  return builtIn[id];
}

const token = /"([^"]*)"|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(general|standard)|(e[+-])|(am\/pm|a\/p)|(.)/giu;

/** The sections of a format: for what is above zero, below it, zero, and a text. */
function sectionsOf(code: string): string[] {
  const sections = [''];
  for (const [part] of code.matchAll(token)) {
    if (part === ';') sections.push('');
    else sections.push((sections.pop() ?? '') + part);
  }
  return sections;
}

type Section = {
  /** What stands beside the number, without blanks. */
  beside: string;
  /** The places of the number, `0.0` for one decimal; empty if the section has none. */
  places: string;
  percents: number;
  isGeneral: boolean;
  /** True if it has a place for a text. */
  isText: boolean;
  /** Letters of days and times: `dmy`. */
  calendar: string;
  isUnknown: boolean;
};

function readSection(code: string): Section {
  const section: Section = {
    beside: '',
    places: '',
    percents: 0,
    isGeneral: false,
    isText: false,
    calendar: '',
    isUnknown: false,
  };
  let isEnded = false;
  for (const [part, quoted, escaped, padding, fill, bracket, general, exponent, half, plain] of code.matchAll(
    token,
  )) {
    if (padding !== undefined || fill !== undefined) continue;
    if (bracket !== undefined) {
      const [, symbol] = /^\$([^-]*)/.exec(bracket) ?? [];
      if (symbol !== undefined) section.beside += symbol;
      else if (/^[hms]+$/i.test(bracket)) section.calendar += bracket.toLowerCase();
      else if (!/^[a-z]+ ?\d*$/i.test(bracket)) section.isUnknown = true;
    } else if (general !== undefined) section.isGeneral = true;
    else if (exponent !== undefined) section.isUnknown = true;
    else if (half !== undefined) section.calendar += 'h';
    else if (plain !== undefined && /[0#?.,]/.test(plain)) {
      // A number that is cut by signs, as of a telephone, does not show what it is.
      if (isEnded && section.calendar === '') section.isUnknown = true;
      section.places += plain;
    } else if (plain === '%') section.percents += 1;
    else if (plain === '@') section.isGeneral = section.isText = true;
    else if (plain !== undefined && /[dmyhs]/i.test(plain)) section.calendar += plain.toLowerCase();
    else {
      if (section.places !== '') isEnded = true;
      section.beside += quoted ?? escaped ?? part;
    }
  }
  section.beside = section.beside.replace(/\s+/gu, '');
  return section;
}

const sectionsKnown = new Map<string, Section[]>();

/** The sections of a format, read. A sheet has many cells and few formats: each is read once. */
function readSections(code: string): Section[] {
  const known = sectionsKnown.get(code) ?? sectionsOf(code).map(readSection);
  sectionsKnown.set(code, known);
  return known;
}

/** The section of a format for a number; those for what is below zero bring their own sign. */
function sectionFor(value: number, code: string): Section & { ownSign: boolean } {
  const [first = readSection(''), below, zero] = readSections(code);
  if (value < 0 && below && !below.isText) return { ...below, ownSign: true };
  return { ...(value === 0 && zero && !zero.isText ? zero : first), ownSign: false };
}

const euro = /€|euro?/iu;

const percentOf = (value: number, percents: number) => Number((value * 100 ** percents).toPrecision(15));

function showNumber(value: number, section: Section & { ownSign: boolean }): Shown {
  const { beside, places, percents, isGeneral, ownSign } = section;
  const hasEuro = euro.test(beside);
  const sign = beside.replace(euro, '');
  if (ownSign && sign === '') return { is: 'other number', digits: toDigits(-value) };
  if (!(ownSign ? ['-', '()'] : ['', '+']).includes(sign) || (hasEuro && percents > 0))
    return { is: 'text', text: beside };
  const held = percentOf(value, percents);
  const unit = percents > 0 ? '%' : hasEuro ? '€' : '';
  if (isGeneral && places === '') return { is: 'number', digits: toDigits(held), unit };
  const [whole = '', decimals = ''] = places.split('.');
  const [thousands = ''] = /,*$/.exec(decimals === '' ? whole : decimals) ?? [];
  const scaled = held / 1000 ** thousands.length;
  const shown = Number(scaled.toFixed(Math.min(decimals.replaceAll(',', '').length, 100)));
  return shown === held
    ? { is: 'number', digits: toDigits(held), unit }
    : { is: 'other number', digits: toDigits(shown) + (percents > 0 ? '%' : '') };
}

/**
 * What a cell with this number and format shows. A format that is cut into cases, has an exponent or a fraction, or is
 * not known (`undefined`) is `unknown`: what it shows is for people to say.
 */
export function showCell(value: number, code: string | undefined): Shown {
  if (code === undefined || /\[[<>=]/.test(code)) return { is: 'unknown' };
  const section = sectionFor(value, code);
  const { places, calendar, isGeneral, isUnknown, percents } = section;
  if (isUnknown || percents > 1) return { is: 'unknown' };
  if (calendar !== '') {
    if (/[0#?]/.test(places) && !calendar.includes('s')) return { is: 'unknown' };
    return ['d', 'm', 'y'].every((letter) => calendar.includes(letter))
      ? { is: 'day' }
      : { is: 'part of a day' };
  }
  if (!/[0#?]/.test(places) && !isGeneral) return { is: 'text', text: section.beside };
  return showNumber(value, section);
}

/** True if a cell with a text and this format shows that text and nothing else. */
export function showsText(code: string | undefined): boolean {
  const sections = readSections(code ?? 'General');
  const own = sections.length > 3 ? sections[3] : sections.find(({ isText }) => isText);
  return own === undefined || (own.isText && own.beside === '');
}
