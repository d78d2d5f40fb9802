import type { ContentFile } from '#src/checks/content-file.ts';
import { nodesOf } from '#src/checks/mdx-body.ts';
import { selectFields } from '#src/checks/yaml-source.ts';

/** Fields of a bulletin's frontmatter that may name figures. */
export const lineFields = ['summary', 'standfirst', 'charts.*.summary', 'charts.*.annotations.*.text'];

/** A stretch of text as it is written, tags included, with its offset in the file. */
export type WrittenText = { source: string; offset: number };

/** The lines of the frontmatter that may name figures, then the paragraphs and headings of the text. */
export function writtenTexts({ kind, yaml, body }: ContentFile): WrittenText[] {
  const lines =
    kind === 'bulletin'
      ? lineFields.flatMap((pattern) =>
          selectFields(yaml, pattern).filter(({ value }) => typeof value === 'string'),
        )
      : [];
  const blocks = [...nodesOf(body, 'paragraph'), ...nodesOf(body, 'heading')];
  return [...lines, ...blocks].map(({ source, offset }) => ({ source, offset }));
}
