import { cleanQuery, tokensOf } from '#src/search/tokens.ts';
import { stopWords } from '#src/search/stop-words.ts';

/** Words and phrases that mean the same, each as the keys of its words without those that only hold it together. */
export interface EquivalentGroup {
  /** What one is worth where another was asked for. */
  worth: number;
  members: string[][];
}

/** What one is worth for the other: an acronym for its expansion, and a synonym. */
export const acronymWorth = 0.95;
export const synonymWorth = 0.3;

/** The keys of a phrase that count: `Polo Strategico Nazionale` gives three, `ente del territorio` two. */
export function toMember(phrase: string): string[] {
  const keys = tokensOf(cleanQuery(phrase)).map(({ key }) => key);
  const counting = keys.filter((key) => !stopWords.has(key));
  return counting.length > 0 ? counting : keys;
}

/** What few pages take an acronym for, where most take it for something else, is a slip or chance. */
const leastShare = 0.1;

/** Of the expansions of each acronym, those that not only few pages give. */
function withoutRareExpansions(lines: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
  const acronymOf = (line: string) => line.split('|', 1)[0] ?? '';
  const most = new Map<string, number>();
  for (const [line, count] of times)
    most.set(acronymOf(line), Math.max(count, most.get(acronymOf(line)) ?? 0));
  return [...times].flatMap(([line, count]) =>
    count >= leastShare * (most.get(acronymOf(line)) ?? 0) ? [line] : [],
  );
}

/**
 * Packs groups as they travel with the vocabulary: `=` before acronyms, `~` before synonyms, one a line.
 * @param acronyms each as often as pages explain it
 */
export function packEquivalents(acronyms: readonly string[][], synonyms: readonly string[][]): string {
  const toLine = (sign: string, phrases: readonly string[]) =>
    sign + phrases.map((phrase) => toMember(phrase).join(' ')).join('|');
  return [
    ...withoutRareExpansions(acronyms.map((phrases) => toLine('=', phrases))),
    ...new Set(synonyms.map((phrases) => toLine('~', phrases))),
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
