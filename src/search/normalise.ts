/** Characters that leave no trace on paper and would split or glue words: soft hyphen, zero-width, BOM. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
/** Neither letters nor blanks: they are not shown, and a terminal may obey them. */
const controls = /[\p{Cc}]/gu;
/** Letters and digits of full width, as some keyboards write them, and the distance to the usual ones. */
const fullWidth = /[\uff01-\uff5e]/gu;
const toUsualWidth = 0xfee0;
const apostrophes = /[\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4`]/gu;
const combiningMarks = /\p{M}/gu;

/** Blanks that hold a number together, as in `4 083` with U+00A0: figures keep them, words end there. */
export const joiningBlanks = '\\u00a0\\u2007\\u2009\\u202f';

/** The text in NFC without invisible characters and controls; blanks and punctuation stay as they were. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(controls, (sign) => (/[\t\n\r]/.test(sign) ? sign : ' '))
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - toUsualWidth));
}

/** The text with one kind of apostrophe, `'`, in place of `’`, `‘`, the backtick and their kin. */
export function straightenApostrophes(text: string): string {
  return text.replace(apostrophes, "'");
}

/** A word as it is compared: small letters without accents; `Perché`, `PERCHE` and `perchè` give `perche`. */
export function foldWord(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(combiningMarks, '').normalize('NFC');
}
