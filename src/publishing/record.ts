import { checkContent } from '#src/checks/check-content.ts';
import { checkLog } from '#src/checks/check-log.ts';
import { readTexts } from '#src/checks/read-texts.ts';
import type { Day } from '#src/lib/day.ts';
import { formatLog, recordReleases } from '#src/lib/published.ts';
import { allFaults, describeProblems, surroundingsOf } from '#src/publishing/check.ts';
import { Fault } from '#src/publishing/fault.ts';
import { readContent } from '#src/publishing/read-content.ts';
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
  const { files, problems } = readContent(folder);
  const content = readTexts(files);
  const faults = allFaults(problems, checkContent(content, surroundingsOf(content, today)));
  if (faults.length > 0) throw new Fault(describeProblems(faults, files));

  const { log, releases, refused } = checkLog(content, sha256, today);
  if (refused.length > 0) throw new Fault(describeProblems(refused, files));

  const { path, text } = content.log;
  const next = recordReleases(
    log,
    releases.map(({ release }) => release),
  );
  const isNew = ([id, bulletin]: [string, unknown]) => JSON.stringify(bulletin) !== JSON.stringify(log[id]);
  if (formatLog(next) !== text) replaceFile(path, formatLog(next));
  return {
    path,
    bulletins: Object.entries(next)
      .filter(isNew)
      .map(([id]) => id),
  };
}
