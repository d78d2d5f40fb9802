import { checkLog } from '#src/checks/check-log.ts';
import type { Day } from '#src/lib/day.ts';
import { Fault } from '#src/lib/fault.ts';
import { formatLog, recordReleases } from '#src/lib/published.ts';
import { describeProblems, openContent } from '#src/publishing/open-content.ts';
import { replaceFile } from '#src/publishing/replace-file.ts';
import { sha256 } from '#src/publishing/sha256.ts';

/** The bulletins that the log has learned something of. */
export type Recorded = { path: string; bulletins: string[] };

/**
 * Writes new bulletins, new observations and corrections into the log of a content folder. Nothing is taken away, and
 * nothing is written twice. Where there is no log, or it was deleted because the code now makes other digests, the
 * values before each correction are taken from the corrections themselves.
 * @throws {Fault} if the content has a problem that is not for the log to mend; the log is then as it was.
 */
export function recordContent(folder: string, today: Day): Recorded {
  const { files, content, findFaults } = openContent(folder, today);
  const faults = findFaults();
  if (faults.length > 0) throw new Fault(describeProblems(faults, files));

  const { log, releases, refused } = checkLog(content, sha256, today);
  if (refused.length > 0) throw new Fault(describeProblems(refused, files));

  const { path, text } = content.log;
  const current = releases.map(({ release }) => release);
  const next = recordReleases(log, current);
  const isNew = (id: string) => JSON.stringify(next[id]) !== JSON.stringify(log[id]);
  if (formatLog(next) !== text) replaceFile(path, formatLog(next));
  return { path, bulletins: Object.keys(next).filter(isNew) };
}
