/** Widths of Titillium Web 600 as shares of its size, rounded up, so that an estimate is never too short. */
const widths: [share: number, characters: string][] = [
  [0.23, ' \u00a0'],
  [0.28, "!',.:;I`ijl|ìíÌÍ’‘·"],
  [0.33, '()J'],
  [0.38, '[]frt{}'],
  [0.43, '"*-ºª“”'],
  [0.48, '/?\\csxz'],
  [0.63, 'ABGKPRVÀ»–'],
  [0.68, 'DOQU_ÒÙ'],
  [0.73, '&HN'],
  [0.78, 'w…'],
  [0.88, 'Mm'],
  [0.93, 'W'],
  [1.02, '@—'],
];
const shares = new Map(
  widths.flatMap(([share, characters]) => Array.from(characters, (one) => [one, share] as const)),
);
const usualShare = 0.58;

/**
 * Upper estimate of a text's width in pixels, at a size in pixels. It needs no font, so the height of a chart and
 * the place of its labels are the same in a build, in a browser and in a test.
 */
export function estimateTextWidth(text: string, size: number): number {
  let total = 0;
  for (const character of text) {
    const isLatin = (character.codePointAt(0) ?? 0) < 0x2100;
    total += shares.get(character) ?? (isLatin ? usualShare : 1.1);
  }
  return total * size;
}

/** Cuts a word that is wider than a line; the others stay whole. */
function splitWord(word: string, size: number, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && estimateTextWidth(part + character, size) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/** Lines of a text that each fit a width in pixels. Breaks at plain spaces, and inside a word only if it must. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((whole) => splitWord(whole, size, width))) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && estimateTextWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
