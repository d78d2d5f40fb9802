import type { NamedFinding } from '#src/checks/finding.ts';

/** The lines that git leaves in a file where two versions of it could not be joined. */
const mark = /^(?:<{7}|={7}|>{7}|\|{7})(?=[ \r\n]|$).*$/gm;

export const conflictMessage = {
  message: 'Qui due versioni del file non sono state unite (segni di git)',
  remedy: 'tieni la versione giusta e cancella le righe <<<<<<<, ======= e >>>>>>>',
};

/** Blanks the marks of conflicts from an offset on, and tells each conflict where it begins. */
export function blankConflicts(
  text: string,
  start: number,
): { text: string; findings: NamedFinding<'mdx-syntax'>[] } {
  const marks = [...text.matchAll(mark)].filter(({ index }) => index >= start);
  if (marks.every(({ 0: line }) => !/^[<>]/.test(line))) return { text, findings: [] };
  const opening = marks.filter(({ 0: line }) => line.startsWith('<'));
  const told = opening.length > 0 ? opening : marks.slice(0, 1);
  return {
    text: marks.reduce(
      (rest, { 0: line, index }) =>
        rest.slice(0, index) + ' '.repeat(line.length) + rest.slice(index + line.length),
      text,
    ),
    findings: told.map(({ 0: found, index }) => ({
      rule: 'mdx-syntax',
      offset: index,
      found,
      ...conflictMessage,
    })),
  };
}
