/** An MDX file cut in two; both parts keep their offset in the whole text. */
export type SplitText = {
  yaml: string;
  yamlOffset: number;
  body: string;
  bodyOffset: number;
  /** Where a `---` stands among the fields, after which they go on; blanked in `yaml`. */
  extraFence?: number;
};

const fence = /^---[ \t]*(?:\r\n|\r|\n)/;
const closing = /^---[ \t]*(?=[\r\n]|$)/m;
/** A field at the beginning of a text that should be prose, another one, and the `---` that really closes. */
const goesOn = /(?<![^])\s*[a-zA-Z]+:(?:[ \t].*)?\r?\n(?:[a-zA-Z]+:|[ \t]+\S|- )[^]*?^---[ \t]*(?=[\r\n]|$)/m;

/** Cuts the text at its `---` lines; `null` if it does not begin with one or the second is missing. */
export function splitFrontmatter(text: string): SplitText | null {
  const opening = fence.exec(text);
  if (!opening) return null;
  const yamlOffset = opening[0].length;
  const end = closing.exec(text.slice(yamlOffset));
  if (!end) return null;
  const bodyOffset = yamlOffset + end.index + end[0].length;
  const rest = goesOn.exec(text.slice(bodyOffset));
  if (rest) {
    const fenceAt = bodyOffset - end[0].length;
    const closingAt = bodyOffset + rest[0].lastIndexOf('---');
    return {
      yaml: `${text.slice(yamlOffset, fenceAt)}${' '.repeat(end[0].length)}${text.slice(bodyOffset, closingAt)}`,
      yamlOffset,
      body: text.slice(bodyOffset + rest[0].length),
      bodyOffset: bodyOffset + rest[0].length,
      extraFence: fenceAt,
    };
  }
  return {
    yaml: text.slice(yamlOffset, yamlOffset + end.index),
    yamlOffset,
    body: text.slice(bodyOffset),
    bodyOffset,
  };
}
