import { withoutPlaces } from '#src/search/dates.ts';

/** An act that a query names by its number and year: `241/90`, `n. 241 del 1990`, `7 agosto 1990, n. 241`. */
export interface LawReference {
  text: string;
  start: number;
  end: number;
  /** Where the word that says what act it is begins, as `legge`; `start` if none does. */
  from: number;
  /** Token keys of the ways to write it; words may stand between them, as in `1990, n. 241`. */
  forms: string[][];
  /** The same with a year of two digits, which must follow the number at once. */
  shortForms: string[][];
}

const act =
  '(?<act>(?<!\\p{L})(?:legge|l\\.|decreto(?: legge| legislativo)?|d\\.?\\s?lgs\\.?|d\\.?l\\.?|d\\.?p\\.?r\\.?|d\\.?p\\.?c\\.?m\\.?|d\\.?m\\.?|regolamento|direttiva|delibera(?:zione)?|determina(?:zione)?|ordinanza|circolare|sentenza)' +
  '(?: \\(?(?:ue|ce)\\)?)?\\s*)?';
const number = '(?:n\\.?[°º]?\\s*)?(?<number>\\d{1,4})';
const patterns = [
  `${act}${number}\\s?(?:/|\\s+del(?:l'anno)?\\s+(?:\\d{1,2}\\s+\\p{L}+\\s+)?)\\s?(?<year>(?:18|19|20)\\d\\d)`,
  `${act}${number}/(?<year>\\d\\d)`,
  `${act}(?:del\\s+)?(?:\\d{1,2}[°º]?\\s+\\p{L}+\\s+)?(?<year>(?:18|19|20)\\d\\d),?\\s+n\\.?[°º]?\\s*(?<number>\\d{1,4})`,
  `${act}(?<year>20\\d\\d)/(?<number>\\d{3,4})`,
].map((pattern) => new RegExp(`(?<![\\p{L}\\p{N}.,/-])${pattern}(?![\\p{L}\\p{N}/]|[.,-]\\d)`, 'giu'));

/** `90` is 1990 and `21` is 2021: few acts in force are older than 1936. */
const firstOfCentury = 36;

function yearsOf(year: string): string[] {
  if (year.length > 2) return [year, year.slice(2)];
  return [`${Number(year) < firstOfCentury ? '20' : '19'}${year}`, year];
}

/**
 * The acts that a query names, by its clean text. Without the word of an act, `10/2024` is a month and no act.
 */
export function lawsIn(text: string): LawReference[] {
  const found: LawReference[] = [];
  for (const pattern of patterns)
    for (const { 0: whole, index, groups = {} } of withoutPlaces(text, found).matchAll(pattern)) {
      const { act: word = '', number: digits = '', year = '' } = groups;
      const isMonth = /^0?\d$|^1[0-2]$/.test(digits);
      const isNumbered = /(?<!\p{L})n/iu.test(whole.slice(word.length));
      const isPlain = isMonth || year.length === 2 || !whole.includes('/');
      if (word === '' && !isNumbered && isPlain) continue;
      const key = String(Number(digits));
      const [full = year, short = year] = yearsOf(year);
      const forms = [
        [key, full],
        [full, key],
      ];
      const place = { start: index + word.length, end: index + whole.length };
      found.push({
        text: text.slice(place.start, place.end),
        ...place,
        from: index,
        forms,
        shortForms: [[key, short]],
      });
    }
  return found;
}
