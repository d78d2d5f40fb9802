import type { ExcerptPiece } from '#src/search/excerpt.ts';

/** An element with text and other elements in it, never markup; `className` may be empty. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

/** A link to an address of this site or a whole one. */
export function createLink(address: string, ...children: (string | Node)[]): HTMLAnchorElement {
  const link = createElement('a', '', ...children);
  link.href = address;
  return link;
}

/** A text with its marks as elements. */
export function toNodes(pieces: readonly ExcerptPiece[]): (string | Node)[] {
  return pieces.map(({ text, marked }) => (marked ? createElement('mark', '', text) : text));
}
