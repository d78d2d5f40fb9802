import { buildCatalogue, type Catalogue } from '#src/checks/catalogue.ts';
import { findInvisibleCharacters, findLostCharacters } from '#src/checks/characters.ts';
import * as charts from '#src/checks/charts.ts';
import { findExpressions, findImports } from '#src/checks/code-in-text.ts';
import { readContentFile, type ContentFile } from '#src/checks/content-file.ts';
import { contentRoot, isIgnored, rootFiles, whereItBelongs } from '#src/checks/content-tree.ts';
import { findDaySlips } from '#src/checks/day-text.ts';
import * as elements from '#src/checks/elements.ts';
import * as fileNames from '#src/checks/file-names.ts';
import type { Finding, Rule } from '#src/checks/finding.ts';
import * as footnotes from '#src/checks/footnotes.ts';
import * as headings from '#src/checks/headings.ts';
import * as images from '#src/checks/images.ts';
import * as links from '#src/checks/links.ts';
import { findNumberSlips, findThousandsDots } from '#src/checks/number-text.ts';
import { placesIn } from '#src/checks/positions.ts';
import { compareProblems, type Problem } from '#src/checks/problem.ts';
import { findLooseFigures } from '#src/checks/prose-digits.ts';
import {
  findUnknownBreakdowns,
  findUnknownFiguresInFields,
  findUnknownReferences,
} from '#src/checks/references.ts';
import { findChangesAheadOfRelease, findFiguresAheadOfRelease } from '#src/checks/release-days.ts';
import { findSchemaProblems } from '#src/checks/schema-problems.ts';
import * as uniqueIds from '#src/checks/unique-ids.ts';
import * as values from '#src/checks/values.ts';

const findSyntaxErrors: Rule = ({ yaml, body }) => [...(yaml?.findings ?? []), ...(body?.findings ?? [])];

/**
 * All rules. Where several report the same place, the first one here is kept: how a value is written explains
 * more than its type does.
 */
const rules: Rule[] = [
  findLostCharacters,
  findInvisibleCharacters,
  fileNames.findBadPeriods,
  fileNames.findBadNames,
  fileNames.findTwins,
  fileNames.findTakenAddresses,
  fileNames.findMissingFrontmatter,
  findSyntaxErrors,
  findNumberSlips,
  findThousandsDots,
  findDaySlips,
  findSchemaProblems,
  findUnknownReferences,
  findUnknownBreakdowns,
  findUnknownFiguresInFields,
  uniqueIds.findRepeatedIds,
  uniqueIds.findRepeatedTargets,
  uniqueIds.findObservationsNamedAsTargets,
  values.findBrokenCounts,
  values.findNegativeCounts,
  values.findWrongPercents,
  values.findRepeatedObservations,
  values.findSecondFinalTargets,
  findFiguresAheadOfRelease,
  findChangesAheadOfRelease,
  charts.findBarsOfSeveralUnits,
  charts.findProgressWithoutTarget,
  charts.findProgressWithoutValue,
  charts.findEmptyLines,
  charts.findChartsNotShownOnce,
  findImports,
  findExpressions,
  elements.findRawHtml,
  elements.findUnknownComponents,
  elements.findUnknownAttributes,
  elements.findMissingAttributes,
  elements.findBadAttributeValues,
  elements.findMisplacedComponents,
  elements.findWronglyFilledComponents,
  elements.findUnknownIdsInTags,
  headings.findFirstLevelHeadings,
  headings.findSkippedHeadings,
  headings.findEmptyHeadings,
  links.findForbiddenSchemes,
  links.findRelativeLinks,
  links.findBrokenLinks,
  links.findUndefinedLinks,
  links.findEmptyLinks,
  images.findForeignImages,
  images.findImagesWithoutText,
  footnotes.findUndefinedFootnotes,
  footnotes.findUnusedFootnotes,
  footnotes.findRepeatedFootnotes,
  findLooseFigures,
];

function toProblem(
  file: string,
  { line, column }: { line: number; column: number },
  finding: Finding,
): Problem {
  const { rule, message, remedy, found = '', expected = '' } = finding;
  return { rule, file, line, column, message, found, expected, remedy };
}

function checkFile(file: ContentFile, catalogue: Catalogue): Problem[] {
  const placeOf = placesIn(file.text);
  const byOffset = new Map<number, Finding>();
  const kept: Finding[] = [];
  for (const finding of rules.flatMap((rule) => rule(file, catalogue))) {
    // Several fields can be missing from one map, and several things be wrong with a file's name.
    const spoken = finding.rule === 'key-missing' || finding.rule.startsWith('file-');
    if (!spoken && byOffset.has(finding.offset)) continue;
    if (!spoken) byOffset.set(finding.offset, finding);
    kept.push(finding);
  }
  return kept.map((finding) => toProblem(file.path, placeOf(finding.offset), finding));
}

const start = { line: 1, column: 1 };

function misplacedFile(path: string, relativePath: string): Problem {
  return toProblem(path, start, {
    rule: 'file-unknown',
    offset: 0,
    found: relativePath,
    message: 'Questo file non ha posto fra i contenuti',
    remedy: whereItBelongs(relativePath),
  });
}

/**
 * Every problem of the content, in order. `files` are all files below the content folder, which is the one that
 * holds `site.yaml`; templates (`_…`), hidden files and READMEs among them are passed over.
 */
export function checkContent(files: { path: string; text: string }[]): Problem[] {
  const root = contentRoot(files.map(({ path }) => path));
  const below = files
    .filter(({ path }) => path.startsWith(root))
    .map(({ path, text }) => ({ path, text, relativePath: path.slice(root.length) }))
    .filter(({ relativePath }) => !isIgnored(relativePath));
  const read = below.map(({ path, text, relativePath }) => readContentFile(path, relativePath, text));
  const known = read.filter((file) => file !== null);
  const catalogue = buildCatalogue(known);

  const misplaced = below
    .filter((_, index) => read[index] === null)
    .map(({ path, relativePath }) => misplacedFile(path, relativePath));
  const missing = rootFiles
    .filter(({ kind }) => known.every((file) => file.kind !== kind))
    .map(({ name }) => {
      const message = `Manca il file ${name}`;
      const remedy = 'crealo copiando quello di un altro sito o da _templates/';
      return toProblem(`${root}${name}`, start, { rule: 'file-missing', offset: 0, message, remedy });
    });
  return [...missing, ...misplaced, ...known.flatMap((file) => checkFile(file, catalogue))].toSorted(
    compareProblems,
  );
}
