/** Characters that look like a letter or sign of an id and are another, with the one that they look like. */
const alike = new Map(
  [
    ['-', '\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d'],
    ['a', '\u0430\u03b1'],
    ['c', '\u0441'],
    ['e', '\u0435'],
    ['i', '\u0456\u0131\u03b9'],
    ['o', '\u043e\u03bf'],
    ['p', '\u0440\u03c1'],
    ['x', '\u0445'],
    ['y', '\u0443'],
    ['s', '\u0455'],
  ].flatMap(([plain = '', others = '']) => [...others].map((other): [string, string] => [other, plain])),
);

/** The id with the letters and signs that it seems to have. */
export function straightId(id: string): string {
  return [...id].map((character) => alike.get(character) ?? character).join('');
}

/** What an id has that only looks right, for people: `U+2011 al posto di «-»`; `undefined` if nothing. */
export function lookAlikeIn(id: string): string | undefined {
  const found = [...id].find((character) => alike.has(character));
  if (found === undefined) return undefined;
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `U+${code} al posto di «${alike.get(found) ?? ''}»`;
}
