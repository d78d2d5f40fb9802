import { findEscapes, findOpenReferences, findReferences } from '#src/checks/coded-characters.ts';
import { loneReturn } from '#src/checks/content-file.ts';
import type { Finding } from '#src/checks/finding.ts';
import type { Rule } from '#src/checks/rule.ts';

const lost = /\uFFFD+/g;
/**
 * Controls (NUL among them), bidirectional and zero-width marks, soft hyphens, fillers, line separators, the blank of
 * Braille and characters that only private fonts show; not the mark by which an emoji asks for its colours.
 */
const invisible =
  /(?![\t\n\r])(?!(?<=\p{Emoji})[\ufe0e\ufe0f])[\p{Cc}\p{Cf}\p{Co}\p{DI}\u2028\u2029\u2800]/gu;

/**
 * UTF-8 read in another encoding and saved so: «CittÃ », «perchÃ©», «lâ€™ente» (Windows, ISO), «citt√†», «l‚Äôente» (old
 * Mac).
 */
const misread =
  /Ã[\u0080-\u00bf ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|Â[\u00a0-\u00bf]|â(?:€|‚)[^\s\p{L}]?|√[†®©¨≤π∞¬]|‚Ä[ôúùìî¶]/gu;

/** Blanks of other kinds, such as a no-break space, where YAML counts spaces. */
const otherBlank = /^ *([\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+)/gmu;

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Bytes that are not UTF-8 were read as this mark. */
export const findLostCharacters: Rule = ({ text }) =>
  [...text.matchAll(lost)].map(({ index }) => ({
    rule: 'character-lost',
    offset: index,
    found: 'U+FFFD',
    message: 'Qui c’era un carattere che non si è potuto leggere',
    remedy: 'salva il file in UTF-8 e riscrivi la parola',
  }));

/** Letters that were saved in one encoding and read in another. */
export const findMisreadCharacters: Rule = ({ text }) =>
  [...text.matchAll(misread)].map(({ 0: found, index }) => ({
    rule: 'character-lost',
    offset: index,
    found,
    message: `«${found.trim()}» è una lettera letta con la codifica sbagliata`,
    remedy: 'riscrivi la parola e salva il file in UTF-8',
  }));

function invisibleAt(character: string, offset: number, found: string): Finding {
  return {
    rule: 'character-invisible',
    offset,
    found,
    message: `C’è un carattere invisibile (${codePoint(character)})`,
    remedy: 'cancellalo e riscrivi a mano le lettere vicine',
  };
}

/** What cannot be seen can hide or reorder words, and breaks the search. */
export const findInvisibleCharacters: Rule = ({ text }) =>
  [...text.matchAll(invisible)].map(({ 0: character, index }) =>
    invisibleAt(character, index, codePoint(character)),
  );

/** The same, written as `&#8203;` in a text or as `\u200b` in a value between double quotes. */
export const findInvisibleCodes: Rule = (file) =>
  [...findReferences(file), ...findEscapes(file)].flatMap(({ written, character, offset }) => {
    const [first] = character.match(invisible) ?? character.match(/\ufffd/) ?? [];
    return first === undefined ? [] : [invisibleAt(first, offset, written)];
  });

/** Lines that end as on old Macs: other programs take them for one line. Told once. */
export const findOldLineEnds: Rule = ({ text }) => {
  const offset = text.search(loneReturn);
  if (offset === -1) return [];
  const message = 'Le righe finiscono come sui vecchi Mac (CR)';
  const remedy = 'salva il file con le fini di riga LF, o CRLF di Windows';
  return [{ rule: 'line-ends', offset, found: 'CR', message, remedy }];
};

/** Character references that stand for nothing, or lack their end: readers would see `&egrave` as it is written. */
export const findUnmadeCodes: Rule = (file) =>
  [
    ...findReferences(file).filter(
      ({ written, character }) => character === written && /^&[a-z]{2}/.test(written),
    ),
    ...findOpenReferences(file),
  ].map(({ written: found, offset }) => ({
    rule: 'character-code',
    offset,
    found,
    message: `I lettori vedrebbero «${found}» come è scritto`,
    remedy: 'scrivi il carattere stesso: è, ’, &',
  }));

/** A letter and its accent as two characters: other programs and the search take them for other letters. */
export const findSplitLetters: Rule = ({ text }) =>
  [...text.matchAll(/\p{L}\p{M}+/gu)]
    .filter(({ 0: found }) => found.normalize('NFC') !== found)
    .map(({ 0: found, index }) => ({
      rule: 'character-split',
      offset: index,
      found: [...found].map(codePoint).join(' '),
      message: `La lettera «${found.normalize('NFC')}» è scritta con l’accento a parte`,
      remedy: 'cancellala e riscrivila dalla tastiera',
    }));

/** Fields are indented with spaces; what only looks like one makes another text of the line. */
export const findOddIndents: Rule = ({ text, body, yaml }) => {
  const start = body?.nodes[0]?.offset;
  const fields = yaml ? text.slice(0, start) : '';
  return [...fields.matchAll(otherBlank)].map(({ 0: blanks, 1: odd = '', index }) => ({
    rule: 'yaml-indent',
    offset: index + blanks.length - odd.length,
    found: codePoint(odd),
    message: `Il rientro non è fatto di spazi (${codePoint(odd)})`,
    remedy: 'cancella il rientro e riscrivilo con la barra spaziatrice',
  }));
};
