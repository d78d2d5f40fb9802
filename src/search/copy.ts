import { cleanText } from '#src/search/normalise.ts';
import { tokensOf, type Token } from '#src/search/tokens.ts';

/*
 * Pagefind drops separators inside numbers (`1,9` becomes 19), completes `4083` to `40830` and `comun` to
 * `comunicare`, and glues `dell’infrastruttura` into one word. The copy of a page that it indexes is therefore
 * written so that every token is one word to it, closed by a sign that it keeps in words: it finds that word and
 * no other, and which words are forms of each other is ours to say. Figures have signs for comma and point, and
 * tokens that touch get a blank that is taken out again before people read the text. None of these signs is
 * used in Italian; those that a page holds all the same are left out of the copy.
 */
const comma = '\u203f';
const point = '\u2040';
const close = '\u2054';
/** Pagefind takes this one and `glue` for punctuation: they are in the text, not in its words. */
const groupedMark = '\u205a';
const glue = '\u2056';

const signs = new RegExp(`[${comma}${point}${close}${groupedMark}${glue}]`, 'gu');
const writtenFigure = new RegExp(`([\\d${comma}${point}]+)${close}(${groupedMark}?)`, 'gu');

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The key of a word or figure as the index holds it: one word, not the beginning of a longer one. */
export function indexTerm(key: string): string {
  return key.replaceAll(',', comma).replaceAll('.', point) + close;
}

function editsOf(token: Token, previous: Token | undefined, text: string): Edit[] {
  const touches = previous !== undefined && !/\s/.test(text.slice(previous.end, token.start));
  const edits = touches ? [{ start: token.start, end: token.start, text: `${glue} ` }] : [];
  const last = token.end - 1;
  if (token.kind === 'word')
    return [...edits, { start: last, end: token.end, text: text.slice(last, token.end) + close }];
  const grouped = text.slice(token.start, token.end).replace(/,\d+$/, '') !== token.key.replace(/,\d+$/, '');
  return [
    ...edits,
    { start: token.start, end: token.end, text: indexTerm(token.key) + (grouped ? groupedMark : '') },
  ];
}

/**
 * The pieces of a running text (text nodes in reading order) as Pagefind should read them. Words and figures
 * may go over the border of two pieces, as in `dell’<a>infrastruttura</a>`.
 */
export function toIndexedText(pieces: readonly string[]): string[] {
  const clean = pieces.map((piece) => cleanText(piece).replace(signs, ''));
  const text = clean.join('');
  const tokens = tokensOf(text);
  const edits = tokens.flatMap((token, index) => editsOf(token, tokens[index - 1], text));
  let next = 0;
  let position = 0;
  let pieceEnd = 0;
  return clean.map((piece) => {
    const parts: string[] = [];
    pieceEnd += piece.length;
    for (let edit = edits[next]; edit && edit.start < pieceEnd; edit = edits[++next]) {
      parts.push(text.slice(position, edit.start), edit.text);
      position = edit.end;
    }
    parts.push(text.slice(position, pieceEnd));
    position = Math.max(position, pieceEnd);
    return parts.join('').replace(/\s/g, ' ');
  });
}

/** Text from the index as people read it: the opposite of `toIndexedText`, with plain blanks and dots. */
export function toReadableText(text: string): string {
  return text
    .replaceAll(`${glue} `, '')
    .replaceAll(glue, '')
    .replace(writtenFigure, (_, key: string, grouped: string) => {
      const [whole = '', ...decimals] = key.replaceAll(point, '.').split(comma);
      const shown = grouped === '' ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
      return [shown, ...decimals].join(',');
    })
    .replaceAll(close, '');
}

/** True when the next word of an indexed text belongs to this one without a blank. */
export function isGlued(word: string): boolean {
  return word.endsWith(glue);
}
