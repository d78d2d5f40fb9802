import { withoutShares } from '#src/checks/sample.ts';
import { observationsIn, type Catalogue, type IndicatorFacts } from '#src/checks/catalogue.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import { findingAt } from '#src/checks/finding.ts';
import { rulesOn } from '#src/checks/rule.ts';
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

/** Values that cannot be, and values and targets given twice. */
export const valueRules = rulesOn('values', 'fields', [
  {
    id: 'count-not-whole',
    sentence: 'Un conteggio con i decimali: ciò che si conta è intero.',
    example: { loans: { 'decimals: 0': 'decimals: 1' }, bulletin: { 'value: 25000': 'value: ‸25000.5' } },
    find: (file, catalogue) =>
      valuesOf(file, catalogue)
        .filter(({ indicator, value }) => indicator.kind === 'count' && !Number.isInteger(value))

        .map(({ field }) =>
          findingAt(field, 'Un conteggio non può avere decimali', 'scrivi un numero intero'),
        ),
  },
  {
    id: 'count-negative',
    sentence: 'Un conteggio sotto lo zero.',
    example: { bulletin: { 'value: 1250': 'value: ‸-1250' } },
    find: (file, catalogue) =>
      valuesOf(file, catalogue)
        .filter(({ indicator, value }) => indicator.kind === 'count' && value < 0)

        .map(({ field }) => findingAt(field, 'Un conteggio non può essere negativo', 'togli il segno meno')),
  },
  {
    id: 'percent-out-of-range',
    sentence: 'Una percentuale sotto 0 o sopra 100.',
    example: { bulletin: { 'value: 12.5': 'value: ‸112.5' } },
    find: (file, catalogue) =>
      valuesOf(file, catalogue)
        .filter(({ indicator, value }) => indicator.kind === 'percent' && (value < 0 || value > 100))

        .map(({ field }) =>
          findingAt(field, 'Una percentuale sta fra 0 e 100', 'controlla il valore e l’indicatore'),
        ),
  },
  {
    id: 'observation-twice',
    sentence:
      'Due valori di un bollettino per lo stesso indicatore, lo stesso giorno e la stessa suddivisione.',
    example: {
      bulletin: {
        '- id: aperte-comunali\n    indicator: biblioteche-aperte\n    value: 900\n    breakdown: { tipo: comunali }':
          '- id: ‸aperte-comunali\n    indicator: biblioteche-aperte\n    value: 900',
      },
    },
    find: (file, catalogue) => {
      const seen = new Set<string>();
      return observationsIn(file, catalogue).flatMap(({ id: name, indicator, asOf, breakdown, offset }) => {
        const key = [indicator, asOf, itemsKey(breakdown)].join(' ');
        if (indicator === '' || !seen.has(key)) {
          seen.add(key);
          return [];
        }
        const message = `L’indicatore «${indicator}» ha già un valore per lo stesso giorno e la stessa suddivisione`;
        const remedy = 'tieni un solo valore, oppure aggiungi asOf o breakdown';
        return [{ offset, found: name, message, remedy }];
      });
    },
  },
  {
    id: 'target-final-twice',
    sentence: 'Due traguardi finali per un indicatore: quello finale è uno.',
    example: {
      indicator: {
        '\nsource: annuario':
          '\n  - { id: b1-8, code: B1-8, value: 1, dueDate: "2026-07-31", level: eu, ‸final: true, requires: A., source: annuario }\nsource: annuario',
      },
    },
    find: ({ yaml }) =>
      selectFields(yaml, 'targets.*.final')
        .filter(({ value }) => value === true)
        .slice(1)
        .map(({ keyOffset }) => ({
          offset: keyOffset,
          found: 'final: true',
          message: 'Un indicatore ha un solo traguardo finale',
          remedy: 'lascia final: true solo all’ultimo traguardo',
        })),
  },
  {
    id: 'target-final-superseded',
    sentence: 'Un traguardo finale di cui un altro ha preso il posto: non è più quello da raggiungere.',
    example: {
      indicator: { 'final: true': 'final: true\n    ‸superseded: true' },
      bulletin: withoutShares,
    },
    find: ({ yaml }) =>
      selectFields(yaml, 'targets.*.superseded')
        .filter(
          ({ path, value }) =>
            value === true && yaml?.fields.get(pathKey([...path.slice(0, -1), 'final']))?.value === true,
        )
        .map(({ keyOffset }) => ({
          offset: keyOffset,
          found: 'superseded: true',
          message: 'Un traguardo superato non può essere quello finale',
          remedy: 'togli final: true da questo traguardo, o superseded: true se è ancora in vigore',
        })),
  },
]);
