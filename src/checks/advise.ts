import type { Rule, Surroundings } from '#src/checks/rule.ts';
import type { Problem } from '#src/checks/problem.ts';
import { problemsAt } from '#src/checks/problems-at.ts';
import type { ReadContent } from '#src/checks/read-texts.ts';
import { findComparisonsWithoutFigure, findUnboundComparisons } from '#src/checks/unbound-comparisons.ts';
import { findUntoldItems } from '#src/checks/untold-items.ts';

/** What an editor may want to look at: none of it keeps the content from being published. */
const hints: Rule[] = [findUnboundComparisons, findComparisonsWithoutFigure, findUntoldItems];

/** All hints on the content, in the form of problems and in the order of files and places. */
export function adviseOn({ catalogue }: ReadContent, surroundings: Surroundings): Problem[] {
  return catalogue.files.flatMap((file) =>
    problemsAt(
      file.path,
      file.text,
      hints.flatMap((hint) => hint(file, catalogue, surroundings)),
    ),
  );
}
