/** A content file in its two parts; a file of YAML alone has no body. */
export type EntryText = { head: string; body: string | null };

/**
 * Splits a text of the content at the two lines of dashes.
 * @throws if they are not there: the page in which editors write must not take such a file for an empty one.
 */
export function splitEntry(text: string): EntryText {
  const parts = /^---\n(?:([\s\S]*?)\n)?---(?:\n([\s\S]*))?$/.exec(text);
  if (!parts) throw new Error('Il file non comincia con una testata fra due righe di tre trattini');
  return { head: parts[1] ?? '', body: (parts[2] ?? '').replace(/^\n/, '') };
}

/** The reverse of `splitEntry`, with a line break at the end. */
export function joinEntry({ head, body }: EntryText): string {
  const yaml = head.trimEnd();
  if (body === null) return `${yaml}\n`;
  const text = body.trim();
  return `---\n${yaml}\n---\n${text === '' ? '' : `\n${text}\n`}`;
}
