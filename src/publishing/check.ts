import { checkContent } from '#src/checks/check-content.ts';
import { formatProblems, type Problem } from '#src/checks/problem.ts';
import { readContent } from '#src/publishing/read-content.ts';

/** What a check of the content found. */
export type CheckReport = { fileCount: number; problems: Problem[]; text: string };

/** Checks every file of a content folder; `text` is what an editor reads about the problems, empty if there are none. */
export function checkFolder(folder: string): CheckReport {
  const content = readContent(folder);
  const problems = [...content.problems, ...checkContent(content.files)];
  const count = problems.length === 1 ? 'Un problema' : `${problems.length} problemi`;
  const text =
    problems.length === 0 ? '' : `${formatProblems(problems, content.files)}\n\n${count} nei contenuti.`;
  return { fileCount: content.files.length, problems, text };
}
