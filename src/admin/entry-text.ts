import { splitFrontmatter } from '#src/checks/frontmatter.ts';

/** How a file is written, which no form shows: its byte order mark, the end of its lines, its lines of dashes. */
export type Manner = { mark: string; lineEnd: string; opening: string; closing: string };

/** A content file in its two parts, with line feeds alone; a file of YAML alone has no body. */
export type EntryText = { head: string; body: string | null; manner: Manner };

/** How a new file is written. */
export const usualManner: Manner = { mark: '', lineEnd: '\n', opening: '---', closing: '---' };

/**
 * Splits a text of the content as the check does, at its lines of dashes if it has a body.
 * @throws if they are not there: the page in which editors write must not take such a file for an empty one.
 */
export function splitEntry(file: string, hasBody: boolean): EntryText {
  const text = file.replace(/^\uFEFF/, '');
  const mark = file.slice(0, file.length - text.length);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.replaceAll('\r\n', '\n');
  if (!hasBody) return { head: lines, body: null, manner: { ...usualManner, mark, lineEnd } };
  const parts = splitFrontmatter(lines);
  if (!parts || parts.extraFence !== undefined)
    throw new Error('Il file non comincia con una testata fra due righe di tre trattini');
  const { yaml, yamlOffset, body, bodyOffset } = parts;
  const opening = lines.slice(0, yamlOffset).replace('\n', '');
  const closing = lines.slice(yamlOffset + yaml.length, bodyOffset);
  return { head: yaml, body: body.replace(/^\n{1,2}/, ''), manner: { mark, lineEnd, opening, closing } };
}

/** The reverse of `splitEntry`, with a line break at the end. */
export function joinEntry({ head, body, manner }: EntryText): string {
  const { mark, lineEnd, opening, closing } = manner;
  const yaml = head.trimEnd();
  const text = body?.trim() ?? '';
  const lines =
    body === null ? `${yaml}\n` : `${opening}\n${yaml}\n${closing}\n${text === '' ? '' : `\n${text}\n`}`;
  return mark + lines.replace(/\r\n|\n/g, lineEnd);
}
