/** An MDX file cut in two; both parts keep their offset in the whole text. */
export type SplitText = { yaml: string; yamlOffset: number; body: string; bodyOffset: number };

const fence = /^---[ \t]*(?:\r\n|\r|\n)/;
const closing = /^---[ \t]*(?=[\r\n]|$)/m;

/** Cuts the text at its `---` lines; `null` if it does not begin with one or the second is missing. */
export function splitFrontmatter(text: string): SplitText | null {
  const opening = fence.exec(text);
  if (!opening) return null;
  const yamlOffset = opening[0].length;
  const end = closing.exec(text.slice(yamlOffset));
  if (!end) return null;
  const bodyOffset = yamlOffset + end.index + end[0].length;
  return {
    yaml: text.slice(yamlOffset, yamlOffset + end.index),
    yamlOffset,
    body: text.slice(bodyOffset),
    bodyOffset,
  };
}
