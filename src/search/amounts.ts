import { amountTexts } from '#src/search/amount-forms.ts';
import { lexemesOf, type Lexeme } from '#src/search/amount-lexemes.ts';
import { toForms, withoutPlaces, writtenDatesIn } from '#src/search/dates.ts';
import { cleanText, straightenApostrophes } from '#src/search/normalise.ts';
import { readNumeral } from '#src/lib/numerals.ts';
import type { TextOrigin } from '#src/search/tokens.ts';

/** What is written beside an amount: a sign of percent, of euro, or nothing that says. */
export type AmountUnit = 'percent' | 'money' | 'none';

/** An amount that a text names. */
export interface WrittenAmount {
  /** In plain units: `1,9 miliardi` is 1900000000, `72,5%` is 72.5. */
  value: number;
  unit: AmountUnit;
  /** What one of its last digit is worth: 1e8 in `1,9 miliardi`, 1 in `4.083`. */
  step: number;
  /** True for `1.2` alone, which may be the number of a measure as well as 1,2. */
  mayBeCode: boolean;
  /** As it is written, with its unit, and its place in `cleanText` of the text. */
  text: string;
  start: number;
  end: number;
}

/** An amount that is asked for. */
export interface Amount extends WrittenAmount {
  /** Every way a page may write it, as the keys of `tokensOf`; first the digits. */
  forms: string[][];
}

/** The exponent of ten that a word multiplies a number by. */
const scaleOf: Partial<Record<string, number>> = {
  k: 3,
  mila: 3,
  m: 6,
  mln: 6,
  milione: 6,
  milioni: 6,
  mld: 9,
  mrd: 9,
  miliardo: 9,
  miliardi: 9,
};
const euroWords = new Set(['€', 'euro', 'eur']);
/** Words for numbers up to this one are words like any other, unless a scale or a unit follows. */
const largestPlainWord = 10;

/** A number in words or digits; `scale` is the exponent of the word after it, `next` the lexeme that follows. */
interface Term {
  value: number;
  step: number;
  scale: number;
  next: number;
  isWord: boolean;
}

const times = (decimal: string, exponent: number) => Number(`${decimal}e${exponent}`);

function readScale(lexemes: readonly Lexeme[], at: number): number {
  const lexeme = lexemes[at];
  if (lexeme?.kind !== 'word') return 0;
  // `M` and `k` stand for a scale only in `M€` and `25k`.
  if (lexeme.key === 'm' && lexemes[at + 1]?.key !== '€') return 0;
  if (lexeme.key === 'k' && lexeme.start !== lexemes[at - 1]?.end) return 0;
  return scaleOf[lexeme.key] ?? 0;
}

/** The words `mezzo`, `un` and those for numbers; `cento` in `per cento` is none. */
function readWord(lexemes: readonly Lexeme[], at: number): string | undefined {
  const key = lexemes[at]?.key ?? '';
  if (key === 'mezzo') return readScale(lexemes, at + 1) > 0 ? '0.5' : undefined;
  if (key === 'cento' && lexemes[at - 1]?.key === 'per') return undefined;
  const number = readNumeral(key);
  return number === undefined ? undefined : String(number);
}

function readTerm(lexemes: readonly Lexeme[], at: number): Term | undefined {
  const lexeme = lexemes[at];
  const isWord = lexeme?.kind === 'word';
  const decimal = isWord ? readWord(lexemes, at) : lexeme?.kind === 'figure' ? lexeme.key : undefined;
  if (decimal === undefined) return undefined;
  const scale = readScale(lexemes, at + 1);
  const decimals = decimal.split('.')[1]?.length ?? 0;
  const next = at + (scale > 0 ? 2 : 1);
  const value = times(decimal, scale);
  if (!Number.isFinite(value)) return undefined;
  return { value, step: times('1', scale - decimals), scale, next, isWord };
}

/** A number with what is added to it: `un milione e mezzo`, `2 milioni e 300 mila`, `un miliardo duecentomila`. */
function readSum(lexemes: readonly Lexeme[], at: number): Term | undefined {
  const first = readTerm(lexemes, at);
  if (!first || first.scale < 6) return first;
  const hasAnd = lexemes[first.next]?.key === 'e';
  const from = first.next + (hasAnd ? 1 : 0);
  const half = times('5', first.scale - 1);
  if (hasAnd && lexemes[from]?.key === 'mezzo' && readScale(lexemes, from + 1) === 0)
    return { ...first, value: first.value + half, step: times('1', first.scale - 1), next: from + 1 };
  const second = readSum(lexemes, from);
  const isPart = second && (second.scale >= 3 || (second.isWord && second.value >= 1000));
  if (!isPart || second.value >= times('1', first.scale)) return first;
  return { ...second, value: first.value + second.value, scale: first.scale, isWord: first.isWord };
}

function readUnit(lexemes: readonly Lexeme[], at: number): { unit: AmountUnit; next: number } {
  const [first, second] = [lexemes[at]?.key ?? '', lexemes[at + 1]?.key ?? ''];
  if (first === '%' || first === 'percento') return { unit: 'percent', next: at + 1 };
  if (first === 'per' && second === 'cento') return { unit: 'percent', next: at + 2 };
  if (euroWords.has(first)) return { unit: 'money', next: at + 1 };
  if (first === 'di' && euroWords.has(second)) return { unit: 'money', next: at + 2 };
  return { unit: 'none', next: at };
}

type ReadAmount = Omit<WrittenAmount, 'text'> & { numberText: string; next: number };

function readAmount(lexemes: readonly Lexeme[], from: number, text: string): ReadAmount | undefined {
  const isAfterEuro = euroWords.has(lexemes[from]?.key ?? '');
  const at = from + (isAfterEuro ? 1 : 0);
  const first = lexemes[at];
  const number = readSum(lexemes, at);
  const last = lexemes[(number?.next ?? 0) - 1];
  if (!first || !number || !last) return undefined;
  const written = readUnit(lexemes, number.next);
  const unit = isAfterEuro && written.unit === 'none' ? 'money' : written.unit;
  const isBare = unit === 'none' && number.scale === 0;
  if (isBare && number.isWord && number.value <= largestPlainWord) return undefined;
  const following = lexemes[number.next];
  const isJoined = following?.kind === 'word' && following.start === last.end && written.next === number.next;
  if (!number.isWord && isJoined) return undefined;
  return {
    value: number.value,
    unit,
    step: number.step,
    mayBeCode: first.isPointed && isBare,
    start: lexemes[from]?.start ?? first.start,
    end: lexemes[written.next - 1]?.end ?? last.end,
    numberText: text.slice(first.start, last.end),
    next: written.next,
  };
}

/** `meno 3,2`, as somebody types what a page prints as `−3,2`. */
function readMinus(lexemes: readonly Lexeme[], from: number, text: string): ReadAmount | undefined {
  const [word, figure] = lexemes.slice(from, from + 2);
  const read = word?.key === 'meno' && figure?.kind === 'figure' && readAmount(lexemes, from + 1, text);
  return read && read.value > 0
    ? { ...read, value: -read.value, mayBeCode: false, start: word.start }
    : undefined;
}

function readAmounts(clean: string, origin: TextOrigin, isTyped: boolean): ReadAmount[] {
  const text = withoutPlaces(straightenApostrophes(clean), writtenDatesIn(clean));
  const lexemes = lexemesOf(text, origin);
  const amounts: ReadAmount[] = [];
  for (let at = 0; at < lexemes.length;) {
    const read = (isTyped && readMinus(lexemes, at, text)) || readAmount(lexemes, at, text);
    if (read) amounts.push(read);
    at = read?.next ?? at + 1;
  }
  return amounts;
}

function toWritten({ value, unit, step, mayBeCode, start, end }: ReadAmount, clean: string): WrittenAmount {
  return { value, unit, step, mayBeCode, text: clean.slice(start, end), start, end };
}

/**
 * The amounts of a text of a page, in order, dates left out: `4.083`, `1,9 mld`, `25mila`, `72,5 %`,
 * `due milioni e mezzo`, `€ 1.900.000.000`.
 */
export function writtenAmountsIn(text: string): WrittenAmount[] {
  const clean = cleanText(text);
  return readAmounts(clean, 'page', false).map((read) => toWritten(read, clean));
}

/**
 * The amounts of what a visitor types, each with the ways in which pages may write it. `4 083` with a plain blank is
 * one amount; with origin `page`, two.
 */
export function amountsIn(query: string, origin: TextOrigin = 'query'): Amount[] {
  const clean = cleanText(query);
  return readAmounts(clean, origin, true).map((read) => ({
    ...toWritten(read, clean),
    forms: toForms([...amountTexts(read.value, read.unit), read.numberText]),
  }));
}

/**
 * True if an amount that a page writes is the one asked for: the same value, and percent only for percent. Money may
 * be written without a sign, as in a table.
 */
export function isSameAmount(asked: WrittenAmount, written: WrittenAmount): boolean {
  // After a word a page’s minus may be a hyphen, and is not read.
  const isSame = asked.value === written.value || (asked.value < 0 && asked.value === -written.value);
  if (!isSame || (written.mayBeCode && !asked.mayBeCode)) return false;
  if (asked.unit === 'percent') return written.unit === 'percent';
  return asked.unit === 'none' || written.unit !== 'percent';
}

/** Millions and billions, the words before which a site prints a number. */
const printedScales = [6, 9];

/**
 * What else a number alone may ask for: what is printed with its digits before a word for a scale, `110,8 milioni` for
 * `110,8`. The value and the step are those of what is printed.
 */
export function scaledReadings(amount: Amount): Amount[] {
  const isNumberAlone = amount.unit === 'none' && /\d$/.test(amount.text) && !amount.mayBeCode;
  if (!isNumberAlone || amount.value === 0) return [];
  const scaled = (number: number, exponent: number) =>
    Number(times(String(number), exponent).toPrecision(15));
  return printedScales.map((exponent) => ({
    ...amount,
    value: scaled(amount.value, exponent),
    step: scaled(amount.step, exponent),
  }));
}
