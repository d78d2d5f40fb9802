import { existsSync, readdirSync } from 'node:fs';
import { adviseOn } from '#src/checks/advise.ts';
import { checkContent } from '#src/checks/check-content.ts';
import { checkLog } from '#src/checks/check-log.ts';
import { compareProblems, formatProblems, type Problem } from '#src/checks/problem.ts';
import { readLog } from '#src/checks/read-log.ts';
import { readTexts, type ReadContent } from '#src/checks/read-texts.ts';
import type { Surroundings } from '#src/checks/finding.ts';
import type { Day } from '#src/lib/day.ts';
import { readContent, type ContentText } from '#src/publishing/read-content.ts';
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

/** What an editor reads about the problems of these files, empty if there are none. */
export function describeProblems(problems: Problem[], files: ContentText[]): string {
  const count = problems.length === 1 ? 'Un problema' : `${problems.length} problemi`;
  return problems.length === 0 ? '' : `${formatProblems(problems, files)}\n\n${count} nei contenuti.`;
}

/** The files of `public/`, as addresses from the root of the site. */
function publicFiles(): Set<string> {
  if (!existsSync('public')) return new Set();
  const files = readdirSync('public', { recursive: true, encoding: 'utf8' });
  return new Set(files.map((file) => `/${file.replaceAll('\\', '/')}`));
}

/**
 * What the content is checked against. A clock that is behind the log of what was published is wrong: a bulletin that
 * changed after its release was recorded on that day at the earliest.
 */
export function surroundingsOf(content: ReadContent, today: Day): Surroundings {
  const { bulletins } = content.catalogue;
  const changed = Object.entries(readLog(content.log.text) ?? {}).flatMap(([id, { modified }]) =>
    modified > (bulletins.get(id)?.releaseDate ?? modified) ? [modified] : [],
  );
  return { today: [today, ...changed].toSorted().at(-1) ?? today, publicFiles: publicFiles() };
}

/**
 * What is wrong with files as a whole, and in them. Of a file that cannot be read at all nothing else is told, and its
 * unreadable bytes are told once.
 */
export function allFaults(whole: Problem[], inside: Problem[]): Problem[] {
  const ruleOf = new Map(
    whole.map(({ file, line, column, rule }) => [file, { rule, isWhole: line * column === 1 }]),
  );
  const told = inside.filter(({ file, rule }) => {
    const known = ruleOf.get(file);
    return known === undefined || (!known.isWhole && rule !== 'character-lost');
  });
  return [...whole, ...told].toSorted(compareProblems);
}

/** Checks every file of a content folder as of a day, and then against the log of what was published. */
export function checkFolder(folder: string, today: Day): CheckReport {
  const { files, problems: unreadable } = readContent(folder);
  const content = readTexts(files);
  const surroundings = surroundingsOf(content, today);
  const faults = allFaults(unreadable, checkContent(content, surroundings));
  const report = faults.length > 0 ? undefined : checkLog(content, sha256);
  const behind = report?.behind ?? [];
  const problems = [...faults, ...(report?.refused ?? []), ...behind];
  const scheduled = [...content.catalogue.bulletins].flatMap(([id, { draft, releaseDate }]) =>
    !draft && releaseDate > surroundings.today ? [id] : [],
  );
  const text = describeProblems(problems, files);
  return { files, problems, behind, scheduled, text, advice: () => adviseOn(content, surroundings) };
}
