import type { Rule } from '#src/checks/finding.ts';

const lost = /\uFFFD+/g;
/** Controls (NUL among them), bidirectional and zero-width marks, soft hyphens, line separators. */
const invisible = /(?![\t\n\r])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

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

/** What cannot be seen can hide or reorder words, and breaks the search. */
export const findInvisibleCharacters: Rule = ({ text }) =>
  [...text.matchAll(invisible)].map(({ 0: character, index }) => ({
    rule: 'character-invisible',
    offset: index,
    found: codePoint(character),
    message: `C’è un carattere invisibile (${codePoint(character)})`,
    remedy: 'cancellalo e riscrivi a mano le lettere vicine',
  }));
