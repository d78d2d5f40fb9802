import { checkContent } from '#src/checks/check-content.ts';
import { checkLog } from '#src/checks/check-log.ts';
import { formatProblems, type Problem } from '#src/checks/problem.ts';
import { readTexts } from '#src/checks/read-texts.ts';
import { readContent, type ContentText } from '#src/publishing/read-content.ts';
import { sha256 } from '#src/publishing/sha256.ts';

/** What a check of the content found. */
export type CheckReport = {
  files: ContentText[];
  problems: Problem[];
  /** Those of the problems that `npm run record` mends. */
  behind: Problem[];
  /** What an editor reads about the problems, empty if there are none. */
  text: string;
};

/** What an editor reads about the problems of these files, empty if there are none. */
export function describeProblems(problems: Problem[], files: ContentText[]): string {
  const count = problems.length === 1 ? 'Un problema' : `${problems.length} problemi`;
  return problems.length === 0 ? '' : `${formatProblems(problems, files)}\n\n${count} nei contenuti.`;
}

/** Checks every file of a content folder, and then against the log of what was published. */
export function checkFolder(folder: string): CheckReport {
  const { files, problems: unreadable } = readContent(folder);
  const content = readTexts(files);
  const faults = [...unreadable, ...checkContent(content)];
  const report = faults.length > 0 ? undefined : checkLog(content, sha256);
  const behind = report?.behind ?? [];
  const problems = [...faults, ...(report?.refused ?? []), ...behind];
  return { files, problems, behind, text: describeProblems(problems, files) };
}
