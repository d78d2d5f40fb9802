import type { NamedFinding } from '#src/checks/finding.ts';
import { placesIn } from '#src/checks/positions.ts';

/** A fault found in the content, told to an editor. All texts are Italian. */
export type Problem = {
  /** Name of the rule, stable: `reference-unknown`. */
  rule: string;
  /** Path of the file, as it was handed over. */
  file: string;
  /** Line in the file, from 1. */
  line: number;
  /** Column in the line, from 1, in UTF-16 units as editors count them. */
  column: number;
  /** What is wrong, in one sentence. */
  message: string;
  /** The text at fault, as it stands in the file; empty where something is missing. */
  found: string;
  /** What belongs there, in the words of the field's own description; empty if the rule knows none. */
  expected: string;
  /** What to do; lines to paste may follow, as they stand in the file. */
  remedy: string;
};

/** Findings in the text of a file as problems, in the order in which they were found. */
export function problemsAt(file: string, text: string, findings: NamedFinding[]): Problem[] {
  const placeOf = placesIn(text);
  return findings.map(({ rule, offset, message, remedy, found = '', expected = '' }) => ({
    rule,
    file,
    ...placeOf(offset),
    message,
    found,
    expected,
    remedy,
  }));
}

/** A fault of a file as a whole, told at its beginning. */
export function problemOf(file: string, finding: Omit<NamedFinding, 'offset'>): Problem {
  return { file, line: 1, column: 1, found: '', expected: '', ...finding };
}

/** What is printed about a file besides its problems. */
type Printed = { path: string; text: string };

const lineWidth = 100;
/** Control, zero-width and bidirectional characters: printed as they are they would hide or move text. */
const unprintable = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

function printable(text: string): string {
  return text.replaceAll('\t', ' ').replace(unprintable, '·');
}

/** Orders problems by file, line and column. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1);
}

/** The line of the problem with a caret under it; a long line is cut around the caret. */
function excerpt(problem: Problem, lines: string[]): string[] {
  const line = lines[problem.line - 1];
  if (line === undefined || line.trim() === '') return [];
  const start = problem.column <= lineWidth ? 0 : problem.column - Math.round(lineWidth / 2);
  const before = `${start > 0 ? '…' : ''}${printable(line.slice(start, problem.column - 1))}`;
  const after = printable(line.slice(problem.column - 1, start + lineWidth));
  const cut = line.length > start + lineWidth ? '…' : '';
  const number = String(problem.line).padStart(5);
  return [`${number} | ${before}${after}${cut}`, `      | ${' '.repeat([...before].length)}^`];
}

function shorten(text: string): string {
  const one = printable(text.replace(/\s+/g, ' '));
  return one.length > 80 ? `${one.slice(0, 79)}…` : one;
}

/** Problems of one rule in one file that people read: a whole table typed by hand would bury the rest. */
const mostPrinted = 20;

/** Blanks that a new draft is full of: a few show what to do, the others are told by their lines. */
const mostBlanks = 3;
const blanks: Record<string, [one: string, many: string]> = {
  'value-blank': ['valore', 'valori'],
  placeholder: ['testo', 'testi'],
};
const mostLines = 12;

function printProblem(problem: Problem, lines: string[]): string {
  return [
    `${problem.file}:${problem.line}:${problem.column}  ${printable(problem.message)}`,
    ...excerpt(problem, lines),
    ...(problem.found === '' ? [] : [`        trovato: ${shorten(problem.found)}`]),
    ...(problem.expected === '' ? [] : [`        atteso:  ${printable(problem.expected)}`]),
    ...`        rimedio: ${problem.remedy}`.split('\n').map(printable),
  ].join('\n');
}

function printRest(rest: Problem[]): string {
  const count = rest.length;
  const [one, many] = blanks[rest[0]?.rule ?? ''] ?? [];
  if (one !== undefined && many !== undefined) {
    const lines = [...new Set(rest.map(({ line }) => line))];
    const shown = `${lines.slice(0, mostLines).join(', ')}${lines.length > mostLines ? ' …' : ''}`;
    const others = count === 1 ? `e un altro ${one}` : `e altri ${count} ${many}`;
    return `        … ${others} da scrivere, ${lines.length === 1 ? 'alla riga' : 'alle righe'} ${shown}`;
  }
  const others = count === 1 ? 'e un altro' : `e altri ${count}`;
  return `        … ${others} dello stesso genere in questo file: npm run check -- --json li elenca tutti`;
}

/**
 * The problems as people read them in a terminal, in order, each with its line and a caret; of many of one rule in one
 * file the first. `files` are those that were checked; a problem of a file that is not among them is printed without
 * its line.
 */
export function formatProblems(problems: Problem[], files: Printed[]): string {
  const linesOf = new Map(
    files.map(({ path, text }) => [path, text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)]),
  );
  const kindOf = ({ file, rule }: Problem) => `${rule} ${file}`;
  const all = Map.groupBy(problems.toSorted(compareProblems), kindOf);
  const printed = new Map<string, number>();
  return problems
    .toSorted(compareProblems)
    .flatMap((problem) => {
      const kind = kindOf(problem);
      const count = (printed.get(kind) ?? 0) + 1;
      printed.set(kind, count);
      const most = problem.rule in blanks ? mostBlanks : mostPrinted;
      const text = count > most ? [] : [printProblem(problem, linesOf.get(problem.file) ?? [])];
      const rest = count === most ? (all.get(kind) ?? []).slice(most) : [];
      return rest.length > 0 ? [...text, printRest(rest)] : text;
    })
    .join('\n\n');
}
