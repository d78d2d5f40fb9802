import type { Catalogue, IndicatorFacts } from '#src/checks/catalogue.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import type { Finding } from '#src/checks/finding.ts';
import type { Rule } from '#src/checks/rule.ts';
import { valueFields } from '#src/checks/value-fields.ts';
import { itemsKey } from '#src/checks/written-observations.ts';
import { pathKey, selectFields, type Field } from '#src/checks/yaml-source.ts';

type Value = { field: Field; value: number; indicator: IndicatorFacts };

/** The numbers of a file with the indicator that they are values of. */
function valuesOf(file: ContentFile, catalogue: Catalogue): Value[] {
  return valueFields(file, catalogue).flatMap(({ field, indicator }) =>
    typeof field.value === 'number' && indicator ? [{ field, value: field.value, indicator }] : [],
  );
}

function finding(rule: string, { field }: Value, message: string, remedy: string): Finding {
  return { rule, offset: field.offset, found: field.source, message, remedy };
}

/** What is counted comes in whole numbers. */
export const findBrokenCounts: Rule = (file, catalogue) =>
  valuesOf(file, catalogue)
    .filter(({ indicator, value }) => indicator.kind === 'count' && !Number.isInteger(value))
    .map((value) =>
      finding('count-not-whole', value, 'Un conteggio non può avere decimali', 'scrivi un numero intero'),
    );

/** A count is not below zero. */
export const findNegativeCounts: Rule = (file, catalogue) =>
  valuesOf(file, catalogue)
    .filter(({ indicator, value }) => indicator.kind === 'count' && value < 0)
    .map((value) =>
      finding('count-negative', value, 'Un conteggio non può essere negativo', 'togli il segno meno'),
    );

/** A share stays between 0 and 100. */
export const findWrongPercents: Rule = (file, catalogue) =>
  valuesOf(file, catalogue)
    .filter(({ indicator, value }) => indicator.kind === 'percent' && (value < 0 || value > 100))
    .map((value) =>
      finding(
        'percent-out-of-range',
        value,
        'Una percentuale sta fra 0 e 100',
        'controlla il valore e l’indicatore',
      ),
    );

/** One value for each indicator, day and breakdown in a bulletin. */
export const findRepeatedObservations: Rule = ({ kind, id }, { bulletins }) => {
  const seen = new Set<string>();
  const observations = kind === 'bulletin' ? (bulletins.get(id)?.observations ?? []) : [];
  return observations.flatMap(({ id: name, indicator, asOf, breakdown, offset }) => {
    const key = [indicator, asOf, itemsKey(breakdown)].join(' ');
    if (indicator === '' || !seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = `L’indicatore «${indicator}» ha già un valore per lo stesso giorno e la stessa suddivisione`;
    const remedy = 'tieni un solo valore, oppure aggiungi asOf o breakdown';
    return [{ rule: 'observation-twice', offset, found: name, message, remedy }];
  });
};

/** An indicator has one final target at most. */
export const findSecondFinalTargets: Rule = ({ yaml }) =>
  selectFields(yaml, 'targets.*.final')
    .filter(({ value }) => value === true)
    .slice(1)
    .map(({ keyOffset }) => ({
      rule: 'target-final-twice',
      offset: keyOffset,
      found: 'final: true',
      message: 'Un indicatore ha un solo traguardo finale',
      remedy: 'lascia final: true solo all’ultimo traguardo',
    }));

/** A target that another has taken the place of is not the one to reach. */
export const findFinalTargetsSuperseded: Rule = ({ yaml }) =>
  selectFields(yaml, 'targets.*.superseded')
    .filter(
      ({ path, value }) =>
        value === true && yaml?.fields.get(pathKey([...path.slice(0, -1), 'final']))?.value === true,
    )
    .map(({ keyOffset }) => ({
      rule: 'target-final-superseded',
      offset: keyOffset,
      found: 'superseded: true',
      message: 'Un traguardo superato non può essere quello finale',
      remedy: 'togli final: true da questo traguardo, o superseded: true se è ancora in vigore',
    }));
