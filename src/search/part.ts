import { fullestWindow, massBetween, type AskedPlaces } from '#src/search/places.ts';

/** An element with an id as Pagefind keeps it; `location` is the place of its first word. */
export interface Anchor {
  element: string;
  id: string;
  text?: string;
  location: number;
}

/**
 * A page up to its first heading, or a section from its heading to the next one; places are counted in words
 * of the page, from 0, and `end` is past the last.
 */
export interface PagePart {
  /** Of the heading; empty for the beginning of the page. */
  id: string;
  /** The heading in the form of the index; empty for the beginning of the page. */
  heading: string;
  start: number;
  /** First word after the heading. */
  text: number;
  end: number;
}

/** How many words a text has, by its blanks. */
export const countWords = (text: string) => (text.trim() === '' ? 0 : text.trim().split(/\s+/).length);

/**
 * The parts of a page, in order.
 * @param words of the whole page, as the index holds it
 * @param title of the page in the same form, which its text may begin with
 */
export function toParts(
  words: readonly string[],
  title: string,
  anchors: readonly Anchor[],
): [PagePart, ...PagePart[]] {
  const headings = anchors
    .filter(({ element, text = '' }) => /^h[23]$/.test(element) && countWords(text) > 0)
    .toSorted((a, b) => a.location - b.location);
  const endOf = (index: number) => headings[index]?.location ?? words.length;
  const beginsWithTitle = title !== '' && words.join(' ').startsWith(title.trim().replace(/\s+/g, ' '));
  return [
    { id: '', heading: '', start: 0, text: beginsWithTitle ? countWords(title) : 0, end: endOf(0) },
    ...headings.map(({ id, text = '', location }, index) => ({
      id,
      heading: text,
      start: location,
      text: location + countWords(text),
      end: endOf(index + 1),
    })),
  ];
}

/**
 * The part that answers best: it holds most of what was asked for, by weight, then most of it in its heading, then most
 * of it close together, then most often, then it comes first.
 */
export function toBestPart(
  parts: readonly [PagePart, ...PagePart[]],
  asked: readonly AskedPlaces[],
): PagePart {
  const rank = ({ start, text, end }: PagePart): number[] => {
    const window = fullestWindow(asked, start, end);
    return [
      massBetween(asked, start, end),
      massBetween(asked, start, text),
      window?.mass ?? 0,
      window?.times ?? 0,
    ];
  };
  const isBetter = (one: number[], other: number[]) => {
    const difference = one.map((value, index) => value - (other[index] ?? 0)).find((value) => value !== 0);
    return difference !== undefined && difference > 0;
  };
  return parts.reduce((best, part) => (isBetter(rank(part), rank(best)) ? part : best));
}
