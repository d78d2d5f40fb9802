/** A place in a file, both from 1; the column counts UTF-16 units as editors do. */
export type Place = { line: number; column: number };

/** Finds the place of an offset in a text; its lines are counted once. Knows LF, CRLF and CR. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    const after = starts.findIndex((start) => start > offset);
    const line = after === -1 ? starts.length : after;
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}

/** The offset of a place; the end of the text for a place beyond it. */
export function offsetOf(text: string, place: Place): number {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (match) => match.index + match[0].length)];
  return Math.min(text.length, (starts[place.line - 1] ?? text.length) + place.column - 1);
}
