import { withoutClaims } from '#src/lib/claims/claim-tag.ts';
import type { Figure } from '#src/lib/ledger.ts';

const figureTag = /<Num id="([^"]+)" \/>/g;

/** A stretch of text, or a figure that stands in it. */
export type TextPart = string | Figure;

/**
 * Cuts a line of frontmatter at its `<Num id="…" />` tags: `'Sono <Num id="a" /> enti'` gives
 * `['Sono ', figure, ' enti']`; the tags of its claims go. `figureOf` finds the figure and throws for an unknown id.
 */
export function splitFigures(text: string, figureOf: (id: string) => Figure): TextPart[] {
  return withoutClaims(text)
    .split(figureTag)
    .map((part, index) => (index % 2 === 1 ? figureOf(part) : part))
    .filter((part) => part !== '');
}

/** The same line as plain text, each figure as people read it. */
export function fillFigures(text: string, figureOf: (id: string) => Figure): string {
  return splitFigures(text, figureOf)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('');
}
