import { cleanQuery, tokensOf } from '#src/lib/search/tokens.ts';
import { stopWords } from '#src/lib/search/stop-words.ts';

/** Words and phrases that mean the same, each as the keys of its words without those that only hold it together. */
export interface EquivalentGroup {
  /** What one is worth where another was asked for. */
  worth: number;
  members: string[][];
}

/** What one is worth for the other: an acronym for its expansion, and a synonym. */
export const acronymWorth = 0.95;
export const synonymWorth = 0.2;

/** The keys of a phrase that count: `Polo Strategico Nazionale` gives three, `ente del territorio` two. */
export function toMember(phrase: string): string[] {
  const keys = tokensOf(cleanQuery(phrase)).map(({ key }) => key);
  const counting = keys.filter((key) => !stopWords.has(key));
  return counting.length > 0 ? counting : keys;
}

/** Packs groups as they travel with the vocabulary: `=` before acronyms, `~` before synonyms, one a line. */
export function packEquivalents(acronyms: readonly string[][], synonyms: readonly string[][]): string {
  const toLine = (sign: string, phrases: readonly string[]) =>
    sign + phrases.map((phrase) => toMember(phrase).join(' ')).join('|');
  return [
    ...new Set([
      ...acronyms.map((phrases) => toLine('=', phrases)),
      ...synonyms.map((phrases) => toLine('~', phrases)),
    ]),
  ].join('\n');
}

/** Reads what `packEquivalents` made. */
export function unpackEquivalents(lines: string): EquivalentGroup[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({
      worth: line.startsWith('=') ? acronymWorth : synonymWorth,
      members: line
        .slice(1)
        .split('|')
        .map((member) => member.split(' ')),
    }));
}
