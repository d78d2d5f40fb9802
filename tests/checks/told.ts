import { checkContent } from '#src/checks/check-content.ts';
import { readTexts } from '#src/checks/read-texts.ts';
import { goodContent, surroundings, type TextFile } from '#src/checks/sample.ts';

/** What the check says of these files, each as `path:line:column rule`. */
export function told(files: TextFile[], today = surroundings.today): string[] {
  return checkContent(readTexts(files), { ...surroundings, today }).map(
    ({ rule, file, line, column }) => `${file}:${line}:${column} ${rule}`,
  );
}

/** The good content with one text replaced by another in one file. */
export function spoil(path: string, from: string, to: string): TextFile[] {
  return alter(goodContent(), path, from, to);
}

/**
 * The files with one more text replaced in one of them. Throws where the text is not there, so that a test cannot pass
 * because its fault was never made.
 */
export function alter(files: TextFile[], path: string, from: string, to: string): TextFile[] {
  return files.map((file) => {
    if (file.path !== path) return file;
    if (!file.text.includes(from)) throw new Error(`${path} does not hold ${JSON.stringify(from)}`);
    return { path, text: file.text.replace(from, () => to) };
  });
}
