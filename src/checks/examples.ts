import { adviceRules, adviseOn, checkContent, rules } from '#src/checks/check-content.ts';
import { checkLog, logFaults } from '#src/checks/check-log.ts';
import { readContentFile, type ContentFile } from '#src/checks/content-file.ts';
import { wholeFileRules } from '#src/checks/file-names.ts';
import { logRules } from '#src/checks/log-rules.ts';
import { placesIn } from '#src/checks/positions.ts';
import type { Problem } from '#src/checks/problem.ts';
import { readTexts } from '#src/checks/read-texts.ts';
import {
  faultMark,
  subjects,
  type Declared,
  type Example,
  type Explained,
  type Subject,
} from '#src/checks/rule.ts';
import { goodContent, paths, surroundings, type SampleName, type TextFile } from '#src/checks/sample.ts';
import { formatLog, recordReleases } from '#src/lib/published.ts';

function declare(subject: Subject, explained: Record<string, Explained>): Declared[] {
  return Object.entries(explained).map(([id, words]) => ({ id, subject, ...words }));
}

/** Every rule of the check, in the order in which the guide tells of them. */
export const allRules: Declared[] = [
  ...declare('files', wholeFileRules),
  ...rules,
  ...adviceRules,
  ...logRules,
  ...declare('log', logFaults),
].toSorted((a, b) => subjects.indexOf(a.subject) - subjects.indexOf(b.subject));

/** Stands for the digest of a text in the log of the sample site. */
function digest(text: string): string {
  const sum = [...text].reduce((before, letter) => (before * 31 + (letter.codePointAt(0) ?? 0)) % 2 ** 40, 7);
  return sum.toString(16).padStart(64, '0');
}

/** The sample site with the log of what it has published. */
function recordedSite(): TextFile[] {
  const files = goodContent();
  const releases = checkLog(readTexts(files), digest).releases.map(({ release }) => release);
  return [...files, { path: paths.log, text: formatLog(recordReleases({}, releases)) }];
}

/** What is changed of a file, in its path or once in its text. */
function change(file: TextFile, changes: Record<string, string>): TextFile {
  return Object.entries(changes).reduce(({ path, text }, [from, to]) => {
    if (path.includes(from)) return { path: path.replace(from, to), text };
    if (!text.includes(from)) throw new Error(`${path} does not hold ${JSON.stringify(from)}`);
    return { path, text: text.replace(from, () => to) };
  }, file);
}

/** An example as the check sees it. */
type Spoilt = {
  files: TextFile[];
  /** Where its fault is to be told. */
  fault: Pick<Problem, 'file' | 'line' | 'column'>;
  /** The lines at fault with dots for what cannot be seen, or the path of the file. */
  shown: string;
};

const linesOf = (text: string) => text.split(/[\r\n]/);

/** The lines in which an example puts its fault, three at most; empty if the file held them all before. */
function linesAtFault(before: string, marked: string, changes: Record<string, string>): string {
  const at = marked.indexOf(faultMark);
  const [from, to] = Object.entries(changes).find(([, text]) => text.includes(faultMark)) ?? ['', ''];
  const own = (to.endsWith(from) ? to.slice(0, to.length - from.length) : to).trimEnd();
  const count = own.slice(own.indexOf(faultMark)).split('\n').length;
  const text = marked.replace(faultMark, '');
  const lines = linesOf(text.slice(text.lastIndexOf('\n', at - 1) + 1)).slice(0, Math.min(count, 3));
  const times = (file: string, line: string) => linesOf(file).filter((one) => one === line).length;
  return lines.some((line) => times(text, line) > times(before, line)) ? lines.join('\n') : '';
}

/** Characters that nobody sees: marks, and all spaces but the usual one. */
const unseen = /[\p{Cf}\p{M}]|(?! )\p{Zs}/gu;

function spoil(site: TextFile[], example: Example): Spoilt {
  const changesOf = new Map(
    Object.entries(example).map(([name, changes]) => [paths[name as SampleName] as string, changes]),
  );
  const [first = ''] = changesOf.keys();
  let fault = { file: first, line: 1, column: 1 };
  let shown = '';
  const files = site.flatMap((file): TextFile[] => {
    const changes = changesOf.get(file.path);
    if (changes === null) return [];
    const { path, text } = change(file, changes ?? {});
    const at = text.indexOf(faultMark);
    if (at > -1) {
      fault = { file: path, ...placesIn(text)(at) };
      shown = linesAtFault(file.text, text, changes ?? {});
    } else if (fault.file === file.path) fault = { ...fault, file: path };
    return [{ path, text: text.replace(faultMark, '') }];
  });
  return { files, fault, shown: shown.replace(unseen, '·') || fault.file };
}

const readBefore = new Map<string, ContentFile | null>();

/** Reads a file once for all examples: each changes one or two of fifteen. */
const readOnce: typeof readContentFile = (path, relativePath, text) => {
  const key = `${path}\n${text}`;
  if (!readBefore.has(key)) readBefore.set(key, readContentFile(path, relativePath, text));
  return readBefore.get(key) ?? null;
};

function judge(files: TextFile[], subject: Subject): Problem[] {
  const content = readTexts(files, readOnce);
  if (subject === 'advice') return adviseOn(content, surroundings);
  const faults = checkContent(content, surroundings);
  if (faults.length > 0) return faults;
  const { refused, behind } = checkLog(content, digest, surroundings.today);
  return [...refused, ...behind];
}

/** A rule with what the check says of its example; `told` is at the place of the fault. */
export type ToldRule = Declared & { shown: string; told: Problem | undefined; others: Problem[] };

let known: ToldRule[] | undefined;

/** Every rule, with its example checked. What the sample site has by itself is left out. */
export function tellExamples(): ToldRule[] {
  return (known ??= checkExamples());
}

function checkExamples(): ToldRule[] {
  const site = recordedSite();
  const advice = new Set(judge(site, 'advice').map(({ message }) => message));
  return allRules.map((rule) => {
    if (!rule.example) return { ...rule, shown: '', told: undefined, others: [] };
    const { files, fault, shown } = spoil(site, rule.example);
    const problems = judge(files, rule.subject).filter(({ message }) => !advice.has(message));
    const told = problems.find(
      ({ rule: id, file, line, column }) =>
        id === rule.id && file === fault.file && line === fault.line && column === fault.column,
    );
    return { ...rule, shown, told, others: problems.filter((problem) => problem !== told) };
  });
}
