/** Characters that leave no trace on paper and would split or glue words: soft hyphen, zero-width, BOM. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const apostrophes = /[\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4`]/gu;
const combiningMarks = /\p{M}/gu;

/** Blanks that hold a number together, as in `4 083` with U+00A0: figures keep them, words end there. */
export const joiningBlanks = '\\u00a0\\u2007\\u2009\\u202f';

/** The text in NFC without invisible characters; blanks and punctuation stay as they were. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(invisible, '');
}

/** The text with one kind of apostrophe, `'`, in place of `’`, `‘`, the backtick and their kin. */
export function straightenApostrophes(text: string): string {
  return text.replace(apostrophes, "'");
}

/** A word as it is compared: small letters without accents; `Perché`, `PERCHE` and `perchè` give `perche`. */
export function foldWord(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(combiningMarks, '').normalize('NFC');
}
