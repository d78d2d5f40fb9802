import type { Catalogue, IndicatorFacts } from '#src/checks/catalogue.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import type { Finding, Rule } from '#src/checks/finding.ts';
import { pathKey, selectFields, siblingText, type Field } from '#src/checks/yaml-source.ts';

type Value = { field: Field; value: number; indicator: IndicatorFacts };

/** The numbers of a file with the indicator that they are values of. */
function valuesOf(file: ContentFile, { indicators }: Catalogue): Value[] {
  return ['observations.*.value', 'targets.*.value'].flatMap((pattern) =>
    selectFields(file.yaml, pattern).flatMap((field) => {
      const id = file.kind === 'indicator' ? file.id : siblingText(file.yaml, field, 'indicator');
      const indicator = indicators.get(id ?? '');
      return typeof field.value === 'number' && indicator ? [{ field, value: field.value, indicator }] : [];
    }),
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
export const findRepeatedObservations: Rule = ({ yaml }) => {
  const seen = new Set<string>();
  return selectFields(yaml, 'observations.*').flatMap(({ path, offset }) => {
    const at = (...steps: string[]) => yaml?.fields.get(pathKey([...path, ...steps]))?.value;
    const breakdown = selectFields(yaml, [...path, 'breakdown', '*'].join('.'))
      .map((field) => `${String(field.path.at(-1))}=${String(field.value)}`)
      .toSorted();
    const indicator = at('indicator');
    const key = [indicator, at('asOf') ?? yaml?.fields.get('asOf')?.value, ...breakdown]
      .map(String)
      .join(' ');
    if (typeof indicator !== 'string' || !seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = `L’indicatore «${indicator}» ha già un valore per lo stesso giorno e la stessa suddivisione`;
    const remedy = 'tieni un solo valore, oppure aggiungi asOf o breakdown';
    return [{ rule: 'observation-twice', offset, found: indicator, message, remedy }];
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
