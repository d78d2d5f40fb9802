import { foldWord } from '#src/search/normalise.ts';
import { stopWords } from '#src/search/stop-words.ts';

const wordPattern = /[\p{L}\p{N}]+/gu;
const acronymPattern = /^(?=(?:.*\p{Lu}){2})\p{L}[\p{L}\p{N}]{1,7}$/u;
const longestExpansion = 12;

const initialOf = (word: string) => foldWord(word).slice(0, 1);

/**
 * The last words of a text whose initials make the acronym, the first being one of them. Words that only hold a
 * sentence together may be passed over: `Anagrafe Nazionale della Popolazione Residente` makes `ANPR`.
 */
function expansionBefore(words: readonly string[], acronym: string): string[] | undefined {
  const letters = [...foldWord(acronym)];
  const from = Math.max(0, words.length - longestExpansion);
  function match(word: number, letter: number): number | undefined {
    if (letter < 0) return word + 1;
    if (word < from) return undefined;
    const current = words[word] ?? '';
    const taken = initialOf(current) === letters[letter] ? match(word - 1, letter - 1) : undefined;
    if (taken !== undefined) return taken;
    return stopWords.has(foldWord(current)) && letter < letters.length - 1
      ? match(word - 1, letter)
      : undefined;
  }
  const start = match(words.length - 1, letters.length - 1);
  return start === undefined ? undefined : words.slice(start);
}

/** The first words that make the acronym, as `expansionBefore` finds them at the end. */
function expansionIn(words: readonly string[], acronym: string): string[] | undefined {
  for (let end = 2; end <= Math.min(words.length, longestExpansion); end += 1) {
    const found = expansionBefore(words.slice(0, end), acronym);
    if (found?.length === end) return found;
  }
  return undefined;
}

/**
 * The acronyms that a text explains, with what they stand for: `Anagrafe Nazionale della Popolazione Residente
 * (ANPR)` or `ANPR (Anagrafe …)`. What stands in brackets must have the initials of the acronym.
 */
export function acronymsIn(text: string): [string, string][] {
  return [...text.matchAll(/\(([^()]{2,120})\)/g)].flatMap((match): [string, string][] => {
    const inside = (match[1] ?? '').match(wordPattern) ?? [];
    const before = text.slice(Math.max(0, match.index - 200), match.index).match(wordPattern) ?? [];
    const [only, ...others] = inside;
    if (only !== undefined && others.length === 0 && acronymPattern.test(only)) {
      const expansion = expansionBefore(before, only);
      return expansion && expansion.length > 1 ? [[only, expansion.join(' ')]] : [];
    }
    const acronym = before.at(-1) ?? '';
    if (!acronymPattern.test(acronym)) return [];
    const expansion = expansionIn(inside, acronym);
    return expansion ? [[acronym, expansion.join(' ')]] : [];
  });
}
