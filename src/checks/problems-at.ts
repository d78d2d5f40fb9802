import type { Finding } from '#src/checks/finding.ts';
import { placesIn } from '#src/checks/positions.ts';
import type { Problem } from '#src/checks/problem.ts';

/** Findings in the text of a file as problems, in the order in which they were found. */
export function problemsAt(file: string, text: string, findings: Finding[]): Problem[] {
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
export function problemOf(file: string, finding: Omit<Finding, 'offset'>): Problem {
  return { file, line: 1, column: 1, found: '', expected: '', ...finding };
}
