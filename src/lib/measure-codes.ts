import type { Programme } from '#src/schemas/programme.ts';

/** A name to print, in which the code of a measure stays on the line of the word before it: `Misura 1.2`. */
export function keepCodes(name: string, { measures }: Pick<Programme, 'measures'>): string {
  const codes = new Set(measures.map(({ code }) => code));
  return name.replace(/ (?=(\S+?)[,;:)]?(?: |$))/g, (blank, word: string) =>
    codes.has(word) ? '\u00a0' : blank,
  );
}
