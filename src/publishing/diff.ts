import { fieldsOf, ledgerOf } from '#src/checks/ledger-of.ts';
import { readTexts, type ReadContent } from '#src/checks/read-texts.ts';
import { paths } from '#src/lib/address.ts';
import type { Day } from '#src/lib/day.ts';
import { diffContent, hasSilentChange, type ContentState } from '#src/lib/diff/content-diff.ts';
import { diffReport } from '#src/lib/diff/diff-report.ts';
import { Fault } from '#src/lib/fault.ts';
import { figuresTold } from '#src/lib/last-change.ts';
import { spokenText } from '#src/lib/published.ts';
import { readContentAt } from '#src/publishing/git-content.ts';
import { describeProblems, openContent } from '#src/publishing/open-content.ts';
import { placeOf } from '#src/schemas/kinds.ts';

/** What a reviewer reads, and whether a published value changed in silence. */
export type DiffResult = { report: string; silent: boolean };

function stateOf(content: ReadContent): ContentState {
  const { ledger, bulletins } = ledgerOf(content, () => true);
  const pages = new Map<string, string>();
  const add = (address: string, text: string) => pages.set(address, (pages.get(address) ?? '') + text);
  for (const bulletin of bulletins) {
    const { id, file, body } = bulletin;
    if (!bulletin.data.draft)
      add(paths.bulletin(id), spokenText(fieldsOf(file), body, figuresTold(bulletin, ledger)));
  }
  for (const { id, data } of ledger.indicators) {
    const figures = ledger.seriesOf(id).map(({ key, text, asOf, status }) => [key, text, asOf, status]);
    add(paths.indicator(id), JSON.stringify([data, figures]));
  }
  for (const { kind, id, text } of content.catalogue.files)
    if (kind !== 'bulletin' && kind !== 'indicator') add(placeOf(kind, id), text.replace(/\r\n?/g, '\n'));
  return {
    ledger,
    drafts: new Set(bulletins.filter(({ data }) => data.draft).map(({ id }) => id)),
    pages,
  };
}

/** The state at an earlier moment, when the rules may have been others. */
function earlierState(content: ReadContent, revision: string): ContentState {
  try {
    return stateOf(content);
  } catch {
    throw new Fault(`I contenuti di «${revision}» non si leggono con le regole di oggi.`);
  }
}

/**
 * Compares the figures and texts of a content folder with those at a git revision.
 * @throws {Fault} if the content has problems now, or cannot be read at that revision.
 */
export function diffFolder(folder: string, revision: string, today: Day): DiffResult {
  const { files, content, findFaults } = openContent(folder, today);
  const problems = findFaults();
  if (problems.length > 0) throw new Fault(describeProblems(problems, files));
  const base = readContentAt(folder, revision);
  const before = earlierState(readTexts(base.files), revision);
  const now = stateOf(content);
  const diff = diffContent(before, now);
  const name = `${revision} (${base.commit.slice(0, 8)})`;
  return { report: diffReport(diff, now, name), silent: hasSilentChange(diff) };
}
