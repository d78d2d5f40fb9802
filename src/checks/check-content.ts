import type { Catalogue } from '#src/checks/catalogue.ts';
import { changeRules, fallRules } from '#src/checks/changes.ts';
import { characterRules } from '#src/checks/characters.ts';
import { chartOverTimeRules } from '#src/checks/charts-over-time.ts';
import { barChartRules } from '#src/checks/bar-charts.ts';
import { chartRules } from '#src/checks/charts.ts';
import { progressChartRules } from '#src/checks/progress-charts.ts';
import { stackedChartRules } from '#src/checks/stacked-charts.ts';
import { claimRules } from '#src/checks/claims.ts';
import { codeRules } from '#src/checks/code-in-text.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import { whereItBelongs } from '#src/checks/content-tree.ts';
import { contradictionRules } from '#src/checks/contradictions.ts';
import { correctionRules } from '#src/checks/corrections.ts';
import { dayRules } from '#src/checks/day-text.ts';
import { elementRules } from '#src/checks/elements.ts';
import { neighbourRules } from '#src/checks/figure-neighbours.ts';
import { fileRules, type WholeFileRule } from '#src/checks/file-names.ts';
import type { NamedFinding } from '#src/checks/finding.ts';
import { footnoteRules } from '#src/checks/footnotes.ts';
import { futureDayRules } from '#src/checks/future-days.ts';
import { headingRules } from '#src/checks/headings.ts';
import { idRules } from '#src/checks/id-slips.ts';
import { imageRules } from '#src/checks/images.ts';
import { linkFormRules } from '#src/checks/link-forms.ts';
import { linkRules } from '#src/checks/links.ts';
import { mapRules } from '#src/checks/maps.ts';
import { numberRules } from '#src/checks/number-text.ts';
import { placeholderRules } from '#src/checks/placeholders.ts';
import { plainTextRules } from '#src/checks/plain-texts.ts';
import { precisionRules } from '#src/checks/precision-words.ts';
import { compareProblems, problemOf, problemsAt, type Problem } from '#src/checks/problem.ts';
import { looseFigureRules } from '#src/checks/prose-digits.ts';
import { readingRules } from '#src/checks/reading-rules.ts';
import type { ReadContent } from '#src/checks/read-texts.ts';
import { referenceRules } from '#src/checks/references.ts';
import { releaseDayRules } from '#src/checks/release-days.ts';
import { repeatedTextRules } from '#src/checks/repeated-texts.ts';
import type { Phase, Rule, Surroundings } from '#src/checks/rule.ts';
import { schemaRules } from '#src/checks/schema-problems.ts';
import { seriesRules } from '#src/checks/series.ts';
import { signRules } from '#src/checks/stray-signs.ts';
import { sumRules } from '#src/checks/sums.ts';
import { tableRules } from '#src/checks/tables.ts';
import { targetValueRules } from '#src/checks/targets-as-results.ts';
import { comparisonAdvice } from '#src/checks/unbound-comparisons.ts';
import { uniqueIdRules } from '#src/checks/unique-ids.ts';
import { itemAdvice } from '#src/checks/untold-items.ts';
import { valueRules } from '#src/checks/values.ts';
import { rootFiles } from '#src/schemas/kinds.ts';

/**
 * All rules of the content. Where several report the same place, the first one here is kept: how a value is written
 * explains more than its type does.
 */
export const rules: Rule[] = [
  ...characterRules,
  ...placeholderRules,
  ...fileRules,
  ...readingRules,
  ...numberRules,
  ...plainTextRules,
  ...idRules,
  ...dayRules,
  ...schemaRules,
  ...referenceRules,
  ...seriesRules,
  ...uniqueIdRules,
  ...valueRules,
  ...releaseDayRules,
  ...futureDayRules,
  ...sumRules,
  ...contradictionRules,
  ...fallRules,
  ...targetValueRules,
  ...changeRules,
  ...correctionRules,
  ...chartRules,
  ...progressChartRules,
  ...mapRules,
  ...chartOverTimeRules,
  ...barChartRules,
  ...stackedChartRules,
  ...codeRules,
  ...elementRules,
  ...headingRules,
  ...tableRules,
  ...linkFormRules,
  ...signRules,
  ...linkRules,
  ...imageRules,
  ...footnoteRules,
  ...looseFigureRules,
  ...neighbourRules,
  ...precisionRules,
  ...repeatedTextRules,
  ...claimRules,
];

/** What an editor may want to look at: none of it keeps the content from being published. */
export const adviceRules = [...comparisonAdvice, ...itemAdvice];

const isReadFor: Record<Phase, (file: ContentFile) => boolean> = {
  file: () => true,
  fields: ({ yaml }) => yaml !== null,
  text: ({ body }) => body !== null,
  'whole-text': ({ body }) => body?.findings.length === 0,
};

/** What some rules find in a file, in their order. */
function findAll(
  asked: Rule[],
  file: ContentFile,
  catalogue: Catalogue,
  surroundings: Surroundings,
): (NamedFinding & { tellsAll: Rule['tellsAll'] })[] {
  return asked
    .filter(({ phase }) => isReadFor[phase](file))
    .flatMap(({ id, tellsAll, find }) =>
      find(file, catalogue, surroundings).map((finding) => ({ rule: id, tellsAll, ...finding })),
    );
}

function checkFile(file: ContentFile, catalogue: Catalogue, surroundings: Surroundings): Problem[] {
  const taken = new Set<number>();
  const kept = findAll(rules, file, catalogue, surroundings).filter(({ tellsAll, offset }) => {
    if (tellsAll) return true;
    const isFirst = !taken.has(offset);
    taken.add(offset);
    return isFirst;
  });
  return problemsAt(file.path, file.text, kept);
}

function wholeFile(file: string, rule: WholeFileRule, message: string, remedy: string, found = ''): Problem {
  return problemOf(file, { rule, message, remedy, found });
}

/** Every problem of the content itself, in order; `checkLog` compares it with what was published. */
export function checkContent(
  { root, catalogue, misplaced }: ReadContent,
  surroundings: Surroundings,
): Problem[] {
  const missing = rootFiles.filter(
    ({ kind, needed }) => needed && catalogue.files.every((file) => file.kind !== kind),
  );
  const createIt = 'crealo copiando quello di un altro sito';
  const noPlace = 'Questo file non ha posto fra i contenuti';
  return [
    ...missing.map(({ name }) =>
      wholeFile(`${root}${name}`, 'file-missing', `Manca il file ${name}`, createIt),
    ),
    ...misplaced.map(({ path, relativePath: found }) =>
      wholeFile(path, 'file-unknown', noPlace, whereItBelongs(found), found),
    ),
    ...catalogue.files.flatMap((file) => checkFile(file, catalogue, surroundings)),
  ].toSorted(compareProblems);
}

/** All advice on the content, in the form of problems and in the order of files and places. */
export function adviseOn({ catalogue }: ReadContent, surroundings: Surroundings): Problem[] {
  return catalogue.files.flatMap((file) =>
    problemsAt(file.path, file.text, findAll(adviceRules, file, catalogue, surroundings)),
  );
}
