import type { Catalogue } from '#src/checks/catalogue.ts';
import * as characters from '#src/checks/characters.ts';
import * as changes from '#src/checks/changes.ts';
import * as charts from '#src/checks/charts.ts';
import { findFalseClaims } from '#src/checks/claims.ts';
import { findComponentsInCode, findExpressions, findImports } from '#src/checks/code-in-text.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import { whereItBelongs } from '#src/checks/content-tree.ts';
import { findContradictedValues } from '#src/checks/contradictions.ts';
import * as corrections from '#src/checks/corrections.ts';
import { findDaySlips, findDaySlipsInSeries } from '#src/checks/day-text.ts';
import * as elements from '#src/checks/elements.ts';
import * as fileNames from '#src/checks/file-names.ts';
import { findGluedFigures, findUnitsSaidTwice } from '#src/checks/figure-neighbours.ts';
import type { Finding } from '#src/checks/finding.ts';
import type { Rule, Surroundings } from '#src/checks/rule.ts';
import * as footnotes from '#src/checks/footnotes.ts';
import * as futureDays from '#src/checks/future-days.ts';
import * as headings from '#src/checks/headings.ts';
import * as idSlips from '#src/checks/id-slips.ts';
import * as images from '#src/checks/images.ts';
import { findBrokenLinkForms } from '#src/checks/link-forms.ts';
import * as links from '#src/checks/links.ts';
import { findBlankValues, findNumberSlips, findThousandsDots } from '#src/checks/number-text.ts';
import { findPlaceholders } from '#src/checks/placeholders.ts';
import * as plainTexts from '#src/checks/plain-texts.ts';
import { compareProblems, problemOf, problemsAt, type Problem } from '#src/checks/problem.ts';
import { findLooseFigures } from '#src/checks/prose-digits.ts';
import type { ReadContent } from '#src/checks/read-texts.ts';
import {
  findUnknownBreakdowns,
  findUnknownFiguresInFields,
  findUnknownItems,
  findUnknownReferences,
} from '#src/checks/references.ts';
import {
  findChangesAheadOfRelease,
  findFiguresAheadOfRelease,
  findFiguresAheadOfSource,
  findFiguresFarFromPeriod,
  findReleasesFarFromPeriod,
} from '#src/checks/release-days.ts';
import { findPrecisionSaidTwice } from '#src/checks/precision-words.ts';
import { findIdleSummaries, findRepeatedTexts } from '#src/checks/repeated-texts.ts';
import { findSchemaProblems } from '#src/checks/schema-problems.ts';
import * as series from '#src/checks/series.ts';
import { findStraySigns } from '#src/checks/stray-signs.ts';
import { findSumsThatDiffer } from '#src/checks/sums.ts';
import * as tables from '#src/checks/tables.ts';
import { findTargetsAsResults, findThresholdsWithoutTarget } from '#src/checks/targets-as-results.ts';
import { findComparisonsWithoutFigure, findUnboundComparisons } from '#src/checks/unbound-comparisons.ts';
import * as uniqueIds from '#src/checks/unique-ids.ts';
import { findUntoldItems } from '#src/checks/untold-items.ts';
import * as values from '#src/checks/values.ts';
import { rootFiles } from '#src/schemas/kinds.ts';

const findSyntaxErrors: Rule = ({ yaml, body }) => [...(yaml?.findings ?? []), ...(body?.findings ?? [])];

/**
 * All rules. Where several report the same place, the first one here is kept: how a value is written explains
 * more than its type does.
 */
const rules: Rule[] = [
  characters.findLostCharacters,
  characters.findMisreadCharacters,
  characters.findInvisibleCharacters,
  characters.findInvisibleCodes,
  characters.findUnmadeCodes,
  characters.findSplitLetters,
  characters.findOddIndents,
  characters.findOldLineEnds,
  findPlaceholders,
  fileNames.findBadPeriods,
  fileNames.findBadNames,
  fileNames.findTwins,
  fileNames.findTakenAddresses,
  fileNames.findMissingFrontmatter,
  fileNames.findEmptyFiles,
  findSyntaxErrors,
  findNumberSlips,
  findThousandsDots,
  findBlankValues,
  plainTexts.findCutTexts,
  plainTexts.findCurlyQuotes,
  plainTexts.findMarkedUpTexts,
  idSlips.findLookAlikes,
  idSlips.findMissingCommas,
  findDaySlips,
  findDaySlipsInSeries,
  findSchemaProblems,
  findUnknownReferences,
  findUnknownBreakdowns,
  findUnknownItems,
  findUnknownFiguresInFields,
  series.findUnknownSeriesKeys,
  series.findSeriesSaidTwice,
  uniqueIds.findRepeatedIds,
  uniqueIds.findRepeatedObservationIds,
  uniqueIds.findRepeatedTargets,
  uniqueIds.findObservationsNamedAsTargets,
  values.findBrokenCounts,
  values.findNegativeCounts,
  values.findWrongPercents,
  values.findRepeatedObservations,
  values.findSecondFinalTargets,
  values.findFinalTargetsSuperseded,
  findFiguresAheadOfRelease,
  findChangesAheadOfRelease,
  findReleasesFarFromPeriod,
  findFiguresFarFromPeriod,
  findFiguresAheadOfSource,
  futureDays.findFiguresInFuture,
  futureDays.findDeedsInFuture,
  futureDays.findReleasesTooFarAhead,
  findSumsThatDiffer,
  findContradictedValues,
  changes.findFallingTotals,
  findTargetsAsResults,
  findThresholdsWithoutTarget,
  changes.findUnexplainedChanges,
  changes.findSharesAsFractions,
  corrections.findCorrectionsOutOfTime,
  corrections.findCorrectionsOutOfOrder,
  corrections.findBrokenChains,
  corrections.findCorrectionsNotDone,
  corrections.findCorrectionsOfUnknownSources,
  charts.findChartsOfSeveralUnits,
  charts.findSingleBars,
  charts.findRepeatedLines,
  charts.findTargetsOfSeveralLines,
  charts.findSeriesInProgress,
  charts.findProgressWithoutTarget,
  charts.findProgressWithoutValue,
  charts.findEmptyLines,
  charts.findChartsNotShownOnce,
  findImports,
  findExpressions,
  findComponentsInCode,
  elements.findRawHtml,
  elements.findUnknownComponents,
  elements.findUnknownAttributes,
  elements.findMissingAttributes,
  elements.findBadAttributeValues,
  elements.findMisplacedComponents,
  elements.findNestedLinks,
  elements.findWronglyFilledComponents,
  elements.findUnknownIdsInTags,
  headings.findFirstLevelHeadings,
  headings.findSkippedHeadings,
  headings.findEmptyHeadings,
  headings.findUnmadeHeadings,
  headings.findUnderlinedTexts,
  tables.findUnmadeTables,
  tables.findUnevenTables,
  findBrokenLinkForms,
  findStraySigns,
  links.findForbiddenSchemes,
  links.findRelativeLinks,
  links.findBrokenLinks,
  links.findUndefinedLinks,
  links.findEmptyLinks,
  images.findForeignImages,
  images.findMissingImages,
  images.findImagesWithoutText,
  images.findImagesWithIdleText,
  footnotes.findUndefinedFootnotes,
  footnotes.findUnusedFootnotes,
  footnotes.findRepeatedFootnotes,
  footnotes.findEmptyFootnotes,
  footnotes.findUnmadeFootnotes,
  findLooseFigures,
  findGluedFigures,
  findUnitsSaidTwice,
  findPrecisionSaidTwice,
  findRepeatedTexts,
  findIdleSummaries,
  findFalseClaims,
];

function checkFile(file: ContentFile, catalogue: Catalogue, surroundings: Surroundings): Problem[] {
  const byOffset = new Map<number, Finding>();
  const kept: Finding[] = [];
  for (const finding of rules.flatMap((rule) => rule(file, catalogue, surroundings))) {
    // Several fields can be missing from one map, and several things be wrong with a file's name.
    const spoken = finding.rule === 'key-missing' || finding.rule.startsWith('file-');
    if (!spoken && byOffset.has(finding.offset)) continue;
    if (!spoken) byOffset.set(finding.offset, finding);
    kept.push(finding);
  }
  return problemsAt(file.path, file.text, kept);
}

function misplacedFile({ path, relativePath }: { path: string; relativePath: string }): Problem {
  return problemOf(path, {
    rule: 'file-unknown',
    found: relativePath,
    message: 'Questo file non ha posto fra i contenuti',
    remedy: whereItBelongs(relativePath),
  });
}

/** Every problem of the content itself, in order; `checkLog` compares it with what was published. */
export function checkContent(
  { root, catalogue, misplaced }: ReadContent,
  surroundings: Surroundings,
): Problem[] {
  const missing = rootFiles
    .filter(({ kind, needed }) => needed && catalogue.files.every((file) => file.kind !== kind))
    .map(({ name }) => {
      const message = `Manca il file ${name}`;
      const remedy = 'crealo copiando quello di un altro sito';
      return problemOf(`${root}${name}`, { rule: 'file-missing', message, remedy });
    });
  return [
    ...missing,
    ...misplaced.map(misplacedFile),
    ...catalogue.files.flatMap((file) => checkFile(file, catalogue, surroundings)),
  ].toSorted(compareProblems);
}

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
