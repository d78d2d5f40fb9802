import { observationsIn, type Catalogue, type IndicatorFacts } from '#src/checks/catalogue.ts';
import type { ContentFile } from '#src/checks/content-file.ts';
import { correctedNumbers } from '#src/checks/written-corrections.ts';
import { selectFields, type Field } from '#src/checks/yaml-source.ts';

/** A field that holds a value, with the indicator it is a value of; `undefined` if that is not known. */
export type ValueField = { field: Field; indicator: IndicatorFacts | undefined };

/** The fields of a file that hold values: those of a bulletin and its corrections, those of an indicator's targets. */
export function valueFields(file: ContentFile, catalogue: Catalogue): ValueField[] {
  const { indicators } = catalogue;
  if (file.kind === 'indicator') {
    const indicator = indicators.get(file.id);
    return selectFields(file.yaml, 'targets.*.value').map((field) => ({ field, indicator }));
  }
  const observations = observationsIn(file, catalogue);
  const corrected = correctedNumbers(file.yaml).map(({ field, observation }) => ({
    value: field,
    indicator: observations.find(({ id }) => id === observation)?.indicator ?? '',
  }));
  return [...observations, ...corrected].flatMap(({ value, indicator }) =>
    value ? [{ field: value, indicator: indicators.get(indicator) }] : [],
  );
}
