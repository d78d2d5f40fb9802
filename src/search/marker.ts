import type { ExcerptPiece } from '#src/search/excerpt.ts';
import { foldWord } from '#src/search/normalise.ts';
import { queryTokens, tokensOf } from '#src/search/tokens.ts';
import { formsOf } from '#src/search/word-forms.ts';

/** Splits a text where words are to be marked; the pieces joined are the text, character by character. */
export type Marker = (text: string) => ExcerptPiece[];

/** Forms of the same word are worth more than this to the search; a verb for its noun is not. */
const sameWord = 0.7;

/** A word with its singular and its plural, its masculine and its feminine: `scuola`, `scuole`. */
function withForms(key: string): string[] {
  const forms = [...formsOf(key)].filter(([, worth]) => worth > sameWord);
  return [key, ...forms.map(([form]) => form)];
}

/**
 * Marks words in every form that folds alike or is a form of the same word, and figures exactly, however they are grouped.
 * @param words texts of one or more words each; stop words in them are not marked
 * @param beginning of a word that is still being typed: every word that begins so is marked as far as that
 */
export function createMarker(words: readonly string[], beginning = ''): Marker {
  const wanted = queryTokens(words.join(' '), 'page');
  const figures = new Set(wanted.flatMap(({ kind, key }) => (kind === 'figure' ? [key] : [])));
  const forms = new Set(wanted.flatMap(({ kind, key }) => (kind === 'word' ? withForms(key) : [])));
  const begun = foldWord(beginning);

  return (text) => {
    const pieces: ExcerptPiece[] = [];
    let done = 0;
    for (const { kind, key, start, end } of tokensOf(text)) {
      const whole = kind === 'figure' ? figures.has(key) : forms.has(key);
      const part = !whole && begun !== '' && kind === 'word' && key.startsWith(begun);
      if (!whole && !part) continue;
      const to = whole ? end : Math.min(end, start + beginning.length);
      if (start > done) pieces.push({ text: text.slice(done, start), marked: false });
      pieces.push({ text: text.slice(start, to), marked: true });
      done = to;
    }
    if (done < text.length) pieces.push({ text: text.slice(done), marked: false });
    return pieces;
  };
}

/** The marker of what stands beside an excerpt: the words that it marks, the query, and the beginning of one more. */
export function markerBeside(excerpt: readonly ExcerptPiece[], query: string, beginning = ''): Marker {
  const found = excerpt.filter(({ marked }) => marked).map(({ text }) => text);
  return createMarker([...found, query], beginning);
}
