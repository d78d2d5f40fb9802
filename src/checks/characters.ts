import { findEscapes, findOpenReferences, findReferences } from '#src/checks/coded-characters.ts';
import { loneReturn } from '#src/checks/content-file.ts';
import type { Finding } from '#src/checks/finding.ts';
import { rulesOn } from '#src/checks/rule.ts';

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

function invisibleAt(character: string, offset: number, found: string): Finding {
  return {
    offset,
    found,
    message: `C’è un carattere invisibile (${codePoint(character)})`,
    remedy: 'cancellalo e riscrivi a mano le lettere vicine',
  };
}

/** Characters that readers, programs or the search would take for others. */
export const characterRules = rulesOn('characters', 'file', [
  {
    id: 'character-lost',
    sentence: 'Un carattere andato perso: al suo posto i lettori vedrebbero il segno �.',
    example: { bulletin: { Servono: 'Perch‸\uFFFD servono' } },
    find: ({ text }) =>
      [...text.matchAll(lost)].map(({ index }) => ({
        offset: index,
        found: 'U+FFFD',
        message: 'Qui c’era un carattere che non si è potuto leggere',
        remedy: 'salva il file in UTF-8 e riscrivi la parola',
      })),
  },
  {
    id: 'character-lost',
    sentence: 'Una lettera letta con la codifica sbagliata, come «Ã©» al posto di «é».',
    example: { bulletin: { Servono: 'Perch‸Ã© servono' } },
    find: ({ text }) =>
      [...text.matchAll(misread)].map(({ 0: found, index }) => ({
        offset: index,
        found,
        message: `«${found.trim()}» è una lettera letta con la codifica sbagliata`,
        remedy: 'riscrivi la parola e salva il file in UTF-8',
      })),
  },
  {
    id: 'character-invisible',
    sentence:
      'Un carattere che non si vede: può nascondere o spostare parole, e la ricerca non trova quella in cui sta.',
    example: { bulletin: { Servono: 'Ser‸\u200Bvono' } },
    find: ({ text }) =>
      [...text.matchAll(invisible)].map(({ 0: character, index }) =>
        invisibleAt(character, index, codePoint(character)),
      ),
  },
  {
    id: 'character-invisible',
    sentence: 'Un carattere che non si vede, scritto come codice.',
    example: { bulletin: { Servono: 'Ser‸&#8203;vono' } },
    find: (file) =>
      [...findReferences(file), ...findEscapes(file)].flatMap(({ written, character, offset }) => {
        const [first] = character.match(invisible) ?? character.match(/\ufffd/) ?? [];
        return first === undefined ? [] : [invisibleAt(first, offset, written)];
      }),
  },
  {
    id: 'character-code',
    sentence: 'Il codice di un carattere che non c’è o non è finito: resterebbe nel testo.',
    example: { bulletin: { Servono: 'Citt‸&agrave e servono' } },
    find: (file) =>
      [
        ...findReferences(file).filter(
          ({ written, character }) => character === written && /^&[a-z]{2}/.test(written),
        ),
        ...findOpenReferences(file),
      ].map(({ written: found, offset }) => ({
        offset,
        found,
        message: `I lettori vedrebbero «${found}» come è scritto`,
        remedy: 'scrivi il carattere stesso: è, ’, &',
      })),
  },
  {
    id: 'character-split',
    sentence:
      'Una lettera scritta in due caratteri, con l’accento a parte: la ricerca e altri programmi la prendono per un’altra.',
    example: { bulletin: { Servono: 'Perch‸e\u0301 servono' } },
    find: ({ text }) =>
      [...text.matchAll(/\p{L}\p{M}+/gu)]
        .filter(({ 0: found }) => found.normalize('NFC') !== found)
        .map(({ 0: found, index }) => ({
          offset: index,
          found: [...found].map(codePoint).join(' '),
          message: `La lettera «${found.normalize('NFC')}» è scritta con l’accento a parte`,
          remedy: 'cancellala e riscrivila dalla tastiera',
        })),
  },
  {
    id: 'yaml-indent',
    sentence: 'Un rientro fatto di caratteri che sembrano spazi: il campo finirebbe altrove.',
    example: { term: { 'Un luogo con': 'Un luogo\n  ‸\u00a0con' } },
    find: ({ text, body, yaml }) => {
      const start = body?.nodes[0]?.offset;
      const fields = yaml ? text.slice(0, start) : '';
      return [...fields.matchAll(otherBlank)].map(({ 0: blanks, 1: odd = '', index }) => ({
        offset: index + blanks.length - odd.length,
        found: codePoint(odd),
        message: `Il rientro non è fatto di spazi (${codePoint(odd)})`,
        remedy: 'cancella il rientro e riscrivilo con la barra spaziatrice',
      }));
    },
  },
  {
    id: 'line-ends',
    sentence:
      'Righe che finiscono come sui vecchi Mac: altri programmi ne fanno una sola. Si dice una volta per file.',
    example: { calendar: { 'di aprile\n': 'di aprile‸\r' } },
    find: ({ text }) => {
      const offset = text.search(loneReturn);
      if (offset === -1) return [];
      const message = 'Le righe finiscono come sui vecchi Mac (CR)';
      const remedy = 'salva il file con le fini di riga LF, o CRLF di Windows';
      return [{ offset, found: 'CR', message, remedy }];
    },
  },
]);
