import { adviseOn } from '#src/checks/check-content.ts';
import { checkLog } from '#src/checks/check-log.ts';
import type { Problem } from '#src/checks/problem.ts';
import type { Day } from '#src/lib/day.ts';
import { describeProblems, openContent } from '#src/publishing/open-content.ts';
import type { ContentText } from '#src/publishing/read-content.ts';
import { sha256 } from '#src/publishing/sha256.ts';

/** What a check of the content found. */
export type CheckReport = {
  files: ContentText[];
  problems: Problem[];
  /** Those of the problems that `npm run record` mends. */
  behind: Problem[];
  /** Bulletins that are no drafts and are to come out after today. */
  scheduled: string[];
  /** What an editor reads about the problems, empty if there are none. */
  text: string;
  /** What an editor may want to look at, found on demand: it keeps nothing from being published. */
  advice: () => Problem[];
};

/** Checks every file of a content folder as of a day, and then against the log of what was published. */
export function checkFolder(folder: string, today: Day): CheckReport {
  const { files, content, surroundings, findFaults } = openContent(folder, today);
  const faults = findFaults();
  const { refused, behind } = faults.length > 0 ? { refused: [], behind: [] } : checkLog(content, sha256);
  const problems = [...faults, ...refused, ...behind];
  const scheduled = [...content.catalogue.bulletins].flatMap(([id, { draft, releaseDate }]) =>
    !draft && releaseDate > surroundings.today ? [id] : [],
  );
  const text = describeProblems(problems, files);
  return { files, problems, behind, scheduled, text, advice: () => adviseOn(content, surroundings) };
}
