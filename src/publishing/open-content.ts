import { existsSync, readdirSync } from 'node:fs';
import { checkContent } from '#src/checks/check-content.ts';
import type { Surroundings } from '#src/checks/rule.ts';
import { compareProblems, formatProblems, type Problem } from '#src/checks/problem.ts';
import { readLog } from '#src/checks/read-log.ts';
import { readTexts, type ReadContent } from '#src/checks/read-texts.ts';
import type { Day } from '#src/lib/day.ts';
import { readContent, type Content, type ContentText } from '#src/publishing/read-content.ts';

/** A content folder as every command has it: its texts, what they say and what is wrong with them as of a day. */
export type OpenContent = {
  files: ContentText[];
  content: ReadContent;
  surroundings: Surroundings;
  /** What is wrong with the content itself, each fault once; `checkLog` compares it with what was published. */
  findFaults: () => Problem[];
  /** The same content with another text in one file. */
  withText: (path: string, text: string) => OpenContent;
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
function surroundingsOf(content: ReadContent, today: Day): Surroundings {
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
function allFaults(whole: Problem[], inside: Problem[]): Problem[] {
  const ruleOf = new Map(
    whole.map(({ file, line, column, rule }) => [file, { rule, isWhole: line * column === 1 }]),
  );
  const told = inside.filter(({ file, rule }) => {
    const known = ruleOf.get(file);
    return known === undefined || (!known.isWhole && rule !== 'character-lost');
  });
  return [...whole, ...told].toSorted(compareProblems);
}

function openTexts({ files, problems }: Content, today: Day): OpenContent {
  const content = readTexts(files);
  const surroundings = surroundingsOf(content, today);
  return {
    files,
    content,
    surroundings,
    findFaults: () => allFaults(problems, checkContent(content, surroundings)),
    withText: (path, text) => {
      const changed = files.map((file) => (file.path === path ? { path, text } : file));
      return openTexts({ files: changed, problems }, today);
    },
  };
}

/**
 * Opens a content folder as of a day: the one way from files to problems.
 * @throws {Fault} if the folder is not there.
 */
export function openContent(folder: string, today: Day): OpenContent {
  return openTexts(readContent(folder), today);
}
