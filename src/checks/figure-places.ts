import { lineFields } from '#src/checks/editor-text.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import { isElement } from '#src/checks/mdx-body.ts';
import { selectFields } from '#src/checks/yaml-source.ts';

/** A figure named in a text, with what stands around its tag. */
export type FigurePlace = { id: string; offset: number; tag: string; ahead: string; after: string };

const figureTag = /<Num id=\\?["']([^"'\\<>]*)\\?["'][^>]*>/g;

function placesIn(source: string, start: number): FigurePlace[] {
  return [...source.matchAll(figureTag)].map(({ 0: tag, 1: id = '', index }) => ({
    id,
    offset: start + index,
    tag,
    ahead: source.slice(Math.max(0, index - 40), index),
    after: source.slice(index + tag.length, index + tag.length + 20),
  }));
}

const known = new WeakMap<ContentFile, FigurePlace[]>();

/** The figures that a file names: in a bulletin's lines of the frontmatter, and in the text. */
export function figurePlaces(file: ContentFile): FigurePlace[] {
  const places = known.get(file) ?? findPlaces(file);
  known.set(file, places);
  return places;
}

function findPlaces({ kind, yaml, body, text }: ContentFile): FigurePlace[] {
  const inFields = (kind === 'bulletin' ? lineFields : []).flatMap((pattern) =>
    selectFields(yaml, pattern).flatMap(({ source, offset }) => placesIn(source, offset)),
  );
  const inBody = (body?.nodes ?? [])
    .filter(isElement)
    .filter(({ node }) => node.name === 'Num')
    .flatMap(({ offset, source }) =>
      placesIn(source, offset).map((place) => ({
        ...place,
        ahead: text.slice(Math.max(0, offset - 40), offset),
        after: text.slice(offset + source.length, offset + source.length + 20),
      })),
    );
  return [...inFields, ...inBody];
}
