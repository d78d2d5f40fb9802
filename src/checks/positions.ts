/** A place in a file, both from 1; the column counts UTF-16 units as editors do. */
export type Place = { line: number; column: number };

/** Finds the place of an offset in a text; its lines are counted once. Knows LF, CRLF and CR. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    // The last line that begins at the offset or before it, found by halving: a file may have many problems.
    let [line, after] = [1, starts.length + 1];
    while (after - line > 1) {
      const middle = (line + after) >> 1;
      if ((starts[middle - 1] ?? 0) <= offset) line = middle;
      else after = middle;
    }
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}

/** The offset of a place; the end of the text for a place beyond it. */
export function offsetOf(text: string, place: Place): number {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (match) => match.index + match[0].length)];
  return Math.min(text.length, (starts[place.line - 1] ?? text.length) + place.column - 1);
}

/** True if nothing but blanks and the marks of lists and quotations stands before an offset in its line. */
export function beginsLine(text: string, offset: number): boolean {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^(?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*$/.test(text.slice(start, offset));
}
